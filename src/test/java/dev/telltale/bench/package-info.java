/**
 * DisclosureBench: small programs with known answers. Each folder under {@code programs} holds a program and the findings
 * expected of it; {@link dev.telltale.bench.DisclosureBenchTest} scores the analyser, the {@code oracle} package runs the
 * same programs and checks that the expectations tell the truth.
 */
@NullMarked
package dev.telltale.bench;

import org.jspecify.annotations.NullMarked;
