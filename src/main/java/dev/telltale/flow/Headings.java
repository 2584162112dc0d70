package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises a datum that stands as {@code name=value;} in a heading of text that is written for a reader. */
final class Headings {
    private static final Set<String> TEXTS =
            Set.of("system", "prompt", "content", "messages", "text", "input", "instructions");
    private static final Pattern NAME = Pattern.compile("(?s)(.*[\\s;,])?[\\w.-]+[=:] ?");
    private static final Pattern END = Pattern.compile("(?s)[;\\n].*");

    private Headings() {}

    /** {@return whether the last text the path is joined into is such a heading} */
    static boolean in(Reading reading, List<Node> path) {
        String slot = reading.slot();
        String last = slot == null ? "" : slot.substring(slot.lastIndexOf('.') + 1);
        return (reading.channel().equals("prompt") || TEXTS.contains(last))
                && path.stream().anyMatch(Headings::isHeading);
    }

    private static boolean isHeading(Node node) {
        Node before = node.previous();
        if (before == null
                || node.at() < 0
                || !(node.frame().code.at(node.at()) instanceof Instruction.Concat concat)) {
            return false;
        }
        int[] parts = concat.parts();
        for (int i = 1; i + 1 < parts.length; i++) {
            if (parts[i] == before.value()
                    && fits(NAME, node.frame().code.at(parts[i - 1]))
                    && fits(END, node.frame().code.at(parts[i + 1]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Pattern pattern, Instruction part) {
        return part instanceof Instruction.Constant constant
                && constant.value() instanceof String text
                && pattern.matcher(text).matches();
    }
}
