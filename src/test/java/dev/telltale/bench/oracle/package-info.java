/**
 * Runs the programs of the bench under fake environments against recorders on the loopback interface, so that an
 * expectation is checked against the bytes that really leave. Start at {@link dev.telltale.bench.oracle.Oracle}.
 */
@NullMarked
package dev.telltale.bench.oracle;

import org.jspecify.annotations.NullMarked;
