/** Programs as the flow engine asks them. */
@NullMarked
package dev.telltale.ir;

import org.jspecify.annotations.NullMarked;
