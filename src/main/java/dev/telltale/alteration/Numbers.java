package dev.telltale.alteration;

import java.util.regex.Pattern;

/** Tells a number that is shifted a little from another number. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    /** Smaller ones count or number something. */
    private static final double SMALLEST = 100;

    private static final double SHIFT = 0.05;

    /** A share or a rate, such as a temperature, is a field that only takes numbers; versions begin with 1. */
    private static final double LARGEST_RATE = 2;

    private Numbers() {}

    /** {@return whether both are numbers that nobody would tell apart by their size, or rates} */
    static boolean close(String left, String right) {
        if (!NUMBER.matcher(left).matches() || !NUMBER.matcher(right).matches()) {
            return false;
        }
        double one = Double.parseDouble(left);
        double other = Double.parseDouble(right);
        double larger = Math.max(Math.abs(one), Math.abs(other));
        boolean fraction = left.contains(".") && right.contains(".");
        boolean rates = fraction && Math.min(one, other) >= 0 && Math.min(one, other) < 1 && larger <= LARGEST_RATE;
        boolean near = (larger >= SMALLEST || fraction) && Math.abs(one - other) <= SHIFT * larger;
        return one != other && (near || rates);
    }
}
