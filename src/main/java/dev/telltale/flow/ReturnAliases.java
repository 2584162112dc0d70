package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.Port;
import dev.telltale.rule.Propagator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a procedure returns and that its caller can reach otherwise, too: a parameter, what is in one, a static field, or
 * what an object that is made to be returned keeps of a parameter.
 */
final class ReturnAliases {
    private static final int MAX_DEPTH = 4;

    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;
    private final Map<Code, List<Alias>> known = new HashMap<>();

    ReturnAliases(CodeBase code, ModelIndex models, Texts texts) {
        this.code = code;
        this.models = models;
        this.texts = texts;
    }

    /**
     * @param parameter of the procedure, unless there is a constant
     * @param kept fields of the returned object, outermost first, in which the other object is
     * @param hops where in the parameter or constant that object is
     */
    record Alias(
            int parameter,
            List<AccessPath.Hop> kept,
            List<AccessPath.Hop> hops,
            @Nullable FieldSymbol constant) {
        /** {@return where a datum is, seen from the parameter, that is at the path of the returned object; null when it is not there} */
        @Nullable
        AccessPath seen(AccessPath returned) {
            AccessPath path = returned;
            for (AccessPath.Hop hop : kept) {
                path = path == null || !hop.equals(path.head()) ? null : path.tail();
            }
            return path == null ? null : path.pushAll(hops);
        }

        private Alias keptIn(AccessPath.Hop field) {
            return new Alias(
                    parameter, Stream.concat(Stream.of(field), kept.stream()).toList(), hops, constant);
        }
    }

    /** {@return what the procedure returns, in terms of its parameters} */
    List<Alias> of(Code target) {
        return of(target, 0);
    }

    private List<Alias> of(Code target, int depth) {
        List<Alias> found = known.get(target);
        if (found == null) {
            found = new ArrayList<>();
            known.put(target, found);
            for (int value : target.returned()) {
                found.addAll(alias(target, value, depth));
            }
        }
        return List.copyOf(found);
    }

    private List<Alias> alias(Code where, int value, int depth) {
        int at = Texts.stripCasts(where, value);
        Instruction definition = where.at(at);
        if (definition instanceof Instruction.Parameter parameter) {
            return List.of(new Alias(parameter.index(), List.of(), List.of(), null));
        }
        if (definition instanceof Instruction.StaticLoad load) {
            return List.of(new Alias(0, List.of(), List.of(), code.declaring(load.field())));
        }
        if (definition instanceof Instruction.Load load && depth < MAX_DEPTH) {
            return loaded(where, load, depth);
        }
        if (definition instanceof Instruction.Merge merge && depth < 2) {
            List<Alias> all = new ArrayList<>();
            for (int input : merge.inputs()) {
                all.addAll(alias(where, input, depth + 2));
            }
            return all;
        }
        List<Alias> all = new ArrayList<>();
        if (definition instanceof Instruction.New && depth < MAX_DEPTH) {
            all.addAll(made(new Site(where, at), depth));
            all.addAll(put(where, at, depth));
        } else if (definition instanceof Instruction.Call call && depth < 3) {
            all.addAll(chained(where, call, depth));
            all.addAll(put(where, at, depth));
        }
        return all;
    }

    private List<Alias> loaded(Code where, Instruction.Load load, int depth) {
        return inside(alias(where, load.object(), depth + 1), new AccessPath.Field(code.declaring(load.field())));
    }

    /** {@return what is at the hop of the objects} */
    private static List<Alias> inside(List<Alias> objects, AccessPath.Hop hop) {
        List<Alias> all = new ArrayList<>();
        for (Alias alias : objects) {
            if (alias.kept().isEmpty()) {
                List<AccessPath.Hop> hops = new ArrayList<>(alias.hops());
                hops.add(hop);
                all.add(new Alias(alias.parameter(), List.of(), hops, alias.constant()));
            } else if (alias.kept().get(0).equals(hop)) {
                List<AccessPath.Hop> kept = alias.kept().subList(1, alias.kept().size());
                all.add(new Alias(alias.parameter(), kept, alias.hops(), alias.constant()));
            }
        }
        return all;
    }

    /** What is made to be returned may have been put elsewhere before: into a field, an array or a collection. */
    private List<Alias> put(Code where, int value, int depth) {
        List<Alias> all = new ArrayList<>();
        for (int use : where.usesOf(value)) {
            Instruction instruction = where.at(use);
            if (instruction instanceof Instruction.Store store && store.value() == value) {
                AccessPath.Hop field = new AccessPath.Field(code.declaring(store.field()));
                all.addAll(inside(alias(where, store.object(), depth + 1), field));
            } else if (instruction instanceof Instruction.StaticStore store) {
                all.add(new Alias(0, List.of(), List.of(), code.declaring(store.field())));
            } else if (instruction instanceof Instruction.ElementStore store && store.value() == value) {
                all.addAll(inside(alias(where, store.array(), depth + 1), AccessPath.ANY));
            } else if (instruction instanceof Instruction.Call call && call.receiver() != value) {
                all.addAll(added(where, call, value, depth));
            }
        }
        return all;
    }

    private List<Alias> added(Code where, Instruction.Call call, int value, int depth) {
        List<Alias> all = new ArrayList<>();
        for (Propagator flow : models.of(call.target()).flows()) {
            boolean one = flow.to().base() == Port.Base.RECEIVER
                    && flow.to().path().size() == 1
                    && isWhole(flow.from(), Port.Base.ARGUMENT)
                    && Texts.argument(call, flow.from().index()) == value;
            if (one && call.receiver() != Instruction.NONE) {
                List<Alias> holders = alias(where, call.receiver(), depth + 1);
                all.addAll(inside(holders, hop(where, call, flow.to().path().get(0))));
            }
        }
        return all;
    }

    private AccessPath.Hop hop(Code where, Instruction.Call call, Port.Step step) {
        if (step instanceof Port.Step.Keyed keyed) {
            String key = texts.constant(where, Texts.argument(call, keyed.argument()));
            return key == null ? AccessPath.ANY : new AccessPath.Key(Template.literal(key));
        }
        return step instanceof Port.Step.Named named ? new AccessPath.Inside(named.name()) : AccessPath.ANY;
    }

    /** A wrapper of the program's own keeps what it was given in a field; a library's hands what is written to it on to its stream. */
    private List<Alias> made(Site creation, int depth) {
        Instruction.Call call = Origins.constructor(creation);
        Code where = creation.code();
        List<Alias> all = new ArrayList<>();
        if (call == null) {
            return all;
        }
        Code constructor = code.resolve(call.target());
        for (int stream : constructor == null ? handedOn(call) : List.<Integer>of()) {
            all.addAll(alias(where, stream, depth + 1));
        }
        for (int at = 0; constructor != null && at < constructor.size(); at++) {
            if (constructor.at(at) instanceof Instruction.Store store
                    && parameterOf(constructor, store.object()) == 0
                    && !Mutations.isFixed(store.field().type())) {
                int given = parameterOf(constructor, store.value());
                AccessPath.Hop field = new AccessPath.Field(code.declaring(store.field()));
                if (given > 0 && given < call.arguments().length) {
                    alias(where, call.arguments()[given], depth + 1).forEach(a -> all.add(a.keptIn(field)));
                }
            }
        }
        return all;
    }

    /** {@return what a library's constructor is given that gets what the object gets, by its model or as a stream} */
    private List<Integer> handedOn(Instruction.Call constructor) {
        Behaviour behaviour = models.of(constructor.target());
        if (!behaviour.explicit()) {
            return Streams.handedTo(constructor);
        }
        return behaviour.flows().stream()
                .filter(flow -> isWhole(flow.from(), Port.Base.RECEIVER) && isWhole(flow.to(), Port.Base.ARGUMENT))
                .map(flow -> Texts.argument(constructor, flow.to().index()))
                .toList();
    }

    private static boolean isWhole(Port port, Port.Base base) {
        return port.base() == base && port.path().isEmpty();
    }

    /** {@return the index of the parameter that the value is; -1 when it is none} */
    private static int parameterOf(Code where, int value) {
        return where.at(Texts.stripCasts(where, value)) instanceof Instruction.Parameter parameter
                ? parameter.index()
                : -1;
    }

    private List<Alias> chained(Code where, Instruction.Call call, int depth) {
        List<Alias> all = new ArrayList<>();
        List<Code> targets = code.targets(call);
        for (Code target : targets.size() == 1 ? targets : List.<Code>of()) {
            for (Alias inner : of(target, depth + 1)) {
                if (inner.constant() != null) {
                    all.add(inner);
                } else if (inner.parameter() < call.arguments().length) {
                    alias(where, call.arguments()[inner.parameter()], depth + 1).forEach(outer -> {
                        if (inner.hops().isEmpty() || outer.kept().isEmpty()) {
                            all.add(through(inner, outer));
                        }
                    });
                }
            }
        }
        return all;
    }

    private static Alias through(Alias inner, Alias outer) {
        return new Alias(
                outer.parameter(),
                Stream.concat(inner.kept().stream(), outer.kept().stream()).toList(),
                Stream.concat(outer.hops().stream(), inner.hops().stream()).toList(),
                outer.constant());
    }
}
