/** Tests of the source front end: what names mean, where things stand, and what odd files become. */
@NullMarked
package dev.telltale.frontend.source;

import org.jspecify.annotations.NullMarked;
