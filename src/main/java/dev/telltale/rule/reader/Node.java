package dev.telltale.rule.reader;

import java.util.List;

/** A YAML document as a tree that remembers where everything stood. */
sealed interface Node {
    Mark mark();

    /** What an error message calls this kind of node. */
    String kind();

    /** A single value; {@code text} is what was written, without quotes. */
    record Scalar(Mark mark, Type type, String text) implements Node {
        /** What the notation says a plain value is. */
        enum Type {
            TEXT,
            NUMBER,
            FLAG,
            NOTHING
        }

        @Override
        public String kind() {
            return switch (type) {
                case TEXT -> "text";
                case NUMBER -> "a number";
                case FLAG -> text;
                case NOTHING -> "nothing";
            };
        }
    }

    /** A list. */
    record Sequence(Mark mark, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Named values in the order they were written; names are unique. */
    record Mapping(Mark mark, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** One named value of a mapping. */
    record Entry(Mark mark, String name, Node value) {}
}
