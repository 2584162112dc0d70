/** The build's own steps, tried on small programs. */
@NullMarked
package dev.telltale.packaging;

import org.jspecify.annotations.NullMarked;
