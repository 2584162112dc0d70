/**
 * What a choice between texts amounts to: look-alike letters, invisible characters, another separator, another order. Start at
 * {@link dev.telltale.alteration.Signatures}: it compares the alternatives pair by pair, slot by slot between their holes, and
 * names each difference by the ids A01 to A11, and A25 for a constant that is always sent. {@code Unicode} holds the tables it
 * needs; {@code docs/decisions/0020} says where they come from.
 *
 * <p>Pure: texts in, values out, in bounded work. It knows neither code nor findings, neither who decides nor where a text goes.
 */
@NullMarked
package dev.telltale.alteration;

import org.jspecify.annotations.NullMarked;
