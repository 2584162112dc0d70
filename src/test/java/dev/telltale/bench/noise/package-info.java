/** Measures how often libraries without telemetry are reported. Start at {@link dev.telltale.bench.noise.Noise}. */
@NullMarked
package dev.telltale.bench.noise;

import org.jspecify.annotations.NullMarked;
