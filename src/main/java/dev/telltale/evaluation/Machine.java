package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Exhausted;
import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One evaluation: its budgets, its static fields, and how calls find what they run. */
final class Machine {
    private final Types types;
    private final Map<Procedure, Plan> plans;
    private final Environment environment;
    private final Fuel limits;
    private final Set<String> steps = new TreeSet<>();
    /** Those since a static field was last stored to. */
    private final Set<String> recentSteps = new TreeSet<>();

    private final Statics statics = new Statics(this);
    private final Intrinsics intrinsics = new Intrinsics(this);
    private final Functions functions = new Functions(this);
    private int fuel;
    private int reserve;
    private int cells;
    private int depth;
    private boolean doubtful;

    Machine(Types types, Map<Procedure, Plan> plans, Environment environment, Fuel limits) {
        this.types = types;
        this.plans = plans;
        this.environment = environment;
        this.limits = limits;
        this.fuel = limits.steps();
        this.cells = limits.cells();
    }

    Types types() {
        return types;
    }

    Statics statics() {
        return statics;
    }

    Functions functions() {
        return functions;
    }

    Intrinsics intrinsics() {
        return intrinsics;
    }

    Set<String> steps() {
        return steps;
    }

    void note(String step) {
        steps.add(step);
        recentSteps.add(step);
    }

    Set<String> recentSteps() {
        return recentSteps;
    }

    int stepsRun() {
        return limits.steps() - fuel;
    }

    void burn(long amount) {
        if (amount >= fuel - reserve) {
            fuel = reserve;
            throw new Exhausted("fuel");
        }
        fuel -= (int) amount;
    }

    void allocate(long amount) {
        if (amount > cells) {
            throw new Exhausted("memory");
        }
        cells -= (int) Math.max(0, amount);
    }

    /** {@return what the procedure gives; when it stops halfway, an unknown value, and what it may have changed is unknown too} */
    Value run(Procedure procedure, Value[] arguments) {
        if (procedure.blocks().length == 0) {
            return unmodelled("no body ", procedure.symbol(), arguments);
        }
        try {
            return runToEnd(procedure, arguments);
        } catch (Undecided e) {
            return lost(e.cause(), procedure, arguments);
        }
    }

    /** {@return what the procedure gives; it may stop halfway} */
    Value runToEnd(Procedure procedure, Value[] arguments) {
        if (depth >= limits.depth()) {
            throw new Exhausted("depth");
        }
        depth++;
        try {
            return new Activation(this, procedure, plans.computeIfAbsent(procedure, Plan::of), arguments).run();
        } finally {
            depth--;
        }
    }

    private Value lost(Unknown cause, @Nullable Procedure stopped, Value[] arguments) {
        Spoiling.all(Arrays.asList(arguments), cause);
        if (stopped != null) {
            statics.spoil(types.touchedBy(stopped), cause);
        }
        return cause;
    }

    /** Calls with a part of what is left, so that one of several independent things cannot use it all up. */
    Value callWithin(int part, Symbol target, Dispatch dispatch, Value[] arguments) {
        int reserveBefore = reserve;
        reserve = fuel - (fuel - reserve) / part;
        try {
            return call(target, dispatch, arguments);
        } catch (Exhausted e) {
            return lost(new Unknown(e.bound()), types.resolve(target), arguments);
        } finally {
            reserve = reserveBefore;
        }
    }

    private Unknown unmodelled(String why, Symbol target, Value[] arguments) {
        Unknown unknown = new Unknown(why + target);
        Spoiling.all(Arrays.asList(arguments), unknown);
        return unknown;
    }

    /** Says whether something was called since then of which nothing is known. */
    void doubtful(boolean now) {
        doubtful = now;
    }

    boolean mayHaveFailed() {
        return doubtful && environment.mayFail();
    }

    boolean isStillInitial(FieldSymbol field) {
        return environment.isStillInitial(field);
    }

    Value call(Symbol target, Dispatch dispatch, Value[] arguments) {
        Value answer = environment.answer(target, List.of(arguments));
        if (answer != null) {
            return answer;
        }
        return switch (dispatch) {
            case STATIC -> callStatic(target, arguments);
            case SPECIAL -> callExactly(target, arguments);
            case VIRTUAL, INTERFACE -> callVirtual(target, arguments);
        };
    }

    private Value callStatic(Symbol target, Value[] arguments) {
        Procedure procedure = types.resolve(target);
        if (procedure == null) {
            return platform(target.owner(), target, arguments);
        }
        statics.initialise(procedure.symbol().owner());
        return run(procedure, arguments);
    }

    private Value callExactly(Symbol target, Value[] arguments) {
        Procedure procedure = types.resolve(target);
        if (procedure != null) {
            return run(procedure, arguments);
        }
        if (!target.isConstructor()) {
            return onPlatformPart(target, arguments);
        }
        return arguments[0] instanceof Instance instance
                ? Construction.construct(this, instance, target, arguments)
                : unmodelled("call ", target, arguments);
    }

    private Value callVirtual(Symbol target, Value[] arguments) {
        Value receiver = arguments[0];
        if (receiver instanceof Value.Null) {
            throw Exceptions.thrown("java.lang.NullPointerException", target.name());
        }
        if (receiver instanceof Unknown unknown) {
            Spoiling.all(Arrays.asList(arguments), unknown);
            return unknown.present() ? new Unknown(unknown.reason()) : unknown;
        }
        String type = typeOf(receiver);
        Procedure procedure = type == null ? null : types.resolve(target.withOwner(type));
        if (procedure != null && procedure.blocks().length > 0) {
            return run(procedure, arguments);
        }
        if (functions.isFunction(receiver, target, procedure)) {
            Value[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            return functions.invoke(receiver, target, rest);
        }
        return onPlatformPart(target, arguments);
    }

    private static @Nullable String typeOf(Value receiver) {
        return receiver instanceof Instance instance
                ? instance.type()
                : receiver instanceof ClosureValue closure ? closure.type() : null;
    }

    private Value onPlatformPart(Symbol target, Value[] arguments) {
        Value[] seen = arguments;
        if (arguments[0] instanceof Instance instance && instance.platformPart() != null) {
            seen = arguments.clone();
            seen[0] = instance.platformPart();
        }
        return platform(Kinds.of(seen[0]), target, seen);
    }

    private Value platform(String kind, Symbol target, Value[] arguments) {
        Value result = intrinsics.call(kind, target, arguments);
        return result == null ? unmodelled("call ", target, arguments) : result;
    }

    /** {@return the text that joining with other text gives} */
    Value textOf(Value value) {
        return Rendering.text(this, value);
    }
}
