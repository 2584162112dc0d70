package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs function values: closures, objects of classes that implement a functional interface, and functions of our own. */
final class Functions {
    /** The methods of the platform's functional interfaces. */
    private static final Set<String> METHODS = Set.of(
            "apply",
            "test",
            "get",
            "accept",
            "run",
            "call",
            "compare",
            "applyAsInt",
            "applyAsLong",
            "applyAsDouble",
            "getAsInt",
            "getAsLong",
            "getAsBoolean");

    private final Machine machine;

    Functions(Machine machine) {
        this.machine = machine;
    }

    /** A function of our own making, as {@code Function.identity()} gives. */
    @FunctionalInterface
    interface Own {
        Value apply(Value... arguments);
    }

    static Value own(Own function) {
        return new Held("Function", function);
    }

    /** {@return whether calling the method on the receiver runs the function it is} */
    boolean isFunction(Value receiver, Symbol target, @Nullable Procedure found) {
        if (receiver instanceof ClosureValue closure) {
            return target.name().equals(closure.method()) && (found == null || !found.hasBody());
        }
        return receiver instanceof Held held && held.object() instanceof Own && METHODS.contains(target.name());
    }

    /** {@return the result as a call of the interface's method has it} */
    Value invoke(Value function, Symbol called, Value[] arguments) {
        List<String> types = called.parameterList();
        Value[] given = new Value[arguments.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = Coercion.box(arguments[i], types.get(i));
        }
        return Coercion.adapt(apply(function, given), "java.lang.Object", called.result());
    }

    /** {@return the result as an object, {@link Value#NULL} for void} */
    Value apply(Value function, Value... arguments) {
        machine.burn(1);
        if (function instanceof ClosureValue closure) {
            return run(closure, arguments);
        }
        if (function instanceof Held held && held.object() instanceof Own own) {
            return own.apply(arguments);
        }
        if (function instanceof Instance instance) {
            return onInstance(instance, arguments);
        }
        if (function instanceof Value.Null) {
            throw Exceptions.thrown("java.lang.NullPointerException", "null");
        }
        throw new Undecided(function instanceof Unknown unknown ? unknown : new Unknown("function"));
    }

    private Value onInstance(Instance instance, Value[] arguments) {
        Procedure procedure = machine.types().named(instance.type(), METHODS, arguments.length);
        if (procedure == null) {
            throw new Undecided(new Unknown("function " + instance.type()));
        }
        List<Value> all = new ArrayList<>();
        all.add(instance);
        all.addAll(List.of(arguments));
        Value result = machine.run(procedure, fitting(procedure.symbol(), all, 1));
        return Coercion.box(result, procedure.symbol().result());
    }

    private Value run(ClosureValue closure, Value[] arguments) {
        Symbol target = closure.target();
        List<Value> all = new ArrayList<>();
        if (target.isConstructor()) {
            all.add(Instance.create(machine, target.owner()));
        }
        all.addAll(closure.captured());
        all.addAll(List.of(arguments));
        int receivers = closure.dispatch() == Dispatch.STATIC ? 0 : 1;
        if (lacksOnlyTheRest(target, all.size() - receivers)) {
            all.add(Array.of(target.parameterList().get(target.parameterCount() - 1), 0));
        }
        Value[] fitting = fitting(target, all, receivers);
        Value result = machine.call(target, closure.dispatch(), fitting);
        if (target.isConstructor()) {
            return result instanceof Value.Null ? all.get(0) : result;
        }
        return Coercion.box(result, target.result());
    }

    /** What may be given any number of times is given not at all, as by {@code Files::exists} for a file. */
    private static boolean lacksOnlyTheRest(Symbol target, int given) {
        List<String> types = target.parameterList();
        return given == types.size() - 1 && types.get(given).endsWith("[]");
    }

    /** {@return the arguments as the target's parameters take them} */
    private static Value[] fitting(Symbol target, List<Value> all, int receivers) {
        List<String> types = target.parameterList();
        if (all.size() != types.size() + receivers) {
            throw new Undecided(new Unknown("arguments of " + target));
        }
        Value[] fitting = new Value[all.size()];
        for (int i = 0; i < fitting.length; i++) {
            Value value = all.get(i);
            boolean primitive = i >= receivers && Coercion.isPrimitive(types.get(i - receivers));
            fitting[i] = primitive
                    ? Coercion.unbox(value)
                    : value instanceof Value.Primitive p ? Value.boxed(p.value()) : value;
        }
        return fitting;
    }
}
