package dev.telltale.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code String}. */
final class Texts {
    private static final String STRING = "java.lang.String";

    private Texts() {}

    static void addTo(Table table) {
        addReading(table);
        addSearching(table);
        addChanging(table);
        addMaking(table);
        addSplitting(table);
    }

    private static void addReading(Table table) {
        table.add("String", "length/0", in -> Value.of(in.text(0).length()));
        table.add("String", "charAt/1", in -> Value.of(in.text(0).charAt(in.integer(1))));
        table.add("String", "codePointAt/1", in -> Value.of(in.text(0).codePointAt(in.integer(1))));
        table.add("String", "isEmpty/0", in -> Value.of(in.text(0).isEmpty()));
        table.add("String", "isBlank/0", in -> Value.of(in.text(0).isBlank()));
        table.add("String", "toString/0", in -> in.known(0));
        table.add("String", "intern/0", in -> in.known(0));
        table.add("String", "hashCode/0", in -> Value.of(in.text(0).hashCode()));
        table.add(
                "String", "toCharArray/0", in -> new Array("char[]", in.text(0).toCharArray()));
        table.add("String", "getBytes/0", in -> bytes(in.text(0).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        table.add("String", "getBytes/1", in -> bytes(in.text(0).getBytes(in.charset(1))));
        table.add("String", "chars/0", in -> Streams.ints(in, in.text(0).chars()));
        table.add("String", "codePoints/0", in -> Streams.ints(in, in.text(0).codePoints()));
        table.add("String", "compareTo/1", in -> Value.of(in.text(0).compareTo(in.text(1))));
        table.add("String", "compareToIgnoreCase/1", in -> Value.of(in.text(0).compareToIgnoreCase(in.text(1))));
    }

    static Value bytes(byte[] bytes) {
        return new Array("byte[]", bytes);
    }

    private static void addSearching(Table table) {
        table.add("String", "equals/1", in -> Value.of(in.known(0).equals(in.known(1))));
        table.add("String", "contentEquals/1", in -> Value.of(in.text(0).equals(in.text(1))));
        table.add(
                "String",
                "equalsIgnoreCase/1",
                in -> Value.of(
                        !(in.known(1) instanceof Value.Null) && in.text(0).equalsIgnoreCase(in.text(1))));
        table.add("String", "contains/1", in -> Value.of(in.text(0).contains(in.text(1))));
        table.add("String", "startsWith/1", in -> Value.of(in.text(0).startsWith(in.text(1))));
        table.add("String", "startsWith/2", in -> Value.of(in.text(0).startsWith(in.text(1), in.integer(2))));
        table.add("String", "endsWith/1", in -> Value.of(in.text(0).endsWith(in.text(1))));
        table.add("String", "matches/1", in -> Value.of(Patterns.matches(in, in.text(0), in.text(1))));
        table.add(
                "String",
                "indexOf/1",
                in -> Value.of(
                        isText(in) ? in.text(0).indexOf(in.text(1)) : in.text(0).indexOf(in.integer(1))));
        table.add(
                "String",
                "indexOf/2",
                in -> Value.of(
                        isText(in)
                                ? in.text(0).indexOf(in.text(1), in.integer(2))
                                : in.text(0).indexOf(in.integer(1), in.integer(2))));
        table.add(
                "String",
                "lastIndexOf/1",
                in -> Value.of(
                        isText(in)
                                ? in.text(0).lastIndexOf(in.text(1))
                                : in.text(0).lastIndexOf(in.integer(1))));
        table.add(
                "String",
                "regionMatches/5",
                in -> Value.of(
                        in.text(0).regionMatches(in.flag(1), in.integer(2), in.text(3), in.integer(4), in.integer(5))));
        table.add(
                "String",
                "regionMatches/4",
                in -> Value.of(in.text(0).regionMatches(in.integer(1), in.text(2), in.integer(3), in.integer(4))));
    }

    private static boolean isText(Arguments in) {
        return in.parameter(0).equals(STRING);
    }

    private static void addChanging(Table table) {
        table.add("String", "substring/1", in -> Value.of(in.text(0).substring(in.integer(1))));
        table.add("String", "substring/2", in -> Value.of(in.text(0).substring(in.integer(1), in.integer(2))));
        table.add("String", "subSequence/2", in -> Value.of(in.text(0).substring(in.integer(1), in.integer(2))));
        table.add("String", "concat/1", in -> Value.of(in.text(0).concat(in.text(1))));
        table.add("String", "trim/0", in -> Value.of(in.text(0).trim()));
        table.add("String", "strip/0", in -> Value.of(in.text(0).strip()));
        table.add("String", "stripLeading/0", in -> Value.of(in.text(0).stripLeading()));
        table.add("String", "stripTrailing/0", in -> Value.of(in.text(0).stripTrailing()));
        table.add("String", "toLowerCase/0", in -> Value.of(in.text(0).toLowerCase(Locale.ROOT)));
        table.add("String", "toUpperCase/0", in -> Value.of(in.text(0).toUpperCase(Locale.ROOT)));
        table.add("String", "toLowerCase/1", in -> Value.of(in.text(0).toLowerCase(in.held(1, Locale.class))));
        table.add("String", "toUpperCase/1", in -> Value.of(in.text(0).toUpperCase(in.held(1, Locale.class))));
        table.add("String", "repeat/1", in -> {
            in.machine().allocate((long) in.text(0).length() * Math.max(0, in.integer(1)));
            return Value.of(in.text(0).repeat(in.integer(1)));
        });
        table.add("String", "replace/2", Texts::replace);
        table.add("String", "replaceAll/2", in -> Patterns.replace(in, true));
        table.add("String", "replaceFirst/2", in -> Patterns.replace(in, false));
        table.add("String", "formatted/1", in -> Formats.format(in, in.text(0), in.array(1)));
    }

    private static Value replace(Arguments in) {
        in.note("replace");
        if (in.parameter(0).equals("char")) {
            return Value.of(in.text(0).replace(in.character(1), in.character(2)));
        }
        return Value.of(replaced(in.machine(), in.text(0), in.text(1), in.text(2)));
    }

    static String replaced(Machine machine, String text, String from, String to) {
        long count = 1;
        int step = Math.max(1, from.length());
        for (int at = text.indexOf(from); at >= 0 && at < text.length(); at = text.indexOf(from, at + step)) {
            count++;
        }
        machine.burn(text.length() / 8 + 1L);
        machine.allocate(count * to.length());
        return text.replace(from, to);
    }

    private static void addMaking(Table table) {
        table.add(STRING, "<init>/0", in -> Value.of(""));
        table.add(
                STRING,
                "<init>/1",
                in -> Value.of(
                        switch (in.parameter(0)) {
                            case "char[]" -> new String(in.chars(1));
                            case "byte[]" -> new String(in.bytes(1), java.nio.charset.StandardCharsets.UTF_8);
                            default -> in.text(1);
                        }));
        table.add(STRING, "<init>/2", in -> Value.of(new String(in.bytes(1), in.charset(2))));
        table.add(
                STRING,
                "<init>/3",
                in -> Value.of(
                        in.parameter(0).equals("char[]")
                                ? new String(in.chars(1), in.integer(2), in.integer(3))
                                : in.parameter(0).equals("byte[]")
                                        ? new String(
                                                in.bytes(1),
                                                in.integer(2),
                                                in.integer(3),
                                                java.nio.charset.StandardCharsets.UTF_8)
                                        : new String(points(in, 1), in.integer(2), in.integer(3))));
        table.add(
                STRING,
                "<init>/4",
                in -> Value.of(new String(in.bytes(1), in.integer(2), in.integer(3), in.charset(4))));
        table.add(STRING, "valueOf/1", Texts::valueOf);
        table.add(STRING, "copyValueOf/1", in -> Value.of(new String(in.chars(0))));
        table.add(STRING, "valueOf/3", in -> Value.of(new String(in.chars(0), in.integer(1), in.integer(2))));
        table.add(STRING, "format/2", in -> Formats.format(in, in.text(0), in.array(1)));
        table.add(STRING, "format/3", in -> Formats.format(in, in.text(1), in.array(2)));
        table.add(STRING, "join/2", Texts::join);
    }

    private static int[] points(Arguments in, int index) {
        if (in.array(index).elements() instanceof int[] points) {
            return points;
        }
        throw Arguments.mismatch(in.at(index));
    }

    private static Value valueOf(Arguments in) {
        return switch (in.parameter(0)) {
            case "char" -> Value.of(String.valueOf(in.character(0)));
            case "boolean" -> Value.of(String.valueOf(in.flag(0)));
            case "char[]" -> Value.of(new String(in.chars(0)));
            default -> Value.of(in.joined(0));
        };
    }

    private static Value join(Arguments in) {
        List<Value> parts =
                in.known(1) instanceof Array array ? ArrayMethods.elements(array) : List.copyOf(in.elements(1));
        if (in.known(1) instanceof Collected collected) {
            Lists.requireOrder(collected);
        }
        return Rendering.joined(in.machine(), parts, "", in.text(0), "");
    }

    private static void addSplitting(Table table) {
        table.add("String", "split/1", in -> split(in, 0));
        table.add("String", "split/2", in -> split(in, in.integer(2)));
        table.add("String", "lines/0", in -> Streams.of(in, in.text(0).lines().map(Value::of).toList().stream()));
        table.add("java.util.StringTokenizer", "<init>/1", in -> tokens(in, " \t\n\r\f"));
        table.add("java.util.StringTokenizer", "<init>/2", in -> tokens(in, in.text(2)));
        table.change(
                "Tokens",
                "hasMoreTokens/0",
                in -> Value.of(in.held(0, java.util.StringTokenizer.class).hasMoreTokens()));
        table.change(
                "Tokens",
                "nextToken/0",
                in -> Value.of(in.held(0, java.util.StringTokenizer.class).nextToken()));
        table.add(
                "Tokens",
                "countTokens/0",
                in -> Value.of(in.held(0, java.util.StringTokenizer.class).countTokens()));
    }

    private static Value tokens(Arguments in, String delimiters) {
        in.note("split");
        return new Held("Tokens", new java.util.StringTokenizer(in.text(1), delimiters));
    }

    private static Value split(Arguments in, int limit) {
        in.note("split");
        String[] parts = Patterns.split(in, in.text(0), in.text(1), limit);
        in.machine().allocate(in.text(0).length() + (long) parts.length);
        return array(new ArrayList<>(Arrays.asList(parts)));
    }

    static Value array(List<String> parts) {
        return new Array("java.lang.String[]", parts.stream().map(Value::of).toArray(Value[]::new));
    }
}
