package dev.telltale.flow;

import dev.telltale.alteration.Alternative;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The two orders in which both outcomes of a test add the same: constant texts, or the names that values are put under. */
final class Orders {
    private final Texts texts;

    Orders(Texts texts) {
        this.texts = texts;
    }

    /** {@return what each outcome adds, and what is added in any case, in their order as one text; none when that is not known} */
    List<Alternative> of(List<Selection> added) {
        Code where = added.get(0).site().code();
        Map<Integer, Set<Integer>> outcomes = new TreeMap<>();
        for (Selection selection : added) {
            if (selection.site().code() != where) {
                return List.of();
            }
            Set<Integer> places = outcomes.computeIfAbsent(Additions.outcome(selection), k -> new TreeSet<>());
            places.add(selection.node().at());
            places.addAll(Additions.always(selection));
        }
        Set<String> orders = new LinkedHashSet<>();
        for (Set<Integer> places : outcomes.values()) {
            String order = order(where, places);
            if (order == null) {
                return List.of();
            }
            orders.add(order);
        }
        return orders.size() == 2 ? orders.stream().map(Alternative::text).toList() : List.of();
    }

    /** {@return the slot that holds all of what is ordered; null when that is the whole message} */
    static @Nullable String slot(List<Reading> readings) {
        String slot = readings.get(0).slot();
        for (Reading reading : readings) {
            while (slot != null && !isIn(reading.slot(), slot)) {
                int last = slot.lastIndexOf('.');
                slot = last < 0 ? null : slot.substring(0, last);
            }
        }
        return slot;
    }

    private static boolean isIn(@Nullable String inner, String outer) {
        return inner != null && (inner.equals(outer) || inner.startsWith(outer + '.'));
    }

    private @Nullable String order(Code where, Set<Integer> places) {
        List<String> texts = new ArrayList<>();
        boolean named = false;
        for (int at : places) {
            Instruction.Call call = where.at(at) instanceof Instruction.Call adding ? adding : null;
            String text = call == null || call.arguments().length < 2 ? null : constant(where, call);
            if (text == null) {
                return null;
            }
            named |= call != null && call.arguments().length > 2;
            texts.add(text);
        }
        return String.join(named ? ", " : "", texts);
    }

    private @Nullable String constant(Code where, Instruction.Call adding) {
        return texts.constant(where, adding.arguments()[1]);
    }
}
