/** Tests about the house as a whole. */
@NullMarked
package dev.telltale;

import org.jspecify.annotations.NullMarked;
