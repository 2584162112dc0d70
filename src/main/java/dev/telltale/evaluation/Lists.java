package dev.telltale.evaluation;

import dev.telltale.evaluation.Collected.ListValue;
import dev.telltale.evaluation.Collected.SetValue;
import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Lists, sets, queues, their iterators, and {@code Collections}. */
final class Lists {
    private static final String COLLECTIONS = "java.util.Collections";

    private Lists() {}

    static void addTo(Table table) {
        addMaking(table);
        addReading(table);
        addChanging(table);
        addLists(table);
        addQueues(table);
        addIterators(table);
        addCollections(table);
    }

    @SuppressWarnings("JdkObsolete") // the one class that is both list and queue, as the program's own may be
    private static void addMaking(Table table) {
        for (String type : new String[] {"ArrayList", "Vector", "Stack", "concurrent.CopyOnWriteArrayList"}) {
            constructors(table, type, in -> new ListValue(new ArrayList<>()));
        }
        constructors(table, "LinkedList", in -> new ListValue(new LinkedList<>()));
        constructors(table, "ArrayDeque", in -> new ListValue(new LinkedList<>()));
        constructors(table, "HashSet", in -> new SetValue(new HashSet<>(), true));
        constructors(table, "LinkedHashSet", in -> new SetValue(new LinkedHashSet<>(), true));
        table.add("java.util.TreeSet", "<init>/0", in -> sorted(in, Value.NULL, List.of()));
        table.add(
                "java.util.TreeSet",
                "<init>/1",
                in -> in.parameter(0).equals("java.util.Comparator")
                        ? sorted(in, in.at(1), List.of())
                        : sorted(in, Value.NULL, in.elements(1)));
        table.add(
                "java.util.Arrays",
                "asList/1",
                in -> new ListValue(
                        Arrays.asList(ArrayMethods.elements(in.array(0)).toArray(Value[]::new))));
        factories(table, "java.util.List", all -> new ListValue(Collections.unmodifiableList(new ArrayList<>(all))));
        factories(table, "java.util.Set", all -> new SetValue(Collections.unmodifiableSet(distinct(all)), false));
        table.add(
                "java.util.List",
                "copyOf/1",
                in -> new ListValue(Collections.unmodifiableList(new ArrayList<>(in.elements(0)))));
        table.add(
                "java.util.Set",
                "copyOf/1",
                in -> new SetValue(Collections.unmodifiableSet(new LinkedHashSet<>(keys(in, in.elements(0)))), false));
    }

    private static Value sorted(Arguments in, Value comparator, Collection<Value> elements) {
        SetValue set = new SetValue(new TreeSet<>(Ordering.of(in.machine(), comparator)), true);
        set.items().addAll(keys(in, elements));
        return set;
    }

    private static void constructors(Table table, String type, Function<Arguments, Collected> empty) {
        table.add("java.util." + type, "<init>/0", empty::apply);
        table.add("java.util." + type, "<init>/2", empty::apply);
        table.add("java.util." + type, "<init>/1", in -> {
            Collected made = empty.apply(in);
            if (!in.parameter(0).equals("int")) {
                requireOrder((Collected) in.known(1), made instanceof ListValue);
                made.elements().addAll(made instanceof ListValue ? in.elements(1) : keys(in, in.elements(1)));
            }
            return made;
        });
    }

    private static void requireOrder(Collected from, boolean needed) {
        if (needed) {
            requireOrder(from);
        }
    }

    /** Elements are visited: their order must be one the program can rely on. */
    static void requireOrder(Collected collected) {
        boolean stable = collected.isOrdered();
        if (stable && collected.elements() instanceof HashSet<Value> hashed && !(hashed instanceof LinkedHashSet)) {
            stable = hashed.stream().allMatch(v -> v instanceof Value.Text || v instanceof Value.Boxed);
        }
        if (!stable && collected.elements().size() > 1) {
            throw new Undecided(new Unknown("order"));
        }
    }

    static Collection<Value> keys(Arguments in, Collection<Value> elements) {
        elements.forEach(v -> Keys.check(in.machine(), v));
        return elements;
    }

    /** The methods called {@code of}, for each number of arguments. */
    private static void factories(Table table, String type, Function<List<Value>, Value> make) {
        for (int n = 0; n <= 10; n++) {
            table.add(type, "of/" + n, in -> {
                boolean array = in.size() == 1 && in.parameter(0).endsWith("[]");
                List<Value> all = array ? ArrayMethods.elements(in.array(0)) : in.all();
                if (all.contains(Value.NULL)) {
                    throw new NullPointerException();
                }
                return make.apply(type.endsWith("Set") ? List.copyOf(keys(in, all)) : all);
            });
        }
    }

    private static Set<Value> distinct(List<Value> all) {
        Set<Value> set = new LinkedHashSet<>(all);
        if (set.size() < all.size()) {
            throw new IllegalArgumentException("duplicate element");
        }
        return set;
    }

    private static void addReading(Table table) {
        table.add("Collection", "size/0", in -> Value.of(collection(in).size()));
        table.add("Collection", "isEmpty/0", in -> Value.of(collection(in).isEmpty()));
        table.add("Collection", "contains/1", in -> Value.of(contains(in)));
        table.add("Collection", "containsAll/1", in -> Value.of(keyed(in).containsAll(keys(in, in.elements(1)))));
        table.add(
                "Collection",
                "iterator/0",
                in -> new Held("Iterator", ordered(in).iterator()));
        table.add(
                "Collection",
                "listIterator/0",
                in -> new Held("Iterator", ordered(in).iterator()));
        table.add("Collection", "stream/0", in -> Streams.of(in, visited(in).stream()));
        table.add("Collection", "parallelStream/0", in -> Streams.of(in, visited(in).stream()));
        table.add("Collection", "forEach/1", in -> {
            ordered(in).forEach(v -> in.apply(1, v));
            return Value.NULL;
        });
        table.add("Collection", "toArray/0", in -> array("java.lang.Object[]", in));
        table.add(
                "Collection",
                "toArray/1",
                in -> array(in.known(1) instanceof Array like ? like.type() : "java.lang.Object[]", in));
        table.add("Collection", "equals/1", in -> Value.of(in.key(0).equals(in.key(1))));
        table.add("Collection", "hashCode/0", in -> Value.of(in.key(0).hashCode()));
        table.add("Collection", "toString/0", in -> in.machine().textOf(in.at(0)));
    }

    private static Value array(String type, Arguments in) {
        return new Array(type, ordered(in).toArray(Value[]::new));
    }

    private static Collection<Value> collection(Arguments in) {
        return ((Collected) in.present(0)).elements();
    }

    private static Collection<Value> ordered(Arguments in) {
        requireOrder((Collected) in.present(0));
        return collection(in);
    }

    /** Streams see sets in any order; what depends on it asks again. */
    private static Collection<Value> visited(Arguments in) {
        in.machine().burn(collection(in).size());
        return collection(in);
    }

    private static Collection<Value> keyed(Arguments in) {
        if (in.present(0) instanceof ListValue list) {
            keys(in, list.items());
        }
        return collection(in);
    }

    private static boolean contains(Arguments in) {
        Value wanted = in.key(1);
        Collection<Value> all = collection(in);
        if (in.present(0) instanceof ListValue) {
            in.machine().burn(all.size() / 8 + 1L);
            return all.contains(wanted) || keyed(in).contains(wanted);
        }
        return all.contains(wanted);
    }

    private static void addChanging(Table table) {
        table.change("Collection", "add/1", in -> {
            Value element = in.at(1);
            in.machine().allocate(1);
            return Value.of(collection(in).add(in.present(0) instanceof SetValue ? in.key(1) : element));
        });
        table.change("Collection", "addAll/1", in -> {
            boolean list = in.present(0) instanceof ListValue;
            requireOrder((Collected) in.present(1), list);
            in.machine().allocate(in.elements(1).size());
            return Value.of(collection(in).addAll(list ? List.copyOf(in.elements(1)) : keys(in, in.elements(1))));
        });
        table.change("Collection", "remove/1", in -> {
            if (in.parameter(0).equals("int")) {
                return in.list(0).remove(in.integer(1));
            }
            return Value.of(keyed(in).remove(in.key(1)));
        });
        table.change("Collection", "removeAll/1", in -> Value.of(keyed(in).removeAll(keys(in, in.elements(1)))));
        table.change("Collection", "retainAll/1", in -> Value.of(keyed(in).retainAll(keys(in, in.elements(1)))));
        table.change("Collection", "removeIf/1", in -> Value.of(collection(in).removeIf(v -> in.test(1, v))));
        table.change("Collection", "clear/0", in -> {
            collection(in).clear();
            return Value.NULL;
        });
        table.add("Set", "first/0", in -> ((TreeSet<Value>) treeSet(in)).first());
        table.add("Set", "last/0", in -> ((TreeSet<Value>) treeSet(in)).last());
    }

    private static Set<Value> treeSet(Arguments in) {
        if (collection(in) instanceof TreeSet<Value> tree) {
            return tree;
        }
        throw Arguments.mismatch(in.at(0));
    }

    private static void addLists(Table table) {
        table.add("List", "get/1", in -> in.list(0).get(in.integer(1)));
        table.add("List", "elementAt/1", in -> in.list(0).get(in.integer(1)));
        table.add("List", "indexOf/1", in -> {
            keyed(in);
            return Value.of(in.list(0).indexOf(in.key(1)));
        });
        table.add("List", "subList/2", in -> new ListValue(in.list(0).subList(in.integer(1), in.integer(2))));
        table.change("List", "set/2", in -> in.list(0).set(in.integer(1), in.at(2)));
        table.change("List", "add/2", in -> {
            in.list(0).add(in.integer(1), in.at(2));
            in.machine().burn(in.list(0).size() / 16 + 1L);
            return Value.NULL;
        });
        table.change("List", "sort/1", in -> sort(in, in.at(1)));
        table.change("List", "replaceAll/1", in -> {
            in.list(0).replaceAll(v -> in.apply(1, v));
            return Value.NULL;
        });
    }

    private static Value sort(Arguments in, Value comparator) {
        in.list(0).sort(Ordering.of(in.machine(), comparator));
        return Value.NULL;
    }

    private static Deque<Value> deque(Arguments in) {
        if (in.list(0) instanceof LinkedList<Value> linked) {
            return linked;
        }
        throw Arguments.mismatch(in.at(0));
    }

    private static void addQueues(Table table) {
        table.change("List", "push/1", in -> {
            if (in.list(0) instanceof LinkedList<Value> linked) {
                linked.push(in.at(1));
            } else {
                in.list(0).add(in.at(1));
            }
            return in.at(1);
        });
        table.change(
                "List",
                "pop/0",
                in -> in.list(0) instanceof LinkedList<Value> linked
                        ? linked.pop()
                        : in.list(0).remove(in.list(0).size() - 1));
        table.add(
                "List",
                "peek/0",
                in -> orNull(in.list(0) instanceof LinkedList<Value> linked ? linked.peek() : last(in.list(0))));
        table.change("List", "poll/0", in -> orNull(deque(in).poll()));
        table.change("List", "pollFirst/0", in -> orNull(deque(in).pollFirst()));
        table.change("List", "pollLast/0", in -> orNull(deque(in).pollLast()));
        table.change("List", "offer/1", in -> Value.of(deque(in).offer(in.at(1))));
        table.change("List", "addFirst/1", in -> {
            deque(in).addFirst(in.at(1));
            return Value.NULL;
        });
        table.change("List", "addLast/1", in -> {
            deque(in).addLast(in.at(1));
            return Value.NULL;
        });
        table.change("List", "removeFirst/0", in -> deque(in).removeFirst());
        table.change("List", "removeLast/0", in -> deque(in).removeLast());
        table.add(
                "List",
                "descendingIterator/0",
                in -> new Held("Iterator", new ArrayDeque<>(deque(in)).descendingIterator()));
    }

    private static Value orNull(@org.jspecify.annotations.Nullable Value value) {
        return value == null ? Value.NULL : value;
    }

    private static @org.jspecify.annotations.Nullable Value last(List<Value> list) {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    private static void addIterators(Table table) {
        table.add(
                "Iterator",
                "hasNext/0",
                in -> Value.of(in.held(0, Iterator.class).hasNext()));
        table.change(
                "Iterator", "next/0", in -> (Value) in.held(0, Iterator.class).next());
        table.change("Iterator", "nextInt/0", in ->
                (Value) in.held(0, Iterator.class).next());
        table.change("Iterator", "remove/0", in -> {
            in.held(0, Iterator.class).remove();
            return Value.NULL;
        });
    }

    private static void addCollections(Table table) {
        table.add(COLLECTIONS, "unmodifiableList/1", in -> new ListValue(Collections.unmodifiableList(in.list(0))));
        for (String same : new String[] {"synchronizedList/1", "synchronizedSet/1", "synchronizedMap/1"}) {
            table.add(COLLECTIONS, same, in -> in.known(0));
        }
        for (String view : new String[] {"unmodifiableSet/1", "unmodifiableCollection/1", "unmodifiableSortedSet/1"}) {
            table.add(COLLECTIONS, view, in -> readOnly((Collected) in.present(0)));
        }
        table.add(COLLECTIONS, "emptyList/0", in -> new ListValue(List.of()));
        table.add(COLLECTIONS, "emptySet/0", in -> new SetValue(Set.of(), true));
        table.add(COLLECTIONS, "singletonList/1", in -> new ListValue(Collections.singletonList(in.at(0))));
        table.add(COLLECTIONS, "singleton/1", in -> new SetValue(Collections.singleton(in.key(0)), true));
        table.add(COLLECTIONS, "nCopies/2", in -> {
            in.machine().allocate(in.integer(0));
            return new ListValue(Collections.nCopies(in.integer(0), in.at(1)));
        });
        table.change(COLLECTIONS, "reverse/1", in -> {
            in.note("reverse");
            Collections.reverse(in.list(0));
            return Value.NULL;
        });
        table.change(COLLECTIONS, "swap/3", in -> {
            Collections.swap(in.list(0), in.integer(1), in.integer(2));
            return Value.NULL;
        });
        table.change(COLLECTIONS, "sort/1", in -> sort(in, Value.NULL));
        table.change(COLLECTIONS, "sort/2", in -> sort(in, in.at(1)));
        table.change(COLLECTIONS, "addAll/2", in -> {
            Collected to = (Collected) in.present(0);
            List<Value> more = ArrayMethods.elements(in.array(1));
            return Value.of(to.elements().addAll(to instanceof ListValue ? more : keys(in, more)));
        });
    }

    private static Value readOnly(Collected collected) {
        return collected instanceof SetValue set
                ? new SetValue(Collections.unmodifiableSet(set.items()), isStable(set))
                : new ListValue(List.copyOf(collected.elements()));
    }

    private static boolean isStable(Collected set) {
        try {
            requireOrder(set);
            return true;
        } catch (Undecided e) {
            return set.elements().isEmpty();
        }
    }
}
