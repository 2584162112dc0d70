package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Flags that start with one truth and are turned over elsewhere: boolean fields, and fields with an atomic one. */
final class Flags {
    private static final int MAX_TURNS = 6;
    private static final String ATOMIC = "java.util.concurrent.atomic.AtomicBoolean";
    private static final Set<String> GETS = Set.of("get", "getPlain", "getAcquire", "getOpaque");
    private static final Set<String> SETS = Set.of(
            "set",
            "lazySet",
            "setPlain",
            "setRelease",
            "setOpaque",
            "getAndSet",
            "compareAndSet",
            "weakCompareAndSetPlain");

    private final CodeBase code;

    Flags(CodeBase code) {
        this.code = code;
    }

    /**
     * A flag.
     *
     * @param starts what it is at first
     * @param turns the places that make it the other
     */
    record Flag(boolean starts, List<Site> turns) {}

    /** {@return the flag that is asked there, null when that is none} */
    @Nullable
    Flag at(Site place) {
        FieldSymbol field = field(place.instruction());
        return field != null
                ? of(field)
                : place.instruction() instanceof Instruction.Call call ? asked(place.code(), call) : null;
    }

    /** {@return the flag in the field, null when it gets what is not constant} */
    private @Nullable Flag of(FieldSymbol field) {
        Boolean starts = code.startsUnset(field) ? Boolean.FALSE : null;
        List<Site> turns = new ArrayList<>();
        for (Site store : code.stores(field)) {
            Boolean value = truth(Texts.storedValue(store));
            boolean initial = store.code().procedure.symbol().name().startsWith("<") && isUnconditional(store);
            if (value == null || initial && starts != null && !starts.equals(value)) {
                return null;
            }
            if (initial) {
                starts = value;
            } else {
                turns.add(store);
            }
        }
        return flag(starts, turns, site -> Texts.storedValue(site));
    }

    private static boolean isUnconditional(Site site) {
        return site.code().control().of(site.code().blockOf(site.at())).isEmpty();
    }

    private interface Given {
        Site by(Site turn);
    }

    private static @Nullable Flag flag(@Nullable Boolean starts, List<Site> all, Given given) {
        List<Site> turns = all.stream()
                .filter(turn -> starts != null && !starts.equals(truth(given.by(turn))))
                .toList();
        return starts == null || turns.isEmpty() || turns.size() > MAX_TURNS ? null : new Flag(starts, turns);
    }

    static @Nullable Boolean truth(Site value) {
        return value.instruction() instanceof Instruction.Constant constant
                        && constant.value() instanceof Integer number
                ? Boolean.valueOf(number != 0)
                : null;
    }

    /** {@return the atomic flag that the call asks, null when it asks none that is known} */
    private @Nullable Flag asked(Code where, Instruction.Call call) {
        FieldSymbol field = call.target().owner().equals(ATOMIC)
                        && GETS.contains(call.target().name())
                ? field(where.at(call.arguments()[0]))
                : null;
        List<Site> stores = field == null ? List.of() : code.stores(field);
        if (field == null || stores.size() != 1) {
            return null;
        }
        List<Site> turns = new ArrayList<>();
        for (Site load : code.loads(field)) {
            for (Site use : uses(load.code(), load.at())) {
                String name = ((Instruction.Call) use.instruction()).target().name();
                if (SETS.contains(name)) {
                    if (truth(last(use)) == null) {
                        return null;
                    }
                    turns.add(use);
                }
            }
        }
        return flag(created(Texts.storedValue(stores.get(0))), turns, Flags::last);
    }

    private static @Nullable Boolean created(Site value) {
        for (Site use : uses(value.code(), value.at())) {
            Instruction.Call call = (Instruction.Call) use.instruction();
            if (call.target().isConstructor()) {
                return call.arguments().length == 1 ? Boolean.FALSE : truth(last(use));
            }
        }
        return null;
    }

    private static Site last(Site call) {
        int[] arguments = ((Instruction.Call) call.instruction()).arguments();
        return new Site(call.code(), arguments[arguments.length - 1]);
    }

    /** {@return the calls on an atomic flag} */
    private static List<Site> uses(Code where, int flag) {
        List<Site> found = new ArrayList<>();
        for (int at = 0; at < where.size(); at++) {
            if (where.at(at) instanceof Instruction.Call call
                    && call.target().owner().equals(ATOMIC)
                    && call.arguments().length > 0
                    && call.arguments()[0] == flag) {
                found.add(new Site(where, at));
            }
        }
        return found;
    }

    private static @Nullable FieldSymbol field(Instruction instruction) {
        return instruction instanceof Instruction.Load load
                ? load.field()
                : instruction instanceof Instruction.StaticLoad load ? load.field() : null;
    }
}
