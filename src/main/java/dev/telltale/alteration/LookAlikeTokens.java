package dev.telltale.alteration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds letters and signs that pass for ASCII within a word or a name written in ASCII, and ASCII letters that pass for those of
 * another script within a word of it. A word wholly of one script is a word of that script.
 */
final class LookAlikeTokens {
    private static final int LATIN_ORTHOGRAPHY =
            0x180; // þ, ı and the like look like others, and are letters of languages
    private static final String TYPOGRAPHY = "‐‑‒–—―‘’‚‛“”„‟…‹›⁄−×·•";

    private final Surroundings text;
    private final Map<String, Boolean> twins = new HashMap<>();

    LookAlikeTokens(Surroundings text) {
        this.text = text;
    }

    void addTo(Set<Integer> marks) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && word(text.at(end))) {
                end++;
            }
            if (end > at) {
                addWord(at, end, marks);
            } else {
                end = addSigns(at, marks);
            }
            at = end;
        }
    }

    private void addWord(int from, int to, Set<Integer> marks) {
        boolean ascii = false;
        boolean passes = true;
        boolean foreign = false;
        for (int at = from; at < to; at++) {
            ascii |= asciiLetter(text.at(at));
            foreign |= foreign(text.at(at));
            passes &= !foreign(text.at(at)) || passesForAscii(text.at(at));
        }
        if (ascii && foreign && passes && !measure(from, to)) {
            addForeign(from, to, marks);
        } else if (ascii && foreign) {
            addInner(from, to, marks);
        }
    }

    private void addForeign(int from, int to, Set<Integer> marks) {
        for (int at = from; at < to; at++) {
            if (foreign(text.at(at)) && !(text.eastAsian() && wide(text.at(at)))) {
                marks.add(text.at(at));
            }
        }
    }

    /** One Greek letter before or behind a name is how sciences write: α, TNFα. */
    private boolean measure(int from, int to) {
        int foreign = 0;
        for (int at = from; at < to; at++) {
            foreign += foreign(text.at(at)) ? 1 : 0;
        }
        return foreign == 1 && (greek(text.at(from)) || greek(text.at(to - 1)));
    }

    private static boolean greek(int codePoint) {
        return Unicode.script(codePoint).equals("Grek");
    }

    /** ASCII letters with letters of one other script on both sides, all of which that script has too. */
    private void addInner(int from, int to, Set<Integer> marks) {
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && asciiLetter(text.at(end))) {
                end++;
            }
            if (end > at && at > from && end < to && twins(at, end)) {
                for (int inner = at; inner < end; inner++) {
                    marks.add(text.at(inner));
                }
            }
            at = Math.max(end, at + 1);
        }
    }

    private boolean twins(int from, int to) {
        String script = Unicode.script(text.at(from - 1));
        boolean all = script.equals(Unicode.script(text.at(to)))
                && !script.equals("Latn")
                && Surroundings.scripted(text.at(to));
        for (int at = from; all && at < to; at++) {
            all = twin(script, text.at(at));
        }
        return all;
    }

    private boolean twin(String script, int letter) {
        return twins.computeIfAbsent(script + letter, key -> Unicode.hasTwinIn(script, letter));
    }

    /** A sign between two visible ASCII characters, one of them a letter or digit. Returns the place behind the signs. */
    private int addSigns(int from, Set<Integer> marks) {
        int end = from;
        while (sign(text.at(end))) {
            end++;
        }
        boolean inside = visibleAscii(text.at(from - 1))
                && visibleAscii(text.at(end))
                && (Character.isLetterOrDigit(text.at(from - 1)) || Character.isLetterOrDigit(text.at(end)));
        for (int at = from; inside && at < end; at++) {
            marks.add(text.at(at));
        }
        return Math.max(end, from + 1);
    }

    private boolean sign(int codePoint) {
        return codePoint != Surroundings.NONE
                && !Unicode.isAscii(codePoint)
                && !word(codePoint)
                && !Unicode.isSpace(codePoint)
                && !Unicode.isIgnorable(codePoint)
                && TYPOGRAPHY.indexOf(codePoint) < 0
                && !(text.eastAsian() && wide(codePoint))
                && Character.getType(codePoint) != Character.OTHER_SYMBOL
                && passesForAscii(codePoint);
    }

    private static boolean word(int codePoint) {
        return Unicode.isAscii(codePoint)
                ? Character.isLetterOrDigit(codePoint)
                : !Unicode.isIgnorable(codePoint)
                        && !Unicode.isSpace(codePoint)
                        && (Character.isLetterOrDigit(codePoint)
                                || Unicode.script(codePoint).equals("Zinh")
                                || Surroundings.scripted(codePoint) && !Character.isDefined(codePoint));
    }

    private static boolean foreign(int codePoint) {
        return codePoint >= LATIN_ORTHOGRAPHY
                && !(Unicode.script(codePoint).equals("Latn") && !passesForAscii(codePoint))
                && !Unicode.script(codePoint).equals("Zinh");
    }

    private static boolean passesForAscii(int codePoint) {
        return Unicode.isAscii(Skeletons.of(Character.toString(codePoint)));
    }

    /** Full-width forms stand beside ASCII wherever East Asian text is typed. */
    private static boolean wide(int codePoint) {
        return codePoint >= 0xFF00 && codePoint <= 0xFFEF || codePoint >= 0x3000 && codePoint <= 0x30FF;
    }

    private static boolean asciiLetter(int codePoint) {
        return Unicode.isAscii(codePoint) && Character.isLetter(codePoint);
    }

    private static boolean visibleAscii(int codePoint) {
        return codePoint > ' ' && codePoint < 0x7F;
    }
}
