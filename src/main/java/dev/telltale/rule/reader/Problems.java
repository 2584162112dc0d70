package dev.telltale.rule.reader;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one document, so that its author can mend it in one go. */
final class Problems {
    private final String file;
    private final List<RuleProblem> found;

    private Problems(String file, List<RuleProblem> found) {
        this.file = file;
        this.found = found;
    }

    static Problems inDocuments() {
        return new Problems("", new ArrayList<>());
    }

    /** {@return a collector for another file that adds to the same collection} */
    Problems in(String otherFile) {
        return new Problems(otherFile, found);
    }

    void at(Mark mark, Message message, Object... details) {
        found.add(new RuleProblem(file, mark.line(), mark.column(), oneLine(message.with(details))));
    }

    List<RuleProblem> all() {
        return found.stream().sorted().distinct().toList();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RuleException(found);
        }
    }

    /** A document may hold anything; a message is one line and cannot steer a terminal. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(line, c));
        return line.toString();
    }

    private static void append(StringBuilder line, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> line.append(String.format("\\u%04X", codePoint));
            default -> line.appendCodePoint(codePoint);
        }
    }
}
