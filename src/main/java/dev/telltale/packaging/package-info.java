/**
 * Steps of the build, never part of a scan, that make a scan start sooner: {@link dev.telltale.packaging.Desugaring} and
 * {@link dev.telltale.packaging.ClassList} (decision 0054).
 */
@NullMarked
package dev.telltale.packaging;

import org.jspecify.annotations.NullMarked;
