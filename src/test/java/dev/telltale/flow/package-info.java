/** Tests of the flow engine's smaller parts; the whole is tested by the bench. */
@NullMarked
package dev.telltale.flow;

import org.jspecify.annotations.NullMarked;
