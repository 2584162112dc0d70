/** Tests of what the flow engine decides on its own; what it finds is tested by the bench. */
@NullMarked
package dev.telltale.flow;

import org.jspecify.annotations.NullMarked;
