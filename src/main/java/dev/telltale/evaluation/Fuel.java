package dev.telltale.evaluation;

/**
 * Bounds of one evaluation. They count work, not time, so that every machine stops at the same place.
 *
 * @param steps instructions run, and elements visited by the platform's own loops
 * @param cells characters and elements allocated, whether or not they are still in use
 * @param depth calls within calls
 */
public record Fuel(int steps, int cells, int depth) {
    public static final Fuel DEFAULT = new Fuel(200_000, 2_000_000, 64);
}
