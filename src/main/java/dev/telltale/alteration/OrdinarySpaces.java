package dev.telltale.alteration;

/** Where a space other than U+0020 has its place: beside numbers and the punctuation that French sets apart, in East Asian text. */
final class OrdinarySpaces {
    private static final String BEFORE_IT = "«‹№§¶©";
    private static final String BEHIND_IT = ":;!?%‰»›°";

    private OrdinarySpaces() {}

    static boolean ordinary(Surroundings around, int place) {
        int before = around.before(place, Unicode::isSpace);
        int behind = around.behind(place, Unicode::isSpace);
        return switch (around.at(place)) {
            case 0x3000 -> around.eastAsian();
            case 0x1680 -> of("Ogam", before) || of("Ogam", behind);
            case 0x2800 -> of("Brai", before) || of("Brai", behind);
            case 0x2028, 0x2029, 0x85 -> false;
            default ->
                BEFORE_IT.indexOf(before) >= 0
                        || BEHIND_IT.indexOf(behind) >= 0
                        || measured(before)
                        || measured(behind);
        };
    }

    private static boolean of(String script, int codePoint) {
        return codePoint != Surroundings.NONE && Unicode.script(codePoint).equals(script);
    }

    /** Numbers, money and dashes are kept together with what they belong to. */
    private static boolean measured(int codePoint) {
        if (codePoint == Surroundings.NONE) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.CURRENCY_SYMBOL
                || type == Character.DASH_PUNCTUATION && !Unicode.isAscii(codePoint);
    }
}
