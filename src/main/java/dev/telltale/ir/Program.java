package dev.telltale.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything scanned: an index of units, whose bodies are lowered when asked for and kept while memory allows. The first
 * unit of a name wins, as on a class path.
 */
public final class Program {
    private final List<Unit> units;
    private final Map<String, Unit> byName;
    private final Map<String, List<Unit>> subtypes;
    /** What {@link #supertypesAndSelf} told. */
    private final Map<String, List<String>> ancestors = new HashMap<>();

    /** What {@link #unitAndAbove} told. */
    private final Map<String, List<Unit>> unitsAbove = new HashMap<>();

    private final MentionIndex mentions;
    private final Map<Unit, UnitBody> bodies;
    private final Function<Unit, UnitBody> lowering;
    private int lowered;

    /**
     * @param lowering reads and lowers one unit; called at most once per unit while its body is kept
     * @param keptBodies how many lowered units to keep
     */
    public Program(List<Unit> units, Function<Unit, UnitBody> lowering, int keptBodies) {
        this.units = units.stream().map(Unit::withoutMentions).toList();
        this.lowering = lowering;
        this.byName = new HashMap<>(units.size() * 2);
        this.subtypes = new HashMap<>();
        for (Unit unit : this.units) {
            if (byName.putIfAbsent(unit.name(), unit) == null) {
                supertypesOf(unit)
                        .forEach(s -> subtypes.computeIfAbsent(s, k -> new ArrayList<>())
                                .add(unit));
            }
        }
        this.mentions = new MentionIndex(units, this.units);
        this.bodies = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Unit, UnitBody> eldest) {
                return size() > keptBodies;
            }
        };
    }

    private static List<String> supertypesOf(Unit unit) {
        List<String> all = new ArrayList<>(unit.interfaces());
        if (unit.superName() != null) {
            all.add(unit.superName());
        }
        return all;
    }

    public List<Unit> units() {
        return units;
    }

    /** {@return how many times a unit was lowered} */
    public int lowered() {
        return lowered;
    }

    public @Nullable Unit unit(String name) {
        return byName.get(name);
    }

    public UnitBody body(Unit unit) {
        UnitBody body = bodies.get(unit);
        if (body == null) {
            body = lowering.apply(unit);
            lowered++;
            bodies.put(unit, body);
        }
        return body;
    }

    /** {@return the scanned units that directly extend or implement the named type, in program order} */
    public List<Unit> directSubtypes(String name) {
        return subtypes.getOrDefault(name, List.of());
    }

    /** {@return every scanned unit below the named type, without itself, breadth first, at most {@code limit}} */
    public List<Unit> allSubtypes(String name, int limit) {
        Set<Unit> found = new LinkedHashSet<>(directSubtypes(name));
        List<Unit> queue = new ArrayList<>(found);
        for (int i = 0; i < queue.size() && found.size() < limit; i++) {
            for (Unit sub : directSubtypes(queue.get(i).name())) {
                if (found.add(sub)) {
                    queue.add(sub);
                }
            }
        }
        return queue.size() > limit ? queue.subList(0, limit) : queue;
    }

    /** {@return the named type and every type above it that is known, nearest first; unknown ones are named but end there} */
    public List<String> supertypesAndSelf(String name) {
        List<String> known = ancestors.get(name);
        if (known == null) {
            known = ancestors(name);
            ancestors.put(name, known);
        }
        return known;
    }

    /** {@return those of {@link #supertypesAndSelf} that were scanned, in the same order} */
    public List<Unit> unitAndAbove(String name) {
        List<Unit> known = unitsAbove.get(name);
        if (known == null) {
            known = scanned(supertypesAndSelf(name));
            unitsAbove.put(name, known);
        }
        return known;
    }

    private List<Unit> scanned(List<String> names) {
        List<Unit> found = new ArrayList<>(names.size());
        for (String name : names) {
            Unit unit = byName.get(name);
            if (unit != null) {
                found.add(unit);
            }
        }
        return List.copyOf(found);
    }

    private List<String> ancestors(String name) {
        Set<String> found = new LinkedHashSet<>();
        found.add(name);
        List<String> queue = new ArrayList<>(found);
        for (int i = 0; i < queue.size(); i++) {
            Unit unit = byName.get(queue.get(i));
            if (unit == null) {
                continue;
            }
            if (unit.superName() != null && found.add(unit.superName())) {
                queue.add(unit.superName());
            }
            for (String above : unit.interfaces()) {
                if (found.add(above)) {
                    queue.add(above);
                }
            }
        }
        return List.copyOf(queue);
    }

    /** {@return the units that mention the member of exactly this owner, in program order} */
    public List<Unit> mentioning(String owner, String name) {
        return mentions.of(Mention.member(owner, name));
    }

    /**
     * {@return the units that may use the member so, named with exactly this owner, in program order}
     *
     * @param name as {@link Mention#name} tells it
     */
    public List<Unit> using(Use use, String owner, long name) {
        return mentions.of(use.mention(owner, name));
    }

    /** {@return the units that mention any of the hashes, in program order} */
    public List<Unit> mentioningAny(long[] hashes) {
        return mentions.ofAny(hashes);
    }
}
