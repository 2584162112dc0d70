/**
 * What a front end is: it turns entries into indexed units and, on demand, units into procedures. Never throws for odd
 * input; odd input becomes a note.
 */
@NullMarked
package dev.telltale.frontend;

import org.jspecify.annotations.NullMarked;
