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
    final Map<Fact, Node> facts = new HashMap<>();
    final Set<Fact> mutations = new HashSet<>();
    private final Map<Object, Effect> effects = new LinkedHashMap<>();
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final Set<Object> subscriptions = new HashSet<>();
    private final Map<Integer, Set<Node>> deciding = new HashMap<>();
    private final Set<Object> done = new HashSet<>();
    private final Map<Node, List<Node>> again = new HashMap<>();

    /** A value, the path in it and the form. */
    record Fact(int value, AccessPath path, int form) {}

    Frame(Code code, @Nullable SourcePoint label) {
        this.code = code;
        this.label = label;
    }

    /** {@return whether the effect is new; of sends, other ways to the same one are kept} */
    boolean record(Effect effect) {
        Effect known = effects.putIfAbsent(effect.identity(), effect);
        if (known instanceof Effect.Sent) {
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
        boolean fresh = subscriptions.add(subscriber.identity());
        if (fresh) {
            subscribers.add(subscriber);
        }
        return fresh;
    }

    /** Remembers what was tested when something is chosen at the instruction. */
    void decide(int at, Node tested) {
        deciding.computeIfAbsent(at, k -> new LinkedHashSet<>()).add(tested);
    }

    /** {@return the facts that decide what is chosen at the instruction} */
    Set<Node> decided(int at) {
        return deciding.getOrDefault(at, Set.of());
    }

    /** {@return whether this is the first time} */
    boolean once(Object what) {
        return done.add(what);
    }

    /** Drops subscribers that followed one source; those of other summaries stay. */
    void forgetSources() {
        subscribers.removeIf(subscriber -> subscriber.node().frame().label != null);
        subscriptions.clear();
        subscribers.forEach(subscriber -> subscriptions.add(subscriber.identity()));
    }
}
