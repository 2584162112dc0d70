package dev.telltale.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the code does, before anyone judges it. One observation per (kind, category, channel, slot, endpoint) and component.
 *
 * @param kind one of the contract's kinds
 * @param data category ids, sorted
 * @param destination null when nothing is sent
 * @param form plain, hashed, truncated, encoded, derived-choice; sorted
 * @param role payload, credential, protocol
 * @param signal the source and the sink by name, without line numbers; what a fingerprint is made of
 * @param occurrences every (source point, sink point) pair, sorted; for a collection the sink is null
 * @param trace the best path, source first
 * @param alteration how a choice shows in what is sent, or what carries a value that nobody takes for a message; null for
 *     values that are sent in a field of their own
 */
public record Observation(
        String kind,
        List<String> data,
        @Nullable Destination destination,
        List<String> form,
        String role,
        Confidence confidence,
        Guard guard,
        Reachability reachability,
        Signal signal,
        Location location,
        List<Occurrence> occurrences,
        List<Step> trace,
        @Nullable Alteration alteration) {
    public Observation {
        data = List.copyOf(data);
        form = List.copyOf(form);
        occurrences = List.copyOf(occurrences);
        trace = List.copyOf(trace);
    }

    /** An observation of a value that is sent as it is, or of none that is sent. */
    public Observation(
            String kind,
            List<String> data,
            @Nullable Destination destination,
            List<String> form,
            String role,
            Confidence confidence,
            Guard guard,
            Reachability reachability,
            Signal signal,
            Location location,
            List<Occurrence> occurrences,
            List<Step> trace) {
        this(
                kind,
                data,
                destination,
                form,
                role,
                confidence,
                guard,
                reachability,
                signal,
                location,
                occurrences,
                trace,
                null);
    }

    /** {@return the same under another guard} */
    public Observation guardedBy(Guard other) {
        return new Observation(
                kind,
                data,
                destination,
                form,
                role,
                confidence,
                other,
                reachability,
                signal,
                location,
                occurrences,
                trace,
                alteration);
    }

    /** {@return the same with the choice told in another way} */
    public Observation altered(@Nullable Alteration other) {
        return new Observation(
                kind,
                data,
                destination,
                form,
                role,
                confidence,
                guard,
                reachability,
                signal,
                location,
                occurrences,
                trace,
                other);
    }

    /** How sure the path is. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** Which code the place belongs to. */
    public enum Reachability {
        ROOT,
        DEPENDENCY,
        DEAD,
        TEST
    }

    /** A source point and a sink point. */
    public record Occurrence(Location source, @Nullable Location sink) {}

    /**
     * Names of the API read and the API written to, with the members they are used in.
     *
     * @param sink empty when nothing is sent
     */
    public record Signal(String source, String sourceMember, String sink, String sinkMember) {}
}
