package dev.telltale.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list, set or map of values. */
public abstract sealed class Collected extends Spoilable implements Value.Mutable {
    private final boolean ordered;

    private Collected(boolean ordered) {
        this.ordered = ordered;
    }

    /** {@return whether the platform promises the order in which elements come, or gives the same one every time} */
    public boolean isOrdered() {
        return ordered;
    }

    /** {@return the Java collection inside} */
    abstract Object content();

    @Override
    public boolean equals(Object other) {
        return other instanceof Collected that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /** A list, queue, or view of a map's values. */
    public static final class ListValue extends Collected {
        private final List<Value> items;

        ListValue(List<Value> items) {
            super(true);
            this.items = items;
        }

        public List<Value> items() {
            return items;
        }

        @Override
        Object content() {
            return items;
        }

        @Override
        public List<Value> parts() {
            return items;
        }
    }

    /** A set. */
    public static final class SetValue extends Collected {
        private final Set<Value> items;

        SetValue(Set<Value> items, boolean ordered) {
            super(ordered);
            this.items = items;
        }

        public Set<Value> items() {
            return items;
        }

        @Override
        Object content() {
            return items;
        }

        @Override
        public List<Value> parts() {
            return List.copyOf(items);
        }
    }

    /** A map. */
    public static final class MapValue extends Collected {
        private final Map<Value, Value> entries;

        MapValue(Map<Value, Value> entries, boolean ordered) {
            super(ordered);
            this.entries = entries;
        }

        public Map<Value, Value> entries() {
            return entries;
        }

        @Override
        Object content() {
            return entries;
        }

        @Override
        public List<Value> parts() {
            List<Value> all = new ArrayList<>(entries.keySet());
            all.addAll(entries.values());
            return all;
        }
    }

    /** {@return the elements of a list or set, the keys of a map} */
    Collection<Value> elements() {
        return this instanceof ListValue list
                ? list.items()
                : this instanceof SetValue set
                        ? set.items()
                        : ((MapValue) this).entries().keySet();
    }
}
