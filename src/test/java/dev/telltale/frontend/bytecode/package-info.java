/** Tests of the bytecode front end: goldens of what it lowers, a consistency check over real classes, hostile bytes. */
@NullMarked
package dev.telltale.frontend.bytecode;

import org.jspecify.annotations.NullMarked;
