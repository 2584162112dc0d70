package dev.telltale.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A growing page of plain lines that never exceed its width; everything that enters is made visible first. */
final class Lines {
    private static final int MOST_LINES = 20;
    private static final String SEPARATORS = "/.,;#(?&=!";

    private final int width;
    private final StringBuilder page = new StringBuilder();

    Lines(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    void blank() {
        page.append('\n');
    }

    /** Adds text, its further lines indented as far as {@code head} reaches. */
    void add(String head, String text) {
        add(head, text, UnaryOperator.identity());
    }

    /** @param style put around each finished line's text, which it must not widen */
    void add(String head, String text, UnaryOperator<String> style) {
        String indent = head;
        int room = width - VisibleText.columns(head);
        for (String line : wrap(VisibleText.of(text), room)) {
            raw(indent + style.apply(line));
            indent = " ".repeat(VisibleText.columns(head));
        }
    }

    /** Adds a line that is already laid out. */
    void raw(String line) {
        page.append(line.stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return page.toString();
    }

    /** {@return the text in lines of at most so many columns, broken between words, or inside one that is too long} */
    static List<String> wrap(String text, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && VisibleText.columns(line + " " + word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            breakLongWord(line, room, lines);
        }
        lines.add(line.toString());
        return cut(lines);
    }

    private static void breakLongWord(StringBuilder line, int room, List<String> lines) {
        for (int end = fitting(line, room); end < line.length(); end = fitting(line, room)) {
            int separated = afterSeparator(line, end);
            lines.add(line.substring(0, separated));
            line.delete(0, separated);
        }
    }

    /** A name may have 65 535 characters; a reader has had enough long before. */
    private static List<String> cut(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        kept.add("...");
        return kept;
    }

    /** {@return a better place to break, in the second half of what fits, if there is one} */
    private static int afterSeparator(CharSequence line, int end) {
        for (int i = end; i > end / 2; i--) {
            if (SEPARATORS.indexOf(line.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** {@return how many chars of the line fit, at least one code point} */
    private static int fitting(CharSequence line, int room) {
        int columns = 0;
        int end = 0;
        while (end < line.length()) {
            int point = Character.codePointAt(line, end);
            columns += VisibleText.columns(point);
            if (columns > room && end > 0) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
