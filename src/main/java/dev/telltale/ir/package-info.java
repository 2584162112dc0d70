/**
 * Code as the flow engine sees it: {@link dev.telltale.ir.Program} holds units, a unit's body holds procedures, a
 * procedure holds blocks of {@link dev.telltale.ir.Instruction}s in single-assignment form. Start reading there.
 *
 * <p>Nothing here knows which language or file format the code came from.
 */
@NullMarked
package dev.telltale.ir;

import org.jspecify.annotations.NullMarked;
