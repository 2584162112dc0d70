package dev.telltale.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the search in states, never in time, so that every machine stops at the same place. Every source is followed a short
 * way first, shorter where there are very many; those that did not come to an end are followed again, further, as long as all
 * sources together have not cost much.
 */
final class Budget {
    /** What all sources may cost together before none is followed again; what the targets themselves read counts apart. */
    private static final int STATES = 150_000;

    private static final int SUMMARIES_PER_PROCEDURE = 400;
    /** As many steps into an object as a datum is near at most. */
    private static final int NEAR = 2;

    private static final int SHORTEST = 250;
    private static final int LONGEST = 1_000;
    private static final Share FULL = new Share(10_000, 4_000, 3_000);
    /** Random values are read in many places and are rarely an identity. */
    private static final Share FULL_OF_RANDOM_IDS = new Share(1_500, 1_500, 1_500);

    private final Limits limits;
    private final Predicate<SourcePoint> own;
    /** Sources that were not followed to their end, in the order they ran out, and of what. */
    private final Map<SourcePoint, String> exhausted = new LinkedHashMap<>();

    private @Nullable SourcePoint current;
    private boolean ofOwn;
    private Share first = Share.of(LONGEST);
    private Share firstOfOwn = first;
    private Share allowed = first;
    private int states;
    private int guesses;
    /** Of data that are near, when the share of all guesses was used up. */
    private int nearGuesses;

    private int choices;
    private int total;
    private int totalOfOwn;

    /**
     * States that one source may cost: of the datum itself, of what holds for some object of a class only, and of what the
     * datum chooses, so that neither of these ever costs a flow of the datum itself.
     */
    private record Share(int states, int guesses, int choices) {
        static Share of(int states) {
            return new Share(states, states / 2, states / 2);
        }
    }

    /** @param own whether a source is read by the targets, and not by a library they call: those are never cut for others */
    Budget(Limits limits, Predicate<SourcePoint> own) {
        this.limits = limits;
        this.own = own;
    }

    /** @param sources those there are to follow */
    void share(List<SourcePoint> sources) {
        first = shareOf(sources.size());
        firstOfOwn = shareOf(sources.stream().filter(own).count());
    }

    private static Share shareOf(long sources) {
        long each = 2 * STATES / Math.max(1, sources);
        return Share.of((int) Math.max(SHORTEST, Math.min(LONGEST, each)));
    }

    void start(SourcePoint point) {
        start(point, own.test(point) ? firstOfOwn : first);
    }

    /** {@return whether a source that was not followed to its end is worth another, longer try; starts it} */
    boolean startAgain(SourcePoint point) {
        boolean affordable = (own.test(point) ? totalOfOwn : total) < STATES;
        if (affordable) {
            exhausted.remove(point);
            start(point, point.stored() ? FULL_OF_RANDOM_IDS : FULL);
        }
        return affordable;
    }

    private void start(SourcePoint point, Share share) {
        current = point;
        ofOwn = own.test(point);
        states = 0;
        guesses = 0;
        nearGuesses = 0;
        choices = 0;
        allowed = share;
    }

    /** {@return whether one more state may be looked at, of a datum in this form and so deep in an object} */
    boolean allows(int form, AccessPath path) {
        if (isGuess(form)) {
            return allowsGuess(path) || over("budget-states");
        }
        count();
        return Form.isChosen(form)
                ? ++choices <= allowed.choices() || over("budget-choices")
                : ++states <= allowed.states() || over("budget-states");
    }

    /** What lies deep in objects leads far; a datum that is near may be close to a sink, and goes on half as long again. */
    private boolean allowsGuess(AccessPath path) {
        if (guesses < allowed.guesses()) {
            guesses++;
            count();
            return true;
        }
        return path.hops().size() <= NEAR && ++nearGuesses <= allowed.guesses() / 2;
    }

    private void count() {
        total++;
        totalOfOwn += ofOwn ? 1 : 0;
    }

    private static boolean isGuess(int form) {
        return (form & Form.ANY_OBJECT) != 0 && !Form.isChosen(form);
    }

    private boolean over(String reason) {
        if (current != null) {
            exhausted.putIfAbsent(current, reason);
        }
        return false;
    }

    boolean allowsSummary(Code code, int known) {
        if (known < SUMMARIES_PER_PROCEDURE) {
            return true;
        }
        limits.count("budget-summaries", code.toString());
        return false;
    }

    /** {@return sources that were not followed to the end, in the order they ran out} */
    List<SourcePoint> exhausted() {
        return List.copyOf(exhausted.keySet());
    }

    /** Tells what is cut short for good. */
    void end() {
        exhausted.forEach((point, reason) -> limits.count(reason, point.site().code() + " " + point.api()));
    }
}
