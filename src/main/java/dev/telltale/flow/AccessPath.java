package dev.telltale.flow;

import dev.telltale.ir.FieldSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How to get from a value to the datum inside it, and what is known of the datum's name.
 * <ul>
 *   <li>hops: outermost first, for example field {@code context}, key {@code os}, key {@code name}
 *   <li>slot: the name the datum got in text or a document it was written into, {@code context.os.name}; a leading {@code ?}
 *       or {@code /} says it stands in an address's query or path
 *   <li>entry: the key the datum was last taken from without naming it, as in a loop over a map's entries
 *   <li>key: the text that decides the datum's category, {@code user.timezone}, when its source asks by name
 *   <li>asked: a name still open and the key it must turn out to be, when the datum was looked up by a parameter
 *   <li>choice: number of the choice it came from, when only a choice is left of the datum; else 0
 * </ul>
 *
 * Paths are keys everywhere, so their hash is kept.
 */
final class AccessPath {
    private final List<Hop> hops;
    private final @Nullable Template slot;
    private final @Nullable Template entry;
    private final @Nullable Template key;
    private final @Nullable Asked asked;
    private final int choice;
    private final int hash;

    static final int MAX_HOPS = 6;
    private static final int MAX_FIELDS = 4;
    static final AccessPath EMPTY = new AccessPath(List.of(), null, null, null, null, 0);

    AccessPath(
            List<Hop> hops,
            @Nullable Template slot,
            @Nullable Template entry,
            @Nullable Template key,
            @Nullable Asked asked,
            int choice) {
        this.hops = List.copyOf(hops);
        this.slot = slot;
        this.entry = entry;
        this.key = key;
        this.asked = asked;
        this.choice = choice;
        this.hash = Objects.hash(this.hops, slot, entry, key, asked, choice);
    }

    List<Hop> hops() {
        return hops;
    }

    @Nullable
    Template slot() {
        return slot;
    }

    @Nullable
    Template entry() {
        return entry;
    }

    @Nullable
    Template key() {
        return key;
    }

    @Nullable
    Asked asked() {
        return asked;
    }

    int choice() {
        return choice;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof AccessPath that
                        && hash == that.hash
                        && choice == that.choice
                        && hops.equals(that.hops)
                        && Objects.equals(slot, that.slot)
                        && Objects.equals(entry, that.entry)
                        && Objects.equals(key, that.key)
                        && Objects.equals(asked, that.asked);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return hops + " slot " + slot + " entry " + entry + " key " + key + " asked " + asked + " choice " + choice;
    }

    /** What the datum was looked up with, and where it was kept. */
    record Asked(Template name, Template key) {}

    /** One step inwards. */
    sealed interface Hop {}

    /** Some element: of a list, a map, an optional, a future. */
    record Any() implements Hop {}

    /** The element under a key, or at a constant index. */
    record Key(Template text) implements Hop {}

    record Field(FieldSymbol field) implements Hop {}

    /** A part that models name, such as the address of a host: it never names a slot. */
    record Inside(String part) implements Hop {}

    /** What calling a function value gives back. */
    record Result() implements Hop {}

    /** The object a function value is handed as this parameter. */
    record Handed(int parameter) implements Hop {}

    /** All named values at once, such as the whole environment; reading one name makes it the key. */
    record Names() implements Hop {}

    static final Hop ANY = new Any();
    static final Hop RESULT = new Result();

    /** {@return whether one more field hop would follow objects through objects further than evidence is worth} */
    boolean isFull(FieldSymbol next) {
        boolean enclosing = next.name().startsWith("this$");
        long fields = hops.stream().filter(h -> h instanceof Field).count();
        return hops.size() >= MAX_HOPS || fields >= MAX_FIELDS || enclosing && fields > 1;
    }

    boolean isPlain() {
        return hops.isEmpty();
    }

    @Nullable
    Hop head() {
        return hops.isEmpty() ? null : hops.get(0);
    }

    /** {@return the path from outside the hop; a hop that is already in the path is taken to be the same one, as in a list's links} */
    AccessPath push(Hop hop) {
        int same = hops.indexOf(hop);
        if (same >= 0 && !(hop instanceof Any && same > 0)) {
            return same == 0 ? this : new AccessPath(hops.subList(same, hops.size()), slot, entry, key, asked, choice);
        }
        List<Hop> longer = new ArrayList<>(hops.size() + 1);
        longer.add(hop);
        longer.addAll(hops.subList(0, Math.min(hops.size(), MAX_HOPS - 1)));
        return new AccessPath(longer, slot, entry, key, asked, choice);
    }

    AccessPath pushAll(List<Hop> outer) {
        AccessPath path = this;
        for (int i = outer.size() - 1; i >= 0; i--) {
            path = path.push(outer.get(i));
        }
        return path;
    }

    AccessPath tail() {
        return new AccessPath(hops.subList(1, hops.size()), slot, entry, key, asked, choice);
    }

    AccessPath withSlot(@Nullable Template newSlot) {
        return new AccessPath(hops, newSlot, entry, key, asked, choice);
    }

    AccessPath withKey(@Nullable Template newKey) {
        return new AccessPath(hops, slot, entry, newKey, asked, choice);
    }

    /** {@return the path of a datum that was taken from under this name} */
    AccessPath from(Template name) {
        return new AccessPath(hops, slot, name, key, asked, choice);
    }

    AccessPath chosenBy(int newChoice) {
        return new AccessPath(hops, slot, entry, key, asked, newChoice);
    }

    /** {@return what remains after taking the hop, or null when the datum is elsewhere} */
    @Nullable
    AccessPath pop(Hop wanted) {
        Hop head = head();
        if (head == null) {
            return wanted instanceof Any || wanted instanceof Key || wanted instanceof Inside ? this : null;
        }
        if (head instanceof Names) {
            return wanted instanceof Key name
                    ? tail().withKey(name.text())
                    : wanted instanceof Any || wanted instanceof Inside ? this : null;
        }
        if (!matches(head, wanted)) {
            return null;
        }
        return head instanceof Key kept && !isIndex(kept) && !kept.text().isUnknown() ? taken(kept, wanted) : tail();
    }

    private AccessPath taken(Key kept, Hop wanted) {
        Template name = wanted instanceof Key key ? key.text() : Template.UNKNOWN;
        Asked question = asked == null && name.isSymbolic() ? new Asked(name, kept.text()) : asked;
        Template remembered = name.isUnknown() ? kept.text() : entry;
        return new AccessPath(hops.subList(1, hops.size()), slot, remembered, key, question, choice);
    }

    /** {@return the path once callers have said what was looked up, null when it was something else} */
    @Nullable
    AccessPath answered() {
        if (asked == null || asked.name().isSymbolic()) {
            return this;
        }
        return mayEqual(asked.name(), asked.key()) ? unasked() : null;
    }

    /** {@return the path as if any name had been looked up} */
    AccessPath unasked() {
        return asked == null ? this : new AccessPath(hops, slot, entry, key, null, choice);
    }

    /** {@return whether the key is a place in an array or a list} */
    static boolean isIndex(Key key) {
        return key.text().render().startsWith("#");
    }

    private static boolean matches(Hop head, Hop wanted) {
        if (head instanceof Key have && wanted instanceof Key want) {
            return mayEqual(have.text(), want.text());
        }
        if (isElement(head) && isElement(wanted)) {
            return true;
        }
        return head.equals(wanted);
    }

    /** {@return whether the step leads into a collection, a map, an array, or whatever else holds values} */
    static boolean isElement(Hop hop) {
        return hop instanceof Any || hop instanceof Key;
    }

    private static boolean mayEqual(Template a, Template b) {
        String left = a.constant();
        String right = b.constant();
        return left == null ? right == null || a.mayBe(right) : right == null ? b.mayBe(left) : left.equals(right);
    }

    boolean isSymbolic() {
        if ((slot != null && slot.isSymbolic())
                || (entry != null && entry.isSymbolic())
                || (key != null && key.isSymbolic())
                || (asked != null && asked.name().isSymbolic())) {
            return true;
        }
        for (Hop hop : hops) {
            if (hop instanceof Key k && k.text().isSymbolic()) {
                return true;
            }
        }
        return false;
    }

    /** {@return the path with every template rewritten} */
    AccessPath mapTemplates(UnaryOperator<Template> rewrite) {
        List<Hop> mapped = new ArrayList<>(hops.size());
        for (Hop hop : hops) {
            mapped.add(hop instanceof Key k ? new Key(rewrite.apply(k.text())) : hop);
        }
        return new AccessPath(
                mapped,
                slot == null ? null : rewrite.apply(slot),
                entry == null ? null : rewrite.apply(entry),
                key == null ? null : rewrite.apply(key),
                asked == null ? null : new Asked(rewrite.apply(asked.name()), asked.key()),
                choice);
    }

    /** {@return the datum as part of one text or document: hops become the slot's name} */
    AccessPath frozen(UnaryOperator<FieldSymbol> rename) {
        Template name = Template.EMPTY;
        for (Hop hop : hops) {
            Template part = nameOf(hop, rename);
            if (part != null) {
                name = name.equals(Template.EMPTY)
                        ? part
                        : name.then(Template.literal(".")).then(part);
            }
        }
        return new AccessPath(List.of(), joined(name), hops.isEmpty() ? entry : null, key, asked, choice);
    }

    /**
     * The name of the place and of what stands there; a document kept in an object goes by its own names, and one that is put
     * into itself, as through a file that is read and written again, goes by the first.
     */
    private @Nullable Template joined(Template place) {
        if (place.equals(Template.EMPTY)) {
            return slot;
        }
        if (slot == null || isMarker(slot)) {
            return place;
        }
        boolean kept = hops.stream().anyMatch(h -> h instanceof Field);
        boolean again = slot.render().startsWith(place.render() + '.');
        return kept || again ? slot : place.then(Template.literal(".")).then(slot);
    }

    /** {@return whether the name only comes from the text around the datum: {@code ?} and {@code /} in an address, {@code =} elsewhere} */
    static boolean isMarker(Template slot) {
        String text = slot.render();
        return text.startsWith("?") || text.startsWith("/") || text.startsWith("=");
    }

    private static @Nullable Template nameOf(Hop hop, UnaryOperator<FieldSymbol> rename) {
        if (hop instanceof Key k) {
            String text = k.text().constant();
            return text != null && text.startsWith("#") ? null : k.text();
        }
        return hop instanceof Field f ? Template.literal(rename.apply(f.field()).name()) : null;
    }
}
