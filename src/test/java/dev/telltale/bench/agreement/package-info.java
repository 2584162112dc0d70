/** Measures how far sources and jars of published artifacts are told alike. Start at {@link dev.telltale.bench.agreement.Agreement}. */
@NullMarked
package dev.telltale.bench.agreement;

import org.jspecify.annotations.NullMarked;
