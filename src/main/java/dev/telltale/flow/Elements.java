package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an array, list or set of constants holds, so that a loop over property names is understood. */
final class Elements {
    /** Calls that give the same map again, or one like it. */
    private static final Set<String> COPIES =
            Set.of("copyOf", "unmodifiableMap", "unmodifiableSortedMap", "synchronizedMap");

    private static final int MOST_COPIES = 3;
    private static final Set<String> MAKERS = Set.of(
            "of",
            "ofNullable",
            "asList",
            "listOf",
            "setOf",
            "singletonList",
            "singleton",
            "copyOf",
            "newArrayList",
            "newHashSet",
            "ofEntries");
    private static final Set<String> VIEWS = Set.of(
            "iterator",
            "listIterator",
            "stream",
            "unmodifiableList",
            "unmodifiableSet",
            "unmodifiableCollection",
            "parallelStream",
            "toArray",
            "clone",
            "copyOf",
            "sorted",
            "distinct",
            "filter");
    private static final Set<String> RENAMING = Set.of(
            "java.nio.file.Path#of",
            "java.nio.file.Paths#get",
            "java.io.File#<init>",
            "java.lang.String#trim",
            "java.lang.String#strip",
            "java.lang.String#valueOf",
            "java.lang.String#toString");
    private static final Set<String> ADDERS = Set.of("add", "addAll", "addLast", "push", "offer", "put");
    static final Set<String> READERS = Set.of("next", "get", "getFirst", "elementAt", "poll", "remove", "pop", "peek");
    /** An entry stands for its value. */
    private static final Set<String> MAP_VALUES = Set.of("values", "entrySet");

    private static final Set<String> PAIRING = Set.of("put", "of", "entry", "putIfAbsent");
    private static final int MAX = 64;

    private final Origins origins;
    private final Map<Site, List<Site>> known = new HashMap<>();

    Elements(Origins origins) {
        this.origins = origins;
    }

    /** {@return whether what the call gives holds, or is, one of the elements of its receiver} */
    static boolean passes(Instruction.Call call) {
        return isOfHolder(call)
                && call.arguments().length == 1
                && (VIEWS.contains(call.target().name())
                        || Set.of("findFirst", "findAny", "get", "orElseThrow")
                                .contains(call.target().name()));
    }

    /** {@return whether the call lists what it is given} */
    static boolean isMaker(Instruction.Call call) {
        return call.dispatch() == Instruction.Dispatch.STATIC
                && (MAKERS.contains(call.target().name()) || isConcat(call))
                && (call.target().owner().startsWith("java.util.")
                        || call.target().owner().startsWith("com.google.common.collect."));
    }

    /** One stream goes on where another ends. */
    private static boolean isConcat(Instruction.Call call) {
        return call.target().name().equals("concat") && call.target().owner().equals("java.util.stream.Stream");
    }

    /** {@return whether the call gives what a function makes of an element of its receiver} */
    static boolean isMap(Instruction.Call call) {
        return isOfHolder(call)
                && call.arguments().length == 2
                && call.target().name().startsWith("map");
    }

    private static boolean isOfHolder(Instruction.Call call) {
        boolean holder = call.target().owner().startsWith("java.util.Optional")
                || call.target().owner().startsWith("java.util.stream.");
        return holder && call.receiver() != Instruction.NONE;
    }

    /** {@return the container that an iterator, a stream or a copy shows, within the procedure} */
    static int viewed(Code where, int container) {
        int value = Texts.stripCasts(where, container);
        while (where.at(value) instanceof Instruction.Call call
                && call.arguments().length == 1
                && VIEWS.contains(call.target().name())) {
            value = Texts.stripCasts(where, call.arguments()[0]);
        }
        return value;
    }

    /** {@return where the value comes from, callers included} */
    List<Site> origins(Site value) {
        return origins.of(value);
    }

    /** {@return the values that may be elements of the container, in program order} */
    List<Site> of(Site container) {
        List<Site> answer = known.get(container);
        if (answer == null) {
            Set<Site> found = new LinkedHashSet<>();
            collect(container, found, 0);
            answer = List.copyOf(found);
            known.put(container, answer);
        }
        return answer;
    }

    /** {@return the values stored at a constant index of an array, or all elements when the index is not constant} */
    List<Site> at(Site array, Site index) {
        List<Site> all = of(array);
        if (!(index.instruction() instanceof Instruction.Constant constant)
                || !(constant.value() instanceof Integer wanted)) {
            return all;
        }
        List<Site> exact = at(array, wanted);
        return exact.isEmpty() ? all : exact;
    }

    /** {@return the values stored at this index of an array; none when that is not seen} */
    List<Site> at(Site array, int wanted) {
        List<Site> exact = new ArrayList<>();
        for (Site origin : arrays(array, 0)) {
            for (int use : origin.code().usesOf(origin.at())) {
                if (origin.code().at(use) instanceof Instruction.ElementStore store
                        && store.array() == origin.at()
                        && origin.code().at(store.index()) instanceof Instruction.Constant at
                        && Integer.valueOf(wanted).equals(at.value())) {
                    exact.add(new Site(origin.code(), store.value()));
                }
            }
        }
        return exact;
    }

    /** {@return the values that may be keys of the map, in program order} */
    List<Site> keys(Site map) {
        List<Site> keys = new ArrayList<>();
        origins.of(map).forEach(origin -> keys(origin, keys, 0));
        return keys;
    }

    private void keys(Site origin, List<Site> keys, int depth) {
        if (isMadeOfEntries(origin)) {
            keys.addAll(entries(origin, 0));
        } else if (origin.instruction() instanceof Instruction.Call call) {
            keysGiven(origin.code(), call, keys, depth);
        }
        Instruction.Call made = origin.instruction() instanceof Instruction.New ? Origins.constructor(origin) : null;
        if (made != null) {
            keysOf(origin.code(), made, 1, keys, depth);
        }
        for (Site name : made == null ? List.of(origin) : names(origin)) {
            for (int use : name.code().usesOf(name.at())) {
                if (name.code().at(use) instanceof Instruction.Call call && call.receiver() == name.at()) {
                    keysPut(name.code(), call, keys, depth);
                }
            }
        }
    }

    private void keysGiven(Code code, Instruction.Call call, List<Site> keys, int depth) {
        if (call.target().name().equals("of")) {
            for (int i = 0; i < call.arguments().length; i += 2) {
                keys.add(new Site(code, call.arguments()[i]));
            }
        } else if (COPIES.contains(call.target().name())) {
            keysOf(code, call, 0, keys, depth);
        }
    }

    private void keysPut(Code code, Instruction.Call call, List<Site> keys, int depth) {
        if (call.target().name().equals("put")) {
            keys.add(new Site(code, call.arguments()[1]));
        } else if (call.target().name().equals("putAll")) {
            keysOf(code, call, 1, keys, depth);
        }
    }

    /** The keys of another map that a call is given. */
    private void keysOf(Code code, Instruction.Call call, int position, List<Site> keys, int depth) {
        boolean map = call.arguments().length == position + 1
                && call.target().parameters().endsWith("Map");
        for (Site origin :
                map && depth < MOST_COPIES ? origins.of(new Site(code, call.arguments()[position])) : List.<Site>of()) {
            keys(origin, keys, depth + 1);
        }
    }

    /** {@return the values that an entry of a map may be of, in program order} */
    List<Site> parts(Site entry, boolean key) {
        List<Site> parts = new ArrayList<>();
        for (Site origin : origins.of(entry)) {
            Site at = origin;
            while (at.instruction() instanceof Instruction.Call call
                    && call.arguments().length > 0
                    && (READERS.contains(call.target().name())
                            || VIEWS.contains(call.target().name()))) {
                at = new Site(at.code(), Texts.stripCasts(at.code(), call.arguments()[0]));
            }
            if (at.instruction() instanceof Instruction.Call call
                    && call.target().name().equals("entrySet")) {
                Site map = new Site(at.code(), call.arguments()[0]);
                parts.addAll(key ? keys(map) : of(map));
            }
        }
        return parts;
    }

    /** {@return the key that a value is put into a map under, next to it in the same call; null when that is not seen} */
    static @Nullable Site keyOf(Site value) {
        for (int use : value.code().usesOf(value.at())) {
            if (value.code().at(use) instanceof Instruction.Call call
                    && PAIRING.contains(call.target().name())) {
                int[] arguments = call.arguments();
                for (int i = 1; i < arguments.length; i++) {
                    if (arguments[i] == value.at()) {
                        return new Site(value.code(), arguments[i - 1]);
                    }
                }
            }
        }
        return null;
    }

    private static boolean isMadeOfEntries(Site map) {
        return map.instruction() instanceof Instruction.Call call
                && call.target().owner().equals("java.util.Map")
                && call.target().name().equals("ofEntries");
    }

    /** {@code Map.ofEntries(Map.entry("a", "b"))}: the given part of every entry. */
    private List<Site> entries(Site map, int part) {
        List<Site> parts = new ArrayList<>();
        for (Site entry : of(new Site(map.code(), ((Instruction.Call) map.instruction()).arguments()[0]))) {
            Instruction.Call call = entry.instruction() instanceof Instruction.Call made
                    ? made
                    : entry.instruction() instanceof Instruction.New ? Origins.constructor(entry) : null;
            int first = call != null && call.target().isConstructor() ? 1 : 0;
            if (call != null && call.arguments().length == first + 2) {
                parts.add(new Site(entry.code(), call.arguments()[first + part]));
            }
        }
        return parts;
    }

    /** {@return where the array comes from; a row of a table is any of the table's rows} */
    private List<Site> arrays(Site array, int depth) {
        List<Site> found = new ArrayList<>();
        for (Site origin : origins.of(array)) {
            if (origin.instruction() instanceof Instruction.ElementLoad load && depth < 2) {
                for (Site row : of(new Site(origin.code(), load.array()))) {
                    found.addAll(arrays(row, depth + 1));
                }
            } else {
                found.add(origin);
            }
        }
        return found;
    }

    private void collect(Site container, Set<Site> found, int depth) {
        for (Site origin : origins.of(container)) {
            if (depth > 4 || found.size() > MAX) {
                return;
            }
            if (origin.instruction() instanceof Instruction.New) {
                added(origin, found, depth);
            } else if (origin.instruction() instanceof Instruction.ElementLoad load) {
                rows(new Site(origin.code(), load.array()), found, depth);
            } else if (origin.instruction() instanceof Instruction.Call call) {
                made(origin, call, found, depth);
            }
        }
    }

    /** A row of a table is any of its rows. */
    private void rows(Site table, Set<Site> found, int depth) {
        Set<Site> rows = new LinkedHashSet<>();
        collect(table, rows, depth + 2);
        rows.forEach(row -> collect(row, found, depth + 2));
    }

    private void made(Site origin, Instruction.Call call, Set<Site> found, int depth) {
        String name = call.target().name();
        if ((VIEWS.contains(name) || isRenaming(origin.code(), call)) && call.arguments().length > 0) {
            collect(new Site(origin.code(), call.arguments()[0]), found, depth + 1);
        } else if (name.equals("map")
                && call.arguments().length == 2
                && origin.code().at(call.arguments()[1]) instanceof Instruction.Closure function) {
            found.addAll(origins.results(function));
        } else if (isMadeOfEntries(origin)) {
            found.addAll(entries(origin, 1));
        } else if (MAP_VALUES.contains(name) && call.receiver() != Instruction.NONE) {
            collect(new Site(origin.code(), call.receiver()), found, depth + 1);
        } else if (isConcat(call)) {
            collect(new Site(origin.code(), call.arguments()[0]), found, depth + 1);
            collect(new Site(origin.code(), call.arguments()[1]), found, depth + 1);
        } else if (name.equals("keySet") && call.receiver() != Instruction.NONE) {
            found.addAll(keys(new Site(origin.code(), call.receiver())));
        } else if (MAKERS.contains(name) && call.dispatch() == Instruction.Dispatch.STATIC) {
            boolean pairs = call.target().owner().equals("java.util.Map") && name.equals("of");
            for (int i = pairs ? 1 : 0; i < call.arguments().length; i += pairs ? 2 : 1) {
                Site argument = new Site(origin.code(), call.arguments()[i]);
                if (call.target().parameterList().get(i).endsWith("[]")) {
                    collect(argument, found, depth + 1);
                } else {
                    found.add(argument);
                }
            }
        }
    }

    /** What paths or files are made of a stream's texts still says the same. */
    private static boolean isRenaming(Code where, Instruction.Call call) {
        return call.target().name().equals("map")
                && call.arguments().length == 2
                && where.at(call.arguments()[1]) instanceof Instruction.Closure closure
                && RENAMING.contains(
                        closure.target().owner() + '#' + closure.target().name());
    }

    /** Element stores into an array, and what is added to a collection made here. */
    private void added(Site creation, Set<Site> found, int depth) {
        for (Site name : names(creation)) {
            Code code = name.code();
            for (int use : code.usesOf(name.at())) {
                if (code.at(use) instanceof Instruction.ElementStore store && store.array() == name.at()) {
                    found.add(new Site(code, store.value()));
                } else if (code.at(use) instanceof Instruction.Call call && call.receiver() == name.at()) {
                    addedBy(code, call, found, depth);
                }
            }
        }
    }

    /** {@return where the object is made, and where code of the same class takes it from the field it is kept in} */
    private List<Site> names(Site creation) {
        Code code = creation.code();
        List<Site> names = new ArrayList<>(List.of(creation));
        for (int use : code.usesOf(creation.at())) {
            FieldSymbol field = keptIn(code.at(use), creation.at());
            if (field != null) {
                origins.loadsIn(code.unit, field).stream().limit(MAX).forEach(names::add);
            }
        }
        return names;
    }

    private static @Nullable FieldSymbol keptIn(Instruction instruction, int object) {
        if (instruction instanceof Instruction.StaticStore store) {
            return store.value() == object ? store.field() : null;
        }
        return instruction instanceof Instruction.Store store && store.value() == object ? store.field() : null;
    }

    private void addedBy(Code code, Instruction.Call call, Set<Site> found, int depth) {
        int[] arguments = call.arguments();
        if (arguments.length < 2) {
            return;
        }
        Site argument = new Site(code, arguments[arguments.length - 1]);
        if (call.target().name().equals("addAll") || call.target().isConstructor()) {
            collect(argument, found, depth + 1);
        } else if (ADDERS.contains(call.target().name())) {
            found.add(argument);
        }
    }
}
