package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Exhausted;
import dev.telltale.evaluation.Stop.Thrown;
import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Static fields, and the initialisers that fill them, each run the first time its class is used. */
final class Statics {
    private final Machine machine;
    private final Map<String, State> states = new HashMap<>();
    private int initialising;

    Statics(Machine machine) {
        this.machine = machine;
    }

    /** One class's static fields. */
    private static final class State {
        final Map<String, Value> fields = new HashMap<>();
        final Map<String, Set<String>> steps = new HashMap<>();
        /** Those that were stored to since the class was initialised. */
        final Set<String> renewed = new HashSet<>();
        /** What ended the initialiser early. */
        @Nullable
        Unknown failure;
    }

    static String outermost(String type) {
        int nested = type.indexOf('$', 1);
        return nested < 0 ? type : type.substring(0, nested);
    }

    void initialise(String owner) {
        Types.Declared type = machine.types().declared(owner);
        if (type == null || states.containsKey(owner)) {
            return;
        }
        State state = new State();
        states.put(owner, state);
        setConstants(type, state);
        String above = type.body().unit().superName();
        if (above != null && !type.body().unit().isInterface()) {
            initialise(above);
        }
        Procedure initialiser = type.procedure(Symbol.jvm(owner, "<clinit>", "", "void"));
        if (initialiser != null) {
            run(initialiser, state);
        }
    }

    private static void setConstants(Types.Declared type, State state) {
        for (FieldDeclaration field : type.body().fields()) {
            Object constant = field.constant();
            if (constant != null) {
                state.fields.put(
                        field.name(), constant instanceof String text ? Value.of(text) : Coercion.onStack(constant));
            }
        }
    }

    boolean isInitialising() {
        return initialising > 0;
    }

    private void run(Procedure initialiser, State state) {
        initialising++;
        try {
            machine.runToEnd(initialiser, new Value[0]);
        } catch (Undecided e) {
            stopped(initialiser, state, e.cause());
        } catch (Thrown e) {
            stopped(initialiser, state, new Unknown("exception " + e.exception().type()));
        } catch (Exhausted e) {
            stopped(initialiser, state, new Unknown(e.bound()));
            throw e;
        } finally {
            initialising--;
        }
    }

    /** What the rest of the initialiser would have changed is unknown; its own stores are told by what is missing. */
    private void stopped(Procedure initialiser, State state, Unknown cause) {
        state.failure = cause;
        spoil(machine.types().touchedBy(initialiser), cause);
    }

    Value load(FieldSymbol field) {
        FieldSymbol declaring = machine.types().declaring(field);
        if (machine.types().declared(declaring.owner()) == null) {
            Value value = machine.intrinsics().constant(field);
            return value == null ? new Unknown("field " + field) : value;
        }
        initialise(declaring.owner());
        return loaded(declaring);
    }

    private Value loaded(FieldSymbol field) {
        State state = states.get(field.owner());
        if (state == null) {
            return new Unknown("field " + field);
        }
        if (initialising == 0 && !state.renewed.contains(field.name()) && !machine.isStillInitial(field)) {
            return new Unknown("field " + field);
        }
        Value value = state.fields.get(field.name());
        if (state.failure != null && (value == null || !isFinal(field))) {
            return state.failure;
        }
        machine.recentSteps().addAll(state.steps.getOrDefault(field.name(), Set.of()));
        return value == null ? Coercion.absent(field.type()) : value;
    }

    private boolean isFinal(FieldSymbol field) {
        Types.Declared type = machine.types().declared(field.owner());
        FieldDeclaration declaration = type == null ? null : type.fields().get(field.name());
        return declaration != null && declaration.modifiers().has(Modifiers.FINAL);
    }

    void store(FieldSymbol field, Value value) {
        FieldSymbol declaring = machine.types().declaring(field);
        initialise(declaring.owner());
        State state = states.get(declaring.owner());
        if (state != null) {
            state.fields.put(declaring.name(), value);
            if (initialising == 0) {
                state.renewed.add(declaring.name());
            }
            state.steps.put(declaring.name(), new TreeSet<>(machine.recentSteps()));
            machine.recentSteps().clear();
        }
    }

    /** What these fields hold, and what is in it, may have been changed by code that was not seen to its end. */
    void spoil(Set<FieldSymbol> fields, Unknown cause) {
        for (FieldSymbol field : fields) {
            State state = states.get(field.owner());
            Value value = state == null ? null : state.fields.get(field.name());
            if (state == null || value == null) {
                continue;
            }
            if (!isFinal(field)) {
                state.fields.put(field.name(), cause);
            }
            Spoiling.all(List.of(value), cause);
        }
    }

    /** {@return what was done on the way to the field's value} */
    Set<String> steps(FieldSymbol field, Value value) {
        FieldSymbol declaring = machine.types().declaring(field);
        State state = states.get(declaring.owner());
        Set<String> own = state == null ? null : state.steps.get(declaring.name());
        return own == null || value instanceof Value.Mutable ? machine.steps() : own;
    }
}
