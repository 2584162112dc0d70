package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Exhausted;
import dev.telltale.evaluation.Stop.Thrown;
import dev.telltale.evaluation.Value.Mutable;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Works out what scanned procedures give, within bounds and without running them. Every evaluation starts with classes not
 * yet initialised and leaves nothing behind, so results do not depend on the order of questions. Not safe for use by
 * several threads at once.
 */
public final class Evaluator {
    private final Types types;
    private final Environment environment;
    private final Fuel fuel;
    private final Map<Procedure, Plan> plans;
    private final Map<FieldSymbol, Outcome> fields = new HashMap<>();
    private final Spent spent;

    public Evaluator(Bodies bodies, Environment environment, Fuel fuel) {
        this(new Types(bodies), new HashMap<>(), new Spent(), environment, fuel);
    }

    private Evaluator(Types types, Map<Procedure, Plan> plans, Spent spent, Environment environment, Fuel fuel) {
        this.types = types;
        this.plans = plans;
        this.spent = spent;
        this.environment = environment;
        this.fuel = fuel;
    }

    /** What evaluators that know the same classes ran together. */
    private static final class Spent {
        long steps;
    }

    /** {@return whether calling the platform's method changes nothing, whatever the receiver is} */
    public static boolean onlyReads(Symbol target) {
        return Intrinsics.onlyReads(target);
    }

    /** {@return one for the same classes in other surroundings; what is known of the classes is shared} */
    public Evaluator in(Environment surroundings) {
        return new Evaluator(types, plans, spent, surroundings, fuel);
    }

    /** {@return how many steps, as {@link Fuel} counts them, evaluations took so far, here and in all other surroundings} */
    public long stepsRun() {
        return spent.steps;
    }

    /**
     * {@return what the procedure gives}
     *
     * @param procedure found as a static or exact call finds it
     * @param arguments the receiver first when there is one; may be {@link Unknown}, and may get changed
     */
    public Outcome call(Symbol procedure, List<Value> arguments) {
        Procedure found = types.resolve(procedure);
        if (found == null || found.blocks().length == 0) {
            return new Outcome.Unknown("no body " + procedure);
        }
        if (found.arity() != arguments.size()) {
            return new Outcome.Unknown("arguments " + procedure);
        }
        Value[] inside = arguments.stream().map(Coercion::inside).toArray(Value[]::new);
        return evaluate(found.symbol().result(), machine -> {
            machine.statics().initialise(found.symbol().owner());
            return machine.run(found, inside);
        });
    }

    /**
     * {@return what the call gives, whether it runs the program's own procedure or the platform's}
     *
     * @param arguments the receiver first when there is one
     */
    public Outcome invoke(Symbol target, Dispatch dispatch, List<Value> arguments) {
        Value[] inside = arguments.stream().map(Coercion::inside).toArray(Value[]::new);
        return evaluate(target.result(), machine -> machine.call(target, dispatch, inside));
    }

    /**
     * {@return what one of a procedure's values is, whatever it is called with}
     *
     * @param procedure one with a body
     * @param at after which instruction
     * @param value computed there or before
     */
    public Outcome valueIn(Procedure procedure, int at, int value) {
        if (!Prefix.isPossible(procedure, at)) {
            return new Outcome.Unknown("last of its block");
        }
        Procedure prefix = Prefix.upTo(procedure, at, value);
        Value[] arguments = new Value[procedure.arity()];
        Arrays.setAll(arguments, i -> new Unknown("argument"));
        return evaluate("java.lang.Object", machine -> {
            machine.statics().initialise(procedure.symbol().owner());
            return machine.runToEnd(prefix, arguments);
        });
    }

    /** {@return what the field holds once its class is initialised; code that runs later may still change it} */
    public Outcome staticField(FieldSymbol field) {
        return fields.computeIfAbsent(
                field,
                f -> evaluate(
                        f.type(),
                        machine -> machine.statics().load(f),
                        (machine, value) -> machine.statics().steps(f, value)));
    }

    /** {@return the result of a function value, for example one that {@link #staticField} gave} */
    public Outcome apply(Value function, List<Value> arguments) {
        Value[] inside = arguments.stream().map(Coercion::inside).toArray(Value[]::new);
        return evaluate("java.lang.Object", machine -> machine.functions().apply(function, inside));
    }

    private Outcome evaluate(String type, Function<Machine, Value> body) {
        return evaluate(type, body, (machine, value) -> machine.steps());
    }

    private Outcome evaluate(
            String type, Function<Machine, Value> body, BiFunction<Machine, Value, Set<String>> steps) {
        Machine machine = new Machine(types, plans, environment, fuel);
        try {
            Value value = Coercion.outside(body.apply(machine), type);
            return outcome(value, steps.apply(machine, value));
        } catch (Exhausted e) {
            return new Outcome.Unknown(e.bound());
        } catch (Thrown e) {
            return new Outcome.Unknown("exception " + e.exception().type());
        } catch (Stop e) {
            return new Outcome.Unknown(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return new Outcome.Unknown("depth");
        } finally {
            spent.steps += machine.stepsRun();
        }
    }

    private static Outcome outcome(Value value, Set<String> steps) {
        Value intact = value instanceof Mutable mutable ? mutable.intact() : value;
        return intact instanceof Unknown unknown
                ? new Outcome.Unknown(unknown.reason())
                : new Outcome.Known(intact, new ArrayList<>(steps));
    }
}
