package dev.telltale.rule.reader;

import dev.telltale.rule.MethodPattern;

/** Reads names of types, fields and methods: {@code java.util.Map#put(java.lang.Object,java.lang.Object)}. */
final class SymbolParser {
    private SymbolParser() {}

    static MethodPattern method(String written, Mark mark, Problems problems) {
        String text = written.indexOf(' ') < 0 ? written : written.replace(" ", "");
        int hash = text.indexOf('#');
        int open = text.indexOf('(');
        int nameEnd = open < 0 ? text.length() : open;
        boolean closed = open < 0 || text.indexOf(')') == text.length() - 1;
        if (hash > 0 && hash < nameEnd && closed) {
            String owner = text.substring(0, hash);
            String name = text.substring(hash + 1, nameEnd);
            String parameters = open < 0 ? null : text.substring(open + 1, text.length() - 1);
            if (isType(owner) && isMethodName(name) && (parameters == null || areTypes(parameters))) {
                return new MethodPattern(owner, name, parameters);
            }
        }
        problems.at(mark, Message.NOT_A_METHOD, written);
        return new MethodPattern("", "", null);
    }

    static MethodPattern field(String written, Mark mark, Problems problems) {
        int hash = written.indexOf('#');
        if (hash > 0 && isType(written.substring(0, hash)) && isName(written, hash + 1, written.length())) {
            return new MethodPattern(written.substring(0, hash), written.substring(hash + 1), null);
        }
        problems.at(mark, Message.NOT_A_FIELD, written);
        return new MethodPattern("", "", null);
    }

    static String type(String written, Mark mark, Problems problems) {
        if (!isType(written)) {
            problems.at(mark, Message.NOT_A_TYPE, written);
        }
        return written;
    }

    private static boolean isMethodName(String name) {
        return name.equals("*") || name.equals("<init>") || isName(name, 0, name.length());
    }

    /** {@return whether this is a list of types, arrays among them, joined by commas; empty for no parameters} */
    private static boolean areTypes(String parameters) {
        int start = 0;
        for (int end = 0; end <= parameters.length() && !parameters.isEmpty(); end++) {
            if (end == parameters.length() || parameters.charAt(end) == ',') {
                if (!isType(withoutDimensions(parameters.substring(start, end)))) {
                    return false;
                }
                start = end + 1;
            }
        }
        return true;
    }

    private static String withoutDimensions(String type) {
        return type.endsWith("[]") ? withoutDimensions(type.substring(0, type.length() - 2)) : type;
    }

    private static boolean isType(String text) {
        int start = 0;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
            if (!isName(text, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return isName(text, start, text.length());
    }

    /** Hyphens occur in the names that Kotlin gives to functions with value-class parameters. */
    private static boolean isName(String text, int from, int to) {
        if (from >= to || !Character.isJavaIdentifierStart(text.charAt(from))) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i) != '-' && !Character.isJavaIdentifierPart(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
