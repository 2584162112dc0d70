package dev.telltale.flow;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure, and those it hands the object on to, can do with an object it is given: which fields it reads, or whether
 * the object itself goes elsewhere. A datum in a field that is neither read nor carried off need not be followed there.
 */
final class ParameterUse {
    private static final int MAX_VISITED = 300;
    private static final int SMALL = 24;

    private final CodeBase code;
    private final Map<Key, Use> uses = new HashMap<>();
    private final Map<Code, Getter> getters = new HashMap<>();

    private record Key(Code code, int parameter) {}

    private record Use(boolean leaves, Set<FieldSymbol> fields) {}

    /** A procedure that only gives back a parameter or something in it. Parameter -1: it does more than that. */
    record Getter(int parameter, List<AccessPath.Hop> hops) {
        static final Getter NONE = new Getter(-1, List.of());
    }

    ParameterUse(CodeBase code) {
        this.code = code;
    }

    /** {@return whether a datum in this field of the parameter's object can matter there} */
    boolean concerns(Code where, int parameter, FieldSymbol field) {
        Use use = uses.computeIfAbsent(new Key(where, parameter), this::compute);
        return use.leaves() || use.fields().contains(field);
    }

    private Use compute(Key start) {
        Set<Key> visited = new LinkedHashSet<>(List.of(start));
        List<Key> queue = new ArrayList<>(visited);
        Set<FieldSymbol> fields = new HashSet<>();
        for (int i = 0; i < queue.size(); i++) {
            Key key = queue.get(i);
            if (visited.size() > MAX_VISITED || !follow(key, fields, visited, queue)) {
                return new Use(true, Set.of());
            }
        }
        return new Use(false, fields);
    }

    /** {@return false when the object leaves} */
    private boolean follow(Key key, Set<FieldSymbol> fields, Set<Key> visited, List<Key> queue) {
        Code where = key.code();
        int parameter = where.parameter(key.parameter());
        if (parameter == Instruction.NONE) {
            return true;
        }
        Set<Integer> names = new LinkedHashSet<>(List.of(parameter));
        List<Integer> pending = new ArrayList<>(names);
        for (int i = 0; i < pending.size(); i++) {
            int value = pending.get(i);
            for (int use : where.usesOf(value)) {
                Instruction instruction = where.at(use);
                if (isSame(instruction)) {
                    if (names.add(use)) {
                        pending.add(use);
                    }
                } else if (!isHarmless(instruction, value, fields, visited, queue)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSame(Instruction instruction) {
        return instruction instanceof Instruction.Merge
                || instruction instanceof Instruction.Operation operation
                        && operation.operator() == Instruction.Operator.CAST;
    }

    private boolean isHarmless(
            Instruction instruction, int value, Set<FieldSymbol> fields, Set<Key> visited, List<Key> queue) {
        if (instruction instanceof Instruction.Load load) {
            fields.add(code.declaring(load.field()));
            return true;
        }
        if (instruction instanceof Instruction.Store store) {
            return store.value() != value;
        }
        if (instruction instanceof Instruction.Call call) {
            return handedOn(call, value, visited, queue);
        }
        return instruction instanceof Instruction.Test
                || instruction instanceof Instruction.Throw
                || instruction instanceof Instruction.Operation;
    }

    private boolean handedOn(Instruction.Call call, int value, Set<Key> visited, List<Key> queue) {
        List<Code> targets = code.targets(call);
        boolean emptyConstructor = call.target().toString().equals("java.lang.Object#<init>()");
        if (targets.isEmpty()) {
            return emptyConstructor;
        }
        if (call.dispatch() == Instruction.Dispatch.INTERFACE
                && !code.functions(call.target()).isEmpty()) {
            return false;
        }
        for (int position = 0; position < call.arguments().length; position++) {
            for (Code target : call.arguments()[position] == value ? targets : List.<Code>of()) {
                Key key = new Key(target, position);
                if (visited.add(key)) {
                    queue.add(key);
                }
            }
        }
        return true;
    }

    /** {@return what the procedure gives back when that is all it does, else {@link Getter#NONE}} */
    Getter getter(Code where) {
        return getters.computeIfAbsent(where, ParameterUse.this::findGetter);
    }

    private Getter findGetter(Code where) {
        if (where.size() > SMALL) {
            return Getter.NONE;
        }
        Getter found = null;
        for (int i = 0; i < where.size(); i++) {
            Instruction instruction = where.at(i);
            if (instruction instanceof Instruction.Return back) {
                Getter one = back.value() == Instruction.NONE ? null : alias(where, back.value());
                if (one == null || found != null && !found.equals(one)) {
                    return Getter.NONE;
                }
                found = one;
            } else if (!isPure(instruction) && !endsInThrow(where, i)) {
                return Getter.NONE;
            }
        }
        return found == null ? Getter.NONE : found;
    }

    /** A check of arguments that complains and gives up. */
    private static boolean endsInThrow(Code where, int at) {
        int end = where.procedure.blocks()[where.blockOf(at)].end();
        return where.at(end - 1) instanceof Instruction.Throw;
    }

    private static boolean isPure(Instruction instruction) {
        return instruction instanceof Instruction.Parameter
                || instruction instanceof Instruction.Load
                || instruction instanceof Instruction.Constant
                || instruction instanceof Instruction.Test
                || instruction instanceof Instruction.Throw
                || instruction instanceof Instruction.Operation;
    }

    private @Nullable Getter alias(Code where, int value) {
        int stripped = Texts.stripCasts(where, value);
        if (where.at(stripped) instanceof Instruction.Parameter parameter) {
            return new Getter(parameter.index(), List.of());
        }
        if (where.at(stripped) instanceof Instruction.Load load) {
            Getter inner = alias(where, load.object());
            if (inner != null) {
                List<AccessPath.Hop> hops = new ArrayList<>(inner.hops());
                hops.add(new AccessPath.Field(code.declaring(load.field())));
                return new Getter(inner.parameter(), hops);
            }
        }
        return null;
    }
}
