package dev.telltale.rule.reader;

import dev.telltale.rule.Port;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads ports such as {@code Argument[0].name[*]} and flows such as {@code Argument[0] -> Receiver}. */
final class PortParser {
    private static final List<String> EXAMPLES =
            List.of("Receiver", "Return", "Argument[0]", "Argument[1]", "Argument[*]", "Parameter[0]");
    private static final Port RETURN = new Port(Port.Base.RETURN, 0, List.of());
    private static final String ARROW = " -> ";
    private static final int MOST_DIGITS = 3;

    private final Mark mark;
    private final Problems problems;
    private String text = "";
    private int at;

    PortParser(Mark mark, Problems problems) {
        this.mark = mark;
        this.problems = problems;
    }

    /** Data moves from one port to another. */
    record Move(Port from, Port to) {}

    static boolean looksLikePort(String text) {
        return text.equals("Receiver")
                || text.equals("Return")
                || text.startsWith("Receiver[")
                || text.startsWith("Argument[")
                || text.startsWith("Parameter[");
    }

    @Nullable
    Move move(String written) {
        int arrow = written.indexOf(ARROW);
        if (arrow < 0 || written.indexOf(ARROW, arrow + 1) >= 0) {
            problems.at(mark, Message.NOT_A_FLOW, written);
            return null;
        }
        return new Move(port(written.substring(0, arrow)), port(written.substring(arrow + ARROW.length())));
    }

    /** {@return the port, or any port when the text is none, which is then among the problems} */
    Port port(String written) {
        text = written.strip();
        at = 0;
        Port base = base();
        if (base == null) {
            problems.at(mark, Message.UNKNOWN_PORT, text, Nearest.hint(baseOf(text), EXAMPLES));
            return RETURN;
        }
        return at == text.length() ? base : new Port(base.base(), base.index(), path());
    }

    private @Nullable Port base() {
        if (accept("Receiver")) {
            return new Port(Port.Base.RECEIVER, 0, List.of());
        } else if (accept("Return")) {
            return RETURN;
        } else if (accept("Argument[*]")) {
            return new Port(Port.Base.ARGUMENT, Port.EVERY, List.of());
        } else if (accept("Argument[")) {
            return numbered(Port.Base.ARGUMENT);
        }
        return accept("Parameter[") ? numbered(Port.Base.PARAMETER) : null;
    }

    private @Nullable Port numbered(Port.Base base) {
        int index = number();
        return index >= 0 && accept("]") ? new Port(base, index, List.of()) : null;
    }

    private List<Port.Step> path() {
        List<Port.Step> path = new ArrayList<>(2);
        while (at < text.length()) {
            int start = at;
            Port.Step step = step();
            if (step == null) {
                problems.at(mark, Message.UNKNOWN_STEP, text.substring(start), text);
                return path;
            }
            path.add(step);
        }
        return path;
    }

    private Port.@Nullable Step step() {
        if (accept("[*]")) {
            return new Port.Step.Element();
        } else if (accept("[Argument[")) {
            int argument = number();
            return argument >= 0 && accept("]]") ? new Port.Step.Keyed(argument) : null;
        } else if (accept("['")) {
            return quoted();
        } else if (accept(".**")) {
            return new Port.Step.Deep();
        }
        return accept(".") ? named() : null;
    }

    private Port.@Nullable Step quoted() {
        int end = text.indexOf("']", at);
        if (end <= at) {
            return null;
        }
        String name = text.substring(at, end);
        at = end + 2;
        return new Port.Step.Named(name);
    }

    private Port.@Nullable Step named() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            return null;
        }
        return name.equals("Result") ? new Port.Step.Result() : new Port.Step.Named(name);
    }

    private static boolean isNamePart(char c) {
        return c == '-' || Character.isJavaIdentifierPart(c);
    }

    private boolean accept(String expected) {
        boolean here = text.startsWith(expected, at);
        at += here ? expected.length() : 0;
        return here;
    }

    /** {@return the number here; -1 for none, or one that is absurdly long} */
    private int number() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int digits = at - start;
        return digits == 0 || digits > MOST_DIGITS ? -1 : Integer.parseInt(text.substring(start, at));
    }

    /** The part of a mistaken port that a hint should compare: everything before the first step. */
    private static String baseOf(String text) {
        int index = text.indexOf(']');
        int dot = text.indexOf('.');
        return index >= 0 ? text.substring(0, index + 1) : dot >= 0 ? text.substring(0, dot) : text;
    }
}
