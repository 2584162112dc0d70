/**
 * Turns what code does into findings: which rule speaks, how severe it is, what a policy makes of it, and whether a gate
 * opens. Start at {@link dev.telltale.policy.Judge}, then {@link dev.telltale.policy.Gate}. How observations were made and
 * how findings are printed is not known here.
 */
@NullMarked
package dev.telltale.policy;

import org.jspecify.annotations.NullMarked;
