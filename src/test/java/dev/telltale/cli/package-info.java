/** The command line, run in process with captured streams and hand-written services. */
@NullMarked
package dev.telltale.cli;

import org.jspecify.annotations.NullMarked;
