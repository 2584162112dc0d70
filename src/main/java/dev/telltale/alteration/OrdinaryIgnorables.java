package dev.telltale.alteration;

import java.util.Set;

/** Where a character that nobody sees has its place: joined emoji, scripts that join and break, text from right to left. */
final class OrdinaryIgnorables {
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int KEYCAP = 0x20E3;
    private static final int INFORMATION = 0x2139;

    /** Scripts in which letters neither join nor need to be told where to break. */
    private static final Set<String> PLAIN =
            Set.of("Latn", "Grek", "Cyrl", "Armn", "Geor", "Hebr", "Hani", "Hira", "Kana", "Hang", "Bopo");

    private OrdinaryIgnorables() {}

    static boolean ordinary(Surroundings around, int place) {
        int codePoint = around.at(place);
        int before = around.before(place, OrdinaryIgnorables::attached);
        int behind = around.behind(place, OrdinaryIgnorables::attached);
        if (directs(codePoint)) {
            return around.rightToLeft();
        }
        if (selects(codePoint)) {
            return selectable(codePoint, before, around.at(place + 1)) || complex(before);
        }
        return switch (codePoint) {
            case JOINER -> emoji(before) && emoji(behind) || complex(before) || complex(behind);
            case 0x200B, 0x200C, 0x034F -> complex(before) || complex(behind);
            case 0x115F, 0x1160 -> hangul(before) || hangul(behind);
            default -> tag(codePoint) && before == BLACK_FLAG || complex(codePoint) && complex(before);
        };
    }

    /** Passed over when looking for the sign that an invisible one belongs to. */
    private static boolean attached(int codePoint) {
        return Unicode.isIgnorable(codePoint)
                || codePoint >= 0x1F3FB && codePoint <= 0x1F3FF // skin tones
                || !Unicode.isAscii(codePoint) && Unicode.script(codePoint).equals("Zinh");
    }

    private static boolean directs(int codePoint) {
        return codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x061C
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static boolean selects(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static boolean selectable(int selector, int before, int next) {
        boolean ideograph =
                before != Surroundings.NONE && Unicode.script(before).equals("Hani");
        boolean keycap = next == KEYCAP && before != Surroundings.NONE && "0123456789#*".indexOf(before) >= 0;
        boolean symbol =
                emoji(before) || before == INFORMATION || !Unicode.isAscii(before) && !Character.isLetter(before);
        return ideograph || selector <= 0xFE0F && before != Surroundings.NONE && (keycap || symbol);
    }

    private static boolean tag(int codePoint) {
        return codePoint >= 0xE0020 && codePoint <= 0xE007F;
    }

    private static boolean emoji(int codePoint) {
        int type = codePoint < 0x2000 ? Character.UNASSIGNED : Character.getType(codePoint);
        return codePoint >= 0x1F000 && codePoint <= 0x1FAFF
                || type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL;
    }

    private static boolean complex(int codePoint) {
        return Surroundings.scripted(codePoint) && !PLAIN.contains(Unicode.script(codePoint));
    }

    private static boolean hangul(int codePoint) {
        return codePoint != Surroundings.NONE && Unicode.script(codePoint).equals("Hang");
    }
}
