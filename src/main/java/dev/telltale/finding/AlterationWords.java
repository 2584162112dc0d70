package dev.telltale.finding;

import java.util.List;
import java.util.stream.Collectors;

/** An {@link Alteration} in a reader's words; the same in messages and in every report. */
public final class AlterationWords {
    private static final int MOST_ALTERNATIVES = 8;

    private AlterationWords() {}

    /** {@return {@code U+0027 | U+2019}; many are cut and counted} */
    public static String alternatives(Alteration alteration) {
        List<String> all = alteration.alternatives();
        String shown = all.stream()
                .limit(MOST_ALTERNATIVES)
                .map(AlterationWords::alternative)
                .collect(Collectors.joining(" | "));
        return all.size() > MOST_ALTERNATIVES ? shown + " | " + (all.size() - MOST_ALTERNATIVES) + " more" : shown;
    }

    /** {@return one alternative; quoted when it is empty or ends in a blank, which a reader cannot see} */
    public static String alternative(String text) {
        return text.isEmpty() || !text.strip().equals(text) ? '"' + text + '"' : text;
    }

    /** {@return the questions that decide, each with what is known of the constants it compares with} */
    public static String tests(Alteration alteration) {
        return alteration.tests().stream().map(AlterationWords::test).collect(Collectors.joining("; "));
    }

    /** {@return {@code default time zone equals one of 2 names (stored as base64+xor)}} */
    public static String test(Alteration.DecidingTest test) {
        Alteration.ConstantSet set = test.set();
        return set == null || set.encoding() == null
                ? test.words()
                : test.words() + " (stored as " + set.encoding() + ")";
    }

    /** {@return how a person would come to see it} */
    public static String perceptibility(int perceptibility) {
        return switch (perceptibility) {
            case 3 -> "looks identical to the eye";
            case 2 -> "looks innocuous";
            case 1 -> "seen only on the wire";
            default -> "shown to the user";
        };
    }

    /** {@return the bound in words; rounded up, because it is an upper bound} */
    public static String bits(double bits) {
        if (bits <= 0) {
            return "0 bits";
        }
        double tenths = Math.ceil(bits * 10 - 1e-6) / 10;
        String number = tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
        return "at most " + number + (tenths == 1 ? " bit" : " bits");
    }

    /** {@return all of it in one sentence} */
    public static String sentence(Alteration alteration) {
        String between = alteration.alternatives().isEmpty() ? "" : choice(alteration) + "; ";
        String decided = alteration.tests().isEmpty() ? "" : "decided by: " + tests(alteration) + "; ";
        String how = alteration.techniques().isEmpty() ? "" : Techniques.inWords(alteration.techniques()) + "; ";
        String text = between + decided + how + perceptibility(alteration.perceptibility()) + "; "
                + bits(alteration.bits()) + ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** {@return {@code chosen between …}; with one alternative there is no choice} */
    public static String choice(Alteration alteration) {
        String verb = alteration.alternatives().size() == 1 ? "carries " : "chosen between ";
        return verb + alternatives(alteration);
    }
}
