package dev.telltale.flow;

import dev.telltale.ir.FieldSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Text with holes: what is known of a string before the program runs, for example {@code https://{region}.x.com/v1}. */
record Template(List<Part> parts) {
    private static final int MAX_PARTS = 24;
    private static final int MAX_TEXT = 600;
    private static final String HOLE = "{…}";
    private static final int MAX_HELD = 2;
    static final Template UNKNOWN = new Template(List.of(new Unknown("…")));
    static final Template EMPTY = new Template(List.of());

    Template {
        parts = List.copyOf(parts);
    }

    /** Literal text or a hole. */
    sealed interface Part {}

    record Literal(String text) implements Part {}

    /** A hole that callers of the procedure fill. */
    sealed interface Given extends Part {
        /** {@return the number of the parameter, the receiver counted} */
        int index();
    }

    /** The text of a parameter of the procedure the template speaks about; index counts the receiver. */
    record Param(int index) implements Given {}

    /** The text in a field of the object a parameter holds. */
    record ParamField(int index, FieldSymbol field) implements Given {}

    /** The text of some element of the array or list a parameter holds. */
    record ParamElement(int index) implements Given {}

    /** What the caller holds, in the caller's terms, while its datum is followed through a procedure that it calls. */
    record Held(Template outer) implements Part {
        private int depth() {
            return outer.parts().stream()
                            .mapToInt(p -> p instanceof Held inner ? inner.depth() : 0)
                            .max()
                            .orElse(0)
                    + 1;
        }
    }

    /**
     * A configured value.
     *
     * @param kind property, variable or config
     * @param fallback text used when it is not set; null when unknown
     */
    record Configured(String kind, String name, @Nullable String fallback) implements Part {}

    /** A configured value whose name is the text of a parameter of the procedure the template speaks about. */
    record Asked(String kind, int index) implements Given {}

    /** A text the program computes from constants that do not show it. */
    record Decoded(String text) implements Part {}

    /** A computed value; the description goes into braces. */
    record Unknown(String description) implements Part {}

    static Template literal(String text) {
        return text.isEmpty()
                ? EMPTY
                : new Template(List.of(new Literal(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text)));
    }

    static Template of(Part part) {
        return new Template(List.of(part));
    }

    Template then(Template next) {
        if (parts.size() + next.parts.size() > MAX_PARTS) {
            return this;
        }
        List<Part> all = new ArrayList<>(parts);
        for (Part part : next.parts) {
            append(all, part);
        }
        return new Template(all);
    }

    private static void append(List<Part> all, Part part) {
        int last = all.size() - 1;
        if (part instanceof Literal literal && last >= 0 && all.get(last) instanceof Literal before) {
            String joined = before.text() + literal.text();
            all.set(last, new Literal(joined.length() > MAX_TEXT ? joined.substring(0, MAX_TEXT) : joined));
        } else {
            all.add(part);
        }
    }

    /** {@return the template as a called procedure sees it} */
    Template held() {
        Held held = new Held(this);
        return isSymbolic() ? held.depth() > MAX_HELD ? UNKNOWN : of(held) : this;
    }

    /** {@return whether the text can be this one, by what it begins and ends with} */
    boolean mayBe(String text) {
        Part first = parts.isEmpty() ? null : parts.get(0);
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        return (!(first instanceof Literal start) || text.startsWith(start.text()))
                && (!(last instanceof Literal end) || text.endsWith(end.text()));
    }

    /** {@return whether it speaks about parameters of its procedure, or of one that called it} */
    boolean isSymbolic() {
        for (Part part : parts) {
            if (part instanceof Given || part instanceof Held) {
                return true;
            }
        }
        return false;
    }

    /** {@return the whole text when there are no holes, else null} */
    @Nullable
    String constant() {
        if (parts.isEmpty()) {
            return "";
        }
        return parts.size() == 1 && parts.get(0) instanceof Literal literal ? literal.text() : null;
    }

    boolean isUnknown() {
        return parts.stream().noneMatch(p -> p instanceof Literal || p instanceof Decoded);
    }

    /** {@return every combination of what the holes can be, bounded; parts the function leaves alone stay} */
    List<Template> expand(Function<Part, List<Template>> hole, int limit) {
        List<Template> results = List.of(EMPTY);
        for (Part part : parts) {
            List<Template> choices = part instanceof Literal ? List.of(of(part)) : hole.apply(part);
            results = product(results, choices.isEmpty() ? List.of(UNKNOWN) : choices, limit);
        }
        return results;
    }

    static List<Template> product(List<Template> left, List<Template> right, int limit) {
        List<Template> results = new ArrayList<>();
        for (Template l : left) {
            for (Template r : right) {
                Template joined = l.then(r);
                if (results.size() < limit && !results.contains(joined)) {
                    results.add(joined);
                }
            }
        }
        return results;
    }

    /** {@return the text with holes in braces; {@code {user.home}} for a property, {@code {…}} for the unknown} */
    String render() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                text.append(literal.text());
            } else if (part instanceof Decoded decoded) {
                text.append(decoded.text());
            } else if (part instanceof Configured configured) {
                text.append(configured.name().equals(HOLE) ? HOLE : '{' + configured.name() + '}');
            } else if (part instanceof Unknown unknown) {
                text.append('{').append(unknown.description()).append('}');
            } else {
                text.append(HOLE);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return render();
    }
}
