package dev.telltale.evaluation;

import java.util.StringJoiner;

/** {@code StringBuilder}, {@code StringBuffer} and {@code StringJoiner}. */
final class Builders {
    private Builders() {}

    @SuppressWarnings("UnnecessaryStringBuilder") // the builder itself is what is kept
    static void addTo(Table table) {
        for (String type : new String[] {"java.lang.StringBuilder", "java.lang.StringBuffer"}) {
            table.add(type, "<init>/0", in -> new Held("Builder", new StringBuilder()));
            table.add(
                    type,
                    "<init>/1",
                    in -> new Held(
                            "Builder",
                            in.parameter(0).equals("int") ? new StringBuilder() : new StringBuilder(in.text(1))));
        }
        addChanging(table);
        addReading(table);
        addJoiners(table);
    }

    private static StringBuilder of(Arguments in) {
        return in.held(0, StringBuilder.class);
    }

    private static void addChanging(Table table) {
        table.change("Builder", "append/1", in -> append(in, added(in, 1)));
        table.change(
                "Builder",
                "append/3",
                in -> append(
                        in,
                        in.parameter(0).equals("char[]")
                                ? new String(in.chars(1), in.integer(2), in.integer(3))
                                : in.text(1).substring(in.integer(2), in.integer(3))));
        table.change("Builder", "appendCodePoint/1", in -> append(in, Character.toString(in.integer(1))));
        table.change("Builder", "insert/2", in -> {
            String more = added(in, 2);
            in.machine().allocate(more.length());
            of(in).insert(in.integer(1), more);
            return in.at(0);
        });
        table.change("Builder", "reverse/0", in -> {
            in.note("reverse");
            of(in).reverse();
            return in.at(0);
        });
        table.change("Builder", "setCharAt/2", in -> {
            of(in).setCharAt(in.integer(1), in.character(2));
            return Value.NULL;
        });
        table.change("Builder", "deleteCharAt/1", in -> {
            of(in).deleteCharAt(in.integer(1));
            return in.at(0);
        });
        table.change("Builder", "delete/2", in -> {
            of(in).delete(in.integer(1), in.integer(2));
            return in.at(0);
        });
        table.change("Builder", "replace/3", in -> {
            in.machine().allocate(in.text(3).length());
            of(in).replace(in.integer(1), in.integer(2), in.text(3));
            return in.at(0);
        });
        table.change("Builder", "setLength/1", in -> {
            in.machine().allocate(Math.max(0, in.integer(1)));
            of(in).setLength(in.integer(1));
            return Value.NULL;
        });
    }

    /** {@return what is appended for an argument of the declared type} */
    private static String added(Arguments in, int index) {
        return switch (in.parameter(index - 1)) {
            case "char" -> String.valueOf(in.character(index));
            case "boolean" -> String.valueOf(in.flag(index));
            case "char[]" -> new String(in.chars(index));
            default -> in.joined(index);
        };
    }

    private static Value append(Arguments in, String more) {
        in.machine().allocate(more.length());
        of(in).append(more);
        return in.at(0);
    }

    private static void addReading(Table table) {
        table.add("Builder", "toString/0", in -> Value.of(in.text(0)));
        table.add("Builder", "length/0", in -> Value.of(of(in).length()));
        table.add("Builder", "isEmpty/0", in -> Value.of(of(in).isEmpty()));
        table.add("Builder", "charAt/1", in -> Value.of(of(in).charAt(in.integer(1))));
        table.add("Builder", "indexOf/1", in -> Value.of(of(in).indexOf(in.text(1))));
        table.add("Builder", "lastIndexOf/1", in -> Value.of(of(in).lastIndexOf(in.text(1))));
        table.add("Builder", "substring/1", in -> Value.of(of(in).substring(in.integer(1))));
        table.add("Builder", "substring/2", in -> Value.of(of(in).substring(in.integer(1), in.integer(2))));
        table.add("Builder", "chars/0", in -> Streams.ints(in, in.text(0).chars()));
        table.add("Builder", "ensureCapacity/1", in -> Value.NULL);
    }

    private static void addJoiners(Table table) {
        table.add("java.util.StringJoiner", "<init>/1", in -> new Held("Joiner", new StringJoiner(in.text(1))));
        table.add(
                "java.util.StringJoiner",
                "<init>/3",
                in -> new Held("Joiner", new StringJoiner(in.text(1), in.text(2), in.text(3))));
        table.change("Joiner", "add/1", in -> {
            in.machine().allocate(in.joined(1).length() + 1L);
            in.held(0, StringJoiner.class).add(in.joined(1));
            return in.at(0);
        });
        table.add("Joiner", "toString/0", in -> {
            in.machine().allocate(in.held(0, StringJoiner.class).length());
            return Value.of(in.held(0, StringJoiner.class).toString());
        });
    }
}
