package dev.telltale.finding;

import dev.telltale.artifact.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a finding that outlives edits: made of what is read, what is written to and in which members, never of lines,
 * artifact names or versions.
 */
public final class Fingerprint {
    private static final int LENGTH = 24;

    /** Numbers that compilers give to lambdas and anonymous classes; they move when a neighbour is added. */
    private static final Pattern COMPILER_NUMBER = Pattern.compile("\\$\\d+(?![\\w$])");

    private Fingerprint() {}

    /** {@return lower-case hex, the same for the same rule and signal} */
    public static String of(String rule, Observation observation) {
        return hash(parts(rule, observation));
    }

    /**
     * {@return a fingerprint for an observation whose plain one is already taken}
     *
     * @param ordinal tells apart what even the addresses do not
     */
    public static String of(String rule, Observation observation, int ordinal) {
        List<String> parts = parts(rule, observation);
        Destination destination = observation.destination();
        if (destination != null) {
            parts.addAll(destination.endpoints());
        }
        parts.add(Integer.toString(ordinal));
        return hash(parts);
    }

    private static List<String> parts(String rule, Observation observation) {
        Destination destination = observation.destination();
        Observation.Signal signal = observation.signal();
        List<String> parts = new ArrayList<>(List.of(rule, observation.kind()));
        parts.add(String.join(",", observation.data()));
        parts.add(destination == null ? "" : destination.channel());
        parts.add(destination == null ? "" : orEmpty(destination.slot()));
        parts.add(signal.source());
        parts.add(settled(signal.sourceMember()));
        parts.add(signal.sink());
        parts.add(settled(signal.sinkMember()));
        return parts;
    }

    private static String settled(String member) {
        return COMPILER_NUMBER.matcher(member).replaceAll("\\$");
    }

    private static String hash(List<String> parts) {
        String joined = String.join("\0", parts);
        return Digests.sha256(joined.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
