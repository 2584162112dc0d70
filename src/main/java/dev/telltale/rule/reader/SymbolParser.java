package dev.telltale.rule.reader;

import dev.telltale.rule.MethodPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of types, fields and methods: {@code java.util.Map#put(java.lang.Object,java.lang.Object)}. */
final class SymbolParser {
    private static final String TYPE = "[\\p{L}_$][\\p{L}\\p{N}_$-]*(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$-]*)*";
    private static final Pattern TYPE_NAME = Pattern.compile(TYPE);
    private static final String PARAMETER = TYPE + "(?:\\[])*";
    private static final Pattern METHOD = Pattern.compile("(" + TYPE + ")#(\\*|<init>|[\\p{L}_$][\\p{L}\\p{N}_$-]*)"
            + "(?:\\(((?:" + PARAMETER + "(?:," + PARAMETER + ")*)?)\\))?");
    private static final Pattern FIELD = Pattern.compile("(" + TYPE + ")#([\\p{L}_$][\\p{L}\\p{N}_$]*)");

    private SymbolParser() {}

    static MethodPattern method(String written, Mark mark, Problems problems) {
        String text = written.replace(" ", "");
        Matcher matcher = METHOD.matcher(text);
        if (matcher.matches()) {
            return new MethodPattern(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        problems.at(mark, Message.NOT_A_METHOD, written);
        return new MethodPattern("", "", null);
    }

    static MethodPattern field(String written, Mark mark, Problems problems) {
        Matcher matcher = FIELD.matcher(written);
        if (matcher.matches()) {
            return new MethodPattern(matcher.group(1), matcher.group(2), null);
        }
        problems.at(mark, Message.NOT_A_FIELD, written);
        return new MethodPattern("", "", null);
    }

    static String type(String written, Mark mark, Problems problems) {
        if (!TYPE_NAME.matcher(written).matches()) {
            problems.at(mark, Message.NOT_A_TYPE, written);
        }
        return written;
    }
}
