package dev.telltale.flow;

import dev.telltale.finding.Guard;
import dev.telltale.finding.Guard.Control;
import dev.telltale.finding.Step;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.ConfigurationReads.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What settings do to a send, found by supposing them: what stops it whatever else is set is an opt-out, without what it
 * never happens is an opt-in; everything else that has a say is a condition.
 */
final class Controls {
    private static final int MAX_SETTINGS = 40;

    private final Suppositions suppositions;
    private final SupposedConditions conditions;
    private final Probes probes;

    Controls(Suppositions suppositions) {
        this.suppositions = suppositions;
        this.conditions = new SupposedConditions(suppositions);
        this.probes = new Probes(suppositions);
    }

    /**
     * What is sent: whether it is there, or how it looks, is no setting.
     *
     * @param names what it is asked for by
     * @param sources where it is read
     */
    record Datum(Set<String> names, Set<Site> sources) {
        static final Datum NONE = new Datum(Set.of(), Set.of());
    }

    private static final Effect CONDITION = new Effect("condition", null, true);

    /** A way to a send, and what has to hold for it. */
    record Conditional(Condition condition, Supplier<List<Step>> steps) {}

    /** What a setting does on one way. */
    private record Effect(String name, @Nullable String when, boolean required) {}

    /**
     * What is said of a send.
     *
     * @param never whether it cannot happen, however anything is set
     */
    record Verdict(Guard guard, boolean never) {
        /** Nothing could be found out. */
        static final Verdict UNKNOWN = new Verdict(new Guard(Guard.Default.UNKNOWN, List.of()), false);

        /** {@return the same with what else is known of it} */
        Verdict with(List<Control> others) {
            List<Control> all = new ArrayList<>(guard.controls());
            all.addAll(others);
            return new Verdict(new Guard(guard.defaultState(), all), never);
        }

        /** {@return the same of what no call leads to} */
        Verdict neverHappening() {
            return new Verdict(new Guard(Guard.Default.OFF, guard.controls()), true);
        }
    }

    /** @param ways at least one, the one that is shown first */
    Verdict of(List<Conditional> ways, Datum own) {
        List<Map<Read, Effect>> effects = new ArrayList<>();
        List<Truth> states = new ArrayList<>();
        Map<Condition, Truth> known = new HashMap<>();
        for (Conditional way : ways) {
            Truth state = way.condition().holds(leaf -> byDefault(leaf, own), known);
            states.add(state);
            effects.add(effects(way.condition(), own, state == Truth.FALSE));
        }
        Map<Read, Effect> all = new LinkedHashMap<>();
        effects.forEach(some -> some.forEach(all::putIfAbsent));
        List<Control> controls = new ArrayList<>();
        all.forEach((read, effect) -> {
            if (!isChoice(read, effects)) {
                controls.add(control(read, effect, ways, effects));
            }
        });
        boolean never = ways.stream().allMatch(way -> conditions.whateverIsSet(way.condition()) == Truth.FALSE);
        return new Verdict(new Guard(state(states), controls), never);
    }

    private static Control control(Read read, Effect effect, List<Conditional> ways, List<Map<Read, Effect>> effects) {
        Control control =
                new Control(read.kind(), read.name(), effect.name(), true, effect.when(), effect.required(), List.of());
        for (int i = 0; i < ways.size(); i++) {
            Effect here = effects.get(i).get(read);
            if (here == null || !here.name().equals(effect.name())) {
                return control.leaking(ways.get(i).steps().get());
            }
        }
        return control;
    }

    /** What stops one way and opens another decides between them. */
    private static boolean isChoice(Read read, List<Map<Read, Effect>> effects) {
        Set<String> names = new LinkedHashSet<>();
        effects.forEach(some -> {
            Effect effect = some.get(read);
            if (effect != null) {
                names.add(effect.name());
            }
        });
        return names.contains("opt-in") && names.contains("opt-out");
    }

    private static Guard.Default state(List<Truth> ways) {
        if (ways.contains(Truth.TRUE)) {
            return Guard.Default.ON;
        }
        return ways.contains(Truth.UNKNOWN) ? Guard.Default.UNKNOWN : Guard.Default.OFF;
    }

    /** A test that asks for nothing anybody sets is taken to let the send happen, unless it is known never to. */
    private Truth byDefault(Condition.Leaf leaf, Datum own) {
        List<Read> asked = suppositions.asked(leaf);
        if (!asked.isEmpty() && asked.stream().allMatch(read -> own.names().contains(read.name()))) {
            return Truth.TRUE;
        }
        Truth unset = suppositions.whenNothingIsSet(leaf);
        boolean passes = unset == Truth.UNKNOWN
                || unset == Truth.FALSE
                        && (suppositions.isAbout(leaf, own.sources())
                                || asked.isEmpty() && suppositions.whateverIsSet(leaf) == Truth.UNKNOWN);
        return asked.isEmpty() && passes ? Truth.TRUE : unset;
    }

    private Map<Read, Effect> effects(Condition condition, Datum own, boolean off) {
        Map<Read, List<Condition.Leaf>> tests = new LinkedHashMap<>();
        for (Condition.Leaf leaf : condition.leaves()) {
            for (Read read : suppositions.asked(leaf)) {
                if (!own.names().contains(read.name()) && (tests.size() < MAX_SETTINGS || tests.containsKey(read))) {
                    tests.computeIfAbsent(read, k -> new ArrayList<>()).add(leaf);
                }
            }
        }
        Map<Read, Effect> effects = new LinkedHashMap<>();
        tests.forEach((read, leaves) -> {
            Effect effect = effect(condition, read, leaves, off);
            if (!effect.equals(CONDITION) || hasASay(condition, read, leaves, own)) {
                effects.put(read, effect);
            }
        });
        return effects;
    }

    private Effect effect(Condition condition, Read read, List<Condition.Leaf> tests, boolean off) {
        Set<Condition.Leaf> asking = new LinkedHashSet<>(tests);
        Condition left = conditions.about(condition, read);
        Set<String> stopping = new LinkedHashSet<>();
        List<String> values = probes.of(read, tests);
        for (String value : values) {
            if (conditions.supposing(left, Supposed.set(read, value)) == Truth.FALSE) {
                stopping.add(value);
            }
        }
        boolean stopsUnset = conditions.supposing(left, Supposed.NOTHING_SET) == Truth.FALSE;
        if (!stopsUnset && !stopping.isEmpty()) {
            return new Effect("opt-out", probes.words(read, values, stopping), true);
        }
        if (stopsUnset && stopping.size() < values.size()) {
            Set<String> allowing = new LinkedHashSet<>(values);
            allowing.removeAll(stopping);
            boolean required = conditions.supposing(left, Supposed.onlyUnset(read)) == Truth.FALSE;
            return new Effect("opt-in", probes.words(read, values, allowing), required);
        }
        if (stopsUnset) {
            return new Effect("opt-in", null, true);
        }
        return off ? sufficient(condition, read, values, asking) : CONDITION;
    }

    /** What comes out the same whatever the setting holds is no condition, though it is asked on the way. */
    private boolean hasASay(Condition condition, Read read, List<Condition.Leaf> tests, Datum own) {
        Set<Condition.Leaf> asking = new LinkedHashSet<>(tests);
        List<Supposed> all = new ArrayList<>(List.of(Supposed.NOTHING_SET));
        probes.of(read, tests).forEach(value -> all.add(Supposed.set(read, value)));
        return Influence.of(
                condition, asking, all.stream().map(suppositions::supposing).toList(), leaf -> byDefault(leaf, own));
    }

    /** Nothing is sent unless something is set, and this may be it. */
    private Effect sufficient(Condition condition, Read read, List<String> values, Set<Condition.Leaf> tests) {
        Set<String> allowing = new LinkedHashSet<>();
        for (String value : values) {
            Function<Condition.Leaf, Truth> supposed = suppositions.supposing(Supposed.set(read, value));
            Truth holds =
                    condition.holds(leaf -> tests.contains(leaf) ? supposed.apply(leaf) : byDefault(leaf, Datum.NONE));
            if (holds != Truth.FALSE) {
                allowing.add(value);
            }
        }
        return allowing.isEmpty() ? CONDITION : new Effect("opt-in", probes.words(read, values, allowing), false);
    }
}
