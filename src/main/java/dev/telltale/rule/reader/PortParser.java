package dev.telltale.rule.reader;

import dev.telltale.rule.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ports such as {@code Argument[0].name[*]} and flows such as {@code Argument[0] -> Receiver}. */
final class PortParser {
    private static final Pattern BASE =
            Pattern.compile("(Receiver|Return)|(Argument|Parameter)\\[(\\d{1,3})]|Argument\\[(\\*)]");
    private static final Pattern STEP =
            Pattern.compile("\\[(?<element>\\*)]|\\[Argument\\[(?<keyed>\\d{1,3})]]|\\['(?<quoted>[^']+)']"
                    + "|\\.(?<deep>\\*\\*)|\\.(?<name>[\\p{L}_$][\\p{L}\\p{N}_$-]*)");
    private static final Pattern ARROW = Pattern.compile("\\s+->\\s+");
    private static final List<String> EXAMPLES =
            List.of("Receiver", "Return", "Argument[0]", "Argument[1]", "Argument[*]", "Parameter[0]");
    private static final Port RETURN = new Port(Port.Base.RETURN, 0, List.of());

    private final Mark mark;
    private final Problems problems;

    PortParser(Mark mark, Problems problems) {
        this.mark = mark;
        this.problems = problems;
    }

    /** Data moves from one port to another. */
    record Move(Port from, Port to) {}

    static boolean looksLikePort(String text) {
        return BASE.matcher(text).lookingAt();
    }

    @Nullable
    Move move(String text) {
        String[] ends = ARROW.split(text.strip(), -1);
        if (ends.length != 2) {
            problems.at(mark, Message.NOT_A_FLOW, text);
            return null;
        }
        return new Move(port(ends[0]), port(ends[1]));
    }

    /** {@return the port, or any port when the text is none, which is then among the problems} */
    Port port(String written) {
        String text = written.strip();
        Matcher base = BASE.matcher(text);
        if (!base.lookingAt()) {
            problems.at(mark, Message.UNKNOWN_PORT, text, Nearest.hint(baseOf(text), EXAMPLES));
            return RETURN;
        }
        return new Port(base(base), index(base), path(text, base.end()));
    }

    private static Port.Base base(Matcher matcher) {
        if (matcher.group(1) != null) {
            return matcher.group(1).equals("Return") ? Port.Base.RETURN : Port.Base.RECEIVER;
        }
        return "Parameter".equals(matcher.group(2)) ? Port.Base.PARAMETER : Port.Base.ARGUMENT;
    }

    private static int index(Matcher matcher) {
        if (matcher.group(4) != null) {
            return Port.EVERY;
        }
        return matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    }

    private List<Port.Step> path(String text, int start) {
        List<Port.Step> path = new ArrayList<>();
        Matcher step = STEP.matcher(text).region(start, text.length());
        int at = start;
        while (at < text.length()) {
            if (!step.lookingAt()) {
                problems.at(mark, Message.UNKNOWN_STEP, text.substring(at), text);
                return path;
            }
            path.add(step(step));
            at = step.end();
            step.region(at, text.length());
        }
        return path;
    }

    private static Port.Step step(Matcher step) {
        if (step.group("element") != null) {
            return new Port.Step.Element();
        } else if (step.group("keyed") != null) {
            return new Port.Step.Keyed(Integer.parseInt(step.group("keyed")));
        } else if (step.group("deep") != null) {
            return new Port.Step.Deep();
        } else if ("Result".equals(step.group("name"))) {
            return new Port.Step.Result();
        }
        String quoted = step.group("quoted");
        return new Port.Step.Named(quoted == null ? step.group("name") : quoted);
    }

    /** The part of a mistaken port that a hint should compare: everything before the first step. */
    private static String baseOf(String text) {
        int index = text.indexOf(']');
        int dot = text.indexOf('.');
        return index >= 0 ? text.substring(0, index + 1) : dot >= 0 ? text.substring(0, dot) : text;
    }
}
