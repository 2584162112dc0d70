package dev.telltale.flow;

import dev.telltale.flow.ConfigurationReads.Read;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Answers how tests of a program come out under supposed configurations, and which settings they ask for. */
final class Suppositions {
    private static final int MAX_KEPT = 1_000;
    private static final int MAX_PROCEDURES = 12;

    private final Evaluations evaluations;
    private final CodeBase code;
    private final ModelIndex models;
    private final ConfigurationReads reads;
    private final Map<Supposed, Assessment> assessments = new HashMap<>();
    private final Map<Condition.Leaf, Truth> unset = new HashMap<>();
    private final Map<Condition.Leaf, List<Read>> asked = new HashMap<>();

    Suppositions(CodeBase code, ModelIndex models, ConfigurationReads reads) {
        this.code = code;
        this.evaluations = new Evaluations(code, models.models().injected());
        this.models = models;
        this.reads = reads;
    }

    void startGuard() {
        evaluations.startGuard();
    }

    Options options() {
        return evaluations.options();
    }

    Truth whenNothingIsSet(Condition.Leaf leaf) {
        Truth known = unset.get(leaf);
        if (known == null) {
            known = holds(leaf, Supposed.NOTHING_SET);
            unset.put(leaf, known);
        }
        return known;
    }

    /** {@return how the test comes out in every configuration} */
    Truth whateverIsSet(Condition.Leaf leaf) {
        return holds(leaf, Supposed.NOTHING_EVER_KNOWN);
    }

    /** {@return whether the test passes in every configuration when it is first asked} */
    boolean holdsAtFirst(Condition.Leaf leaf) {
        return holds(leaf, Supposed.NOTHING_KNOWN) == Truth.TRUE;
    }

    /** {@return whether the outcome is known when nothing is set, and asks for one thing, be it under two names} */
    boolean isOneQuestion(Condition.Leaf leaf) {
        Set<Read> raw = asked(leaf.left());
        boolean named = !raw.contains(ConfigurationReads.SOME_FILE)
                || raw.size() == 1 && asked(leaf).size() == 1;
        return named
                && whenNothingIsSet(leaf) != Truth.UNKNOWN
                && asked(leaf).stream()
                                .map(read -> read.name()
                                        .replaceAll("[^A-Za-z0-9]", "")
                                        .toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        < 2;
    }

    /** {@return how tests come out in the configuration} */
    Function<Condition.Leaf, Truth> supposing(Supposed supposed) {
        return assessment(supposed)::holds;
    }

    private Truth holds(Condition.Leaf leaf, Supposed supposed) {
        return assessment(supposed).holds(leaf);
    }

    private Assessment assessment(Supposed supposed) {
        if (assessments.size() > MAX_KEPT) {
            assessments.keySet().removeIf(kept -> kept.setting() != null);
        }
        Assessment known = assessments.get(supposed);
        if (known == null) {
            Assessment without = supposed.setting() == null ? null : assessment(supposed.withoutSetting());
            SupposedEnvironment environment = new SupposedEnvironment(models, reads, evaluations, supposed);
            known = new Assessment(code, environment, evaluations, without);
            assessments.put(supposed, known);
        }
        return known;
    }

    /** {@return the settings the test asks for; where its outcome is not known, those its values may depend on} */
    List<Read> asked(Condition.Leaf leaf) {
        List<Read> known = asked.get(leaf);
        if (known == null) {
            known = find(leaf);
            asked.put(leaf, known);
        }
        return known;
    }

    private List<Read> find(Condition.Leaf leaf) {
        Set<Read> found = new LinkedHashSet<>(asked(leaf.left()));
        if (leaf.right() != null) {
            found.addAll(asked(leaf.right()));
        }
        boolean unnamed = found.remove(ConfigurationReads.SOME_FILE);
        if (unnamed || found.isEmpty()) {
            boolean known = whenNothingIsSet(leaf) != Truth.UNKNOWN;
            reads.of(leaf.left().site()).stream()
                    .filter(read -> !known || unnamed && read.kind().equals("file"))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** {@return whether the test looks at what one of the places gives} */
    boolean isAbout(Condition.Leaf leaf, Set<CodeBase.Site> places) {
        return reads.isMadeOf(leaf.left().site(), places);
    }

    private Set<Read> asked(Placed value) {
        return assessment(Supposed.NOTHING_SET).of(value).asked();
    }

    /** {@return the procedures a test's answer is worked out in, as far as calls in it show} */
    Set<Code> procedures(Condition.Leaf leaf) {
        Set<Code> found = new LinkedHashSet<>();
        Placed at = leaf.left();
        found.add(at.code());
        for (Placed.Entry entry = at.entry(); entry != null; entry = entry.outer()) {
            found.add(entry.call().code());
        }
        for (int i = 0; i < at.code().size(); i++) {
            if (at.code().at(i) instanceof dev.telltale.ir.Instruction.Call call && found.size() < MAX_PROCEDURES) {
                found.addAll(code.targets(call));
            }
        }
        return found;
    }
}
