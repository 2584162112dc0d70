package dev.telltale.alteration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises one text written in two ways: escaped or not, in quotes or without. */
final class Quoting {
    private static final Pattern BACKSLASH =
            Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf0\"'/\\\\]))");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,6})|#x([0-9a-fA-F]{1,5})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");
    private static final Map<String, String> LETTERS =
            Map.of("n", "\n", "r", "\r", "t", "\t", "b", "\b", "f", "\f", "0", "\0");
    private static final Pattern QUOTED = Pattern.compile("([\"'`])(.*)\\1", Pattern.DOTALL);

    private static final String SIGNS = "\\%&\"'`";

    private Quoting() {}

    /** Whether a text has a sign by which it could be the quoted form of another. */
    static boolean possible(String text) {
        return SIGNS.chars().anyMatch(sign -> text.indexOf(sign) >= 0);
    }

    static boolean toggled(String left, String right) {
        return bare(left).equals(bare(right));
    }

    private static String bare(String text) {
        String unescaped = PERCENT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(bytes(match.group())));
        unescaped = ENTITY.matcher(unescaped).replaceAll(match -> Matcher.quoteReplacement(entity(match)));
        unescaped = BACKSLASH.matcher(unescaped).replaceAll(match -> Matcher.quoteReplacement(character(match)));
        Matcher quoted = QUOTED.matcher(unescaped);
        return quoted.matches() ? quoted.group(2) : unescaped;
    }

    private static String bytes(String percents) {
        byte[] bytes = new byte[percents.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(percents.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String entity(MatchResult match) {
        if (match.group(3) != null) {
            return ENTITIES.getOrDefault(match.group(3), "");
        }
        int codePoint =
                match.group(1) != null ? Integer.parseInt(match.group(1)) : Integer.parseInt(match.group(2), 16);
        return Character.toString(Math.min(codePoint, Character.MAX_CODE_POINT));
    }

    private static String character(MatchResult match) {
        if (match.group(3) != null) {
            return LETTERS.getOrDefault(match.group(3), match.group(3));
        }
        String digits = match.group(1) != null ? match.group(1) : match.group(2);
        return Character.toString(Integer.parseInt(digits, 16));
    }
}
