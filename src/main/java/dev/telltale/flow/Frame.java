package dev.telltale.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One procedure examined for one reason: either for a source's datum that came to be in it (label), or for "what happens to
 * whatever is at this path of this parameter" (a summary, shared by all callers and all sources).
 */
final class Frame {
    final Code code;
    final @Nullable SourcePoint label;
    private Map<Fact, Node> facts = Map.of();
    private Set<Fact> mutations = Set.of();
    private Map<Object, Effect> effects = Map.of();
    private List<Subscriber> subscribers = List.of();
    private Set<Object> subscriptions = Set.of();
    private Map<Integer, Set<Node>> deciding = Map.of();
    private Set<Object> done = Set.of();
    private Map<Node, List<Node>> again = Map.of();
    private List<Frame> uses = List.of();

    /** A value, the path in it and the form. */
    record Fact(int value, AccessPath path, int form) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Fact that && value == that.value && form == that.form && path.equals(that.path);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * value + form) + path.hashCode();
        }
    }

    Frame(Code code, @Nullable SourcePoint label) {
        this.code = code;
        this.label = label;
    }

    /** {@return the fact's node, null when it is not known here} */
    @Nullable
    Node fact(Fact fact) {
        return facts.get(fact);
    }

    void learn(Fact fact, Node node) {
        facts = facts.isEmpty() ? new HashMap<>(4) : facts;
        facts.put(fact, node);
    }

    /** {@return whether the datum was not known to be put into the object} */
    boolean mutate(Fact fact) {
        mutations = mutations.isEmpty() ? new HashSet<>(4) : mutations;
        return mutations.add(fact);
    }

    /** {@return whether the effect is new; of sends, other ways to the same one are kept} */
    boolean record(Effect effect) {
        effects = effects.isEmpty() ? new LinkedHashMap<>(4) : effects;
        Effect known = effects.putIfAbsent(effect.identity(), effect);
        if (known instanceof Effect.Sent) {
            again = again.isEmpty() ? new HashMap<>(4) : again;
            List<Node> others = again.computeIfAbsent(known.node(), k -> new ArrayList<>());
            if (others.size() < Ways.MOST) {
                others.add(effect.node());
            }
        }
        return known == null;
    }

    /** {@return the fact and others that reach the same send with the same datum} */
    List<Node> alike(Node sent) {
        List<Node> all = new ArrayList<>(List.of(sent));
        all.addAll(again.getOrDefault(sent, List.of()));
        return all;
    }

    List<Effect> effects() {
        return List.copyOf(effects.values());
    }

    List<Subscriber> subscribers() {
        return List.copyOf(subscribers);
    }

    boolean subscribe(Subscriber subscriber) {
        subscriptions = subscriptions.isEmpty() ? new HashSet<>(4) : subscriptions;
        boolean fresh = subscriptions.add(subscriber.identity());
        if (fresh) {
            subscribers = subscribers.isEmpty() ? new ArrayList<>(2) : subscribers;
            subscribers.add(subscriber);
        }
        return fresh;
    }

    /** Remembers a summary that this one is made from. */
    void use(Frame summary) {
        uses = uses.isEmpty() ? new ArrayList<>(2) : uses;
        uses.add(summary);
    }

    List<Frame> uses() {
        return uses;
    }

    /** Remembers what was tested when something is chosen at the instruction. */
    void decide(int at, Node tested) {
        deciding = deciding.isEmpty() ? new HashMap<>(4) : deciding;
        deciding.computeIfAbsent(at, k -> new LinkedHashSet<>()).add(tested);
    }

    /** {@return the facts that decide what is chosen at the instruction} */
    Set<Node> decided(int at) {
        return deciding.getOrDefault(at, Set.of());
    }

    /** {@return whether this is the first time} */
    boolean once(Object what) {
        done = done.isEmpty() ? new HashSet<>(4) : done;
        return done.add(what);
    }

    /** Drops what only the search needs, once it is over here; what evidence is made of stays. */
    void close() {
        facts = Map.of();
        mutations = Set.of();
        effects = Map.of();
        subscribers = List.of();
        subscriptions = Set.of();
        done = Set.of();
        uses = List.of();
    }

    /** Drops subscribers that followed one source; those of other summaries stay. */
    void forgetSources() {
        List<Subscriber> staying = new ArrayList<>(subscribers);
        staying.removeIf(subscriber -> subscriber.node().frame().label != null);
        subscribers = staying.isEmpty() ? List.of() : staying;
        subscriptions = Set.of();
        if (!staying.isEmpty()) {
            subscriptions = new HashSet<>();
            staying.forEach(subscriber -> subscriptions.add(subscriber.identity()));
        }
    }
}
