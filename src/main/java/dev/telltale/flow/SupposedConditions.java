package dev.telltale.flow;

import dev.telltale.flow.ConfigurationReads.Read;
import java.util.HashMap;
import java.util.Map;

/** How conditions come out under supposed configurations. Sends share what leads to them: a part is worked out once. */
final class SupposedConditions {
    private static final int MAX_KEPT = 100_000;

    private final Suppositions suppositions;
    private final Map<Supposed, Map<Condition, Truth>> truths = new HashMap<>();
    private final Map<Read, Map<Condition, Condition>> remainders = new HashMap<>();
    private int kept;

    SupposedConditions(Suppositions suppositions) {
        this.suppositions = suppositions;
    }

    /** {@return what is left of the condition when tests that do not ask for the setting may come out either way} */
    Condition about(Condition condition, Read read) {
        Map<Condition, Condition> known = remainders.computeIfAbsent(read, k -> new HashMap<>());
        int before = known.size();
        Condition left = condition.about(leaf -> suppositions.asked(leaf).contains(read), known);
        count(known.size() - before);
        return left;
    }

    Truth supposing(Condition condition, Supposed supposed) {
        Map<Condition, Truth> known = truths.computeIfAbsent(supposed, k -> new HashMap<>());
        int before = known.size();
        Truth truth = condition.holds(suppositions.supposing(supposed), known);
        count(known.size() - before);
        return truth;
    }

    Truth whateverIsSet(Condition condition) {
        return supposing(condition, Supposed.NOTHING_EVER_KNOWN);
    }

    private void count(int more) {
        kept += more;
        if (kept > MAX_KEPT) {
            kept = 0;
            truths.clear();
            remainders.clear();
        }
    }
}
