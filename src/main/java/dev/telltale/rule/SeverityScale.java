package dev.telltale.rule;

import java.util.List;

/**
 * The numbers behind a severity: {@code score = perceptibilityFactor * perceptibility + min(bitsCap, bits) + category weight
 * + default state}, and where the steps between severities lie.
 *
 * @param bitsByWeight upper bound in bits of a value sent as it is, by its category's weight (index 0 to 4): the more a
 *     category says about a person or machine, the better its values tell one from another
 * @param low lowest score that is low; below it is info
 * @param offCap highest severity of what does not happen unless somebody switches it on
 * @param secondaryCap highest severity of credentials and protocol fields, which are not payload
 * @param localCap highest severity of what goes to the machine itself
 * @param guessCap highest severity of a choice by a datum that was followed by a guess
 */
public record SeverityScale(
        int perceptibilityFactor,
        int bitsCap,
        List<Integer> bitsByWeight,
        int defaultOn,
        int defaultUnknown,
        int defaultOff,
        int low,
        int medium,
        int high,
        int critical,
        String offCap,
        String secondaryCap,
        String guessCap,
        String localCap) {
    public static final SeverityScale STANDARD =
            new SeverityScale(2, 4, List.of(1, 2, 2, 4, 4), 2, 1, 0, 3, 6, 9, 13, "low", "low", "low", "low");

    public SeverityScale {
        bitsByWeight = List.copyOf(bitsByWeight);
    }

    /** {@return the bits counted for an explicit value of a category with this weight} */
    public int bits(int weight) {
        int index = Math.max(0, Math.min(weight, bitsByWeight.size() - 1));
        return Math.min(bitsCap, bitsByWeight.get(index));
    }
}
