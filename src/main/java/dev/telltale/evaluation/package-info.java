/**
 * Constant evaluation: {@link dev.telltale.evaluation.Evaluator} works out what a scanned program's own pure procedures
 * give, such as a decoder of a hidden list, by interpreting their {@link dev.telltale.ir.Instruction}s within bounds.
 *
 * <p>Nothing scanned is loaded or run. What the platform's classes do is told here, in tables by kind of receiver; a call
 * that is in no table gives an unknown value, which may be carried around but never decides anything.
 */
@NullMarked
package dev.telltale.evaluation;

import org.jspecify.annotations.NullMarked;
