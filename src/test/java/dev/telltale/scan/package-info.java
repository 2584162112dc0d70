/** The cache and the request shapes. */
@NullMarked
package dev.telltale.scan;

import org.jspecify.annotations.NullMarked;
