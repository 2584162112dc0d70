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

/**
 * Which objects and function values somebody put into the collection that a value is taken from, such as listeners: where they
 * are made. A collection is found by the field that holds it, whatever object the field is of.
 */
final class HeldObjects {
    private static final int MAX_VISITED = 60;
    private static final Set<String> TAKERS =
            Set.of("next", "get", "getFirst", "getLast", "poll", "remove", "pop", "peek", "take", "getValue", "orElse");
    private static final Set<String> VIEWS = Set.of(
            "iterator",
            "listIterator",
            "stream",
            "values",
            "entrySet",
            "get",
            "getOrDefault",
            "computeIfAbsent",
            "getValue",
            "next",
            "remove",
            "copyOf",
            "unmodifiableList",
            "unmodifiableSet",
            "unmodifiableCollection",
            "filter",
            "sorted",
            "toArray",
            "ofNullable");
    private static final Set<String> ADDERS =
            Set.of("add", "addLast", "addFirst", "push", "offer", "put", "putIfAbsent", "addIfAbsent", "set");
    private static final Set<String> INNER =
            Set.of("get", "getOrDefault", "computeIfAbsent", "computeIfPresent", "putIfAbsent", "compute");

    private final CodeBase code;
    private final Origins origins;
    private final Map<Site, List<Site>> known = new HashMap<>();

    HeldObjects(CodeBase code, Origins origins) {
        this.code = code;
        this.origins = origins;
    }

    /** {@return where what the value may be is made; empty when it comes from no collection that is seen} */
    List<Site> of(Site taken) {
        List<Site> found = known.get(taken);
        if (found == null) {
            found = find(taken);
            known.put(taken, found);
        }
        return found;
    }

    private List<Site> find(Site taken) {
        Search search = new Search();
        for (Site end : origins.of(taken)) {
            search.taken(end);
        }
        return search.made.stream().limit(CodeBase.FAN_OUT).toList();
    }

    /** One search, backward to the collections and from there to what is put into them. */
    private final class Search {
        final Set<Site> made = new LinkedHashSet<>();
        private final Set<Site> visited = new LinkedHashSet<>();
        private final Set<FieldSymbol> fields = new LinkedHashSet<>();

        void taken(Site end) {
            if (end.instruction() instanceof Instruction.Call call
                    && TAKERS.contains(call.target().name())
                    && call.receiver() != Instruction.NONE) {
                container(new Site(end.code(), call.receiver()));
            } else if (end.instruction() instanceof Instruction.Parameter) {
                for (Site creator : code.creators(end.code())) {
                    ranBy(creator);
                }
            }
        }

        /** A function that is run for each element. */
        private void ranBy(Site closure) {
            for (int use : closure.code().usesOf(closure.at())) {
                if (closure.code().at(use) instanceof Instruction.Call call
                        && call.receiver() != Instruction.NONE
                        && call.receiver() != closure.at()) {
                    container(new Site(closure.code(), call.receiver()));
                }
            }
        }

        private void container(Site site) {
            if (visited.size() > MAX_VISITED || !visited.add(site)) {
                return;
            }
            Instruction instruction = site.instruction();
            if (instruction instanceof Instruction.Load load) {
                field(load.field());
            } else if (instruction instanceof Instruction.StaticLoad load) {
                field(load.field());
            } else if (instruction instanceof Instruction.Parameter parameter) {
                origins.arguments(site.code(), parameter.index()).forEach(this::container);
            } else if (instruction instanceof Instruction.Merge merge) {
                Origins.sites(site.code(), merge.inputs()).forEach(this::container);
            } else if (instruction instanceof Instruction.Operation operation
                    && operation.operator() == Instruction.Operator.CAST) {
                Origins.sites(site.code(), operation.operands()).forEach(this::container);
            } else if (instruction instanceof Instruction.Call call) {
                called(site, call);
            } else if (instruction instanceof Instruction.New) {
                added(site, 0);
            }
        }

        private void called(Site site, Instruction.Call call) {
            List<Code> targets = code.targets(call);
            if (targets.size() == 1) {
                for (int value : targets.get(0).returned()) {
                    container(new Site(targets.get(0), value));
                }
            } else if (VIEWS.contains(call.target().name()) && call.arguments().length > 0) {
                container(new Site(site.code(), call.arguments()[0]));
            }
        }

        private void field(FieldSymbol field) {
            if (fields.add(code.declaring(field))) {
                code.loads(field).forEach(load -> added(load, 0));
            }
        }

        /** What calls on the collection put into it, or into a collection in it. */
        private void added(Site collection, int depth) {
            Code where = collection.code();
            for (int use : depth > 3 ? Instruction.NOTHING : where.usesOf(collection.at())) {
                Instruction instruction = where.at(use);
                if (instruction instanceof Instruction.Operation operation
                        && operation.operator() == Instruction.Operator.CAST) {
                    added(new Site(where, use), depth + 1);
                } else if (instruction instanceof Instruction.Call call && call.receiver() == collection.at()) {
                    addedBy(where, use, call, depth);
                }
            }
        }

        private void addedBy(Code where, int at, Instruction.Call call, int depth) {
            String name = call.target().name();
            int[] arguments = call.arguments();
            if (ADDERS.contains(name) && arguments.length > 1) {
                made(new Site(where, arguments[arguments.length - 1]), depth);
            }
            if (INNER.contains(name)) {
                added(new Site(where, at), depth + 1);
            }
        }

        private void made(Site value, int depth) {
            List<Site> ends = new ArrayList<>(origins.of(value));
            for (Site end : ends) {
                if (end.instruction() instanceof Instruction.Closure) {
                    made.add(end);
                } else if (end.instruction() instanceof Instruction.New) {
                    made.add(end);
                    added(end, depth + 1);
                }
            }
        }
    }
}
