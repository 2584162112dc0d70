/** Measures what a scan costs against the floor of merely reading the classes. Start at {@link dev.telltale.bench.speed.Benchmark}. */
@NullMarked
package dev.telltale.bench.speed;

import org.jspecify.annotations.NullMarked;
