/**
 * Finds where environment data goes. Start at {@link dev.telltale.flow.FlowAnalysis}: source points are found by the index,
 * {@link dev.telltale.flow.Propagation} follows each forward through the procedures it touches and lowers only those, {@link
 * dev.telltale.flow.Texts} answers what text a value can hold, backward and only when asked.
 *
 * <p>Knows the IR and the models; does not know which language the code came from, nor what is acceptable.
 */
@NullMarked
package dev.telltale.flow;

import org.jspecify.annotations.NullMarked;
