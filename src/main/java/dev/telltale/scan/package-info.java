/**
 * The pipeline from a request to a result: open, index, analyse, judge. Start at {@link dev.telltale.scan.Scanning}, whose
 * inputs and outputs are plain values so that a command line, a build plugin or a cluster runner can be a thin caller. How a
 * result is printed is not known here.
 */
@NullMarked
package dev.telltale.scan;

import org.jspecify.annotations.NullMarked;
