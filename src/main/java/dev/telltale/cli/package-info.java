/**
 * The command line. Start at {@link dev.telltale.cli.Telltale}, which builds the commands and turns what they throw into one line
 * and an exit code. The only place that reads arguments, environment and configuration, prints and exits; what is scanned, judged
 * or rendered, and how, is behind {@link dev.telltale.cli.Services}.
 */
@NullMarked
package dev.telltale.cli;

import org.jspecify.annotations.NullMarked;
