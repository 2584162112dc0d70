package dev.telltale.bench;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One finding a program must give; what is absent is not compared.
 *
 * @param data a category; one below it counts as well
 * @param slot the exact slot
 * @param endpoint a part of an endpoint template
 * @param control {@code kind name effect}; the name may be a part, {@code *} stands for any
 * @param confidence {@code high}, {@code medium}, {@code low} or {@code at-most-medium}
 * @param value what the oracle looks for in the recorded bytes, see {@link dev.telltale.bench.oracle.Value}
 * @param miss why the analyser is known not to find it
 * @param reason why the analyser is known to report it although it should not
 */
record Expected(
        String kind,
        String data,
        @Nullable String channel,
        @Nullable String slot,
        @Nullable String role,
        @Nullable String endpoint,
        @Nullable String resolution,
        @Nullable String form,
        @Nullable String guard,
        @Nullable String control,
        @Nullable String confidence,
        @Nullable String reachability,
        @Nullable String value,
        @Nullable String miss,
        @Nullable String reason) {

    boolean accepts(Observation observation) {
        return kind.equals(observation.kind())
                && !observation.data().isEmpty()
                && observation.data().stream().allMatch(this::covers)
                && same(role, observation.role())
                && (form == null || observation.form().contains(form))
                && same(reachability, lower(observation.reachability()))
                && acceptsConfidence(observation.confidence())
                && acceptsDestination(observation.destination())
                && acceptsGuard(observation.guard());
    }

    private boolean covers(String category) {
        return category.equals(data) || category.startsWith(data + ".");
    }

    private boolean acceptsConfidence(Observation.Confidence actual) {
        return "at-most-medium".equals(confidence)
                ? actual != Observation.Confidence.HIGH
                : same(confidence, lower(actual));
    }

    private boolean acceptsDestination(@Nullable Destination destination) {
        if (destination == null) {
            return channel == null && slot == null && endpoint == null && resolution == null;
        }
        return same(channel, destination.channel())
                && same(slot, destination.slot())
                && same(resolution, lower(destination.resolution()))
                && acceptsEndpoint(destination.endpoints());
    }

    private boolean acceptsEndpoint(List<String> endpoints) {
        String wanted = endpoint;
        return wanted == null || endpoints.stream().anyMatch(template -> template.contains(wanted));
    }

    private boolean acceptsGuard(Guard actual) {
        return same(guard, lower(actual.defaultState()))
                && (control == null || actual.controls().stream().anyMatch(this::isControl));
    }

    private boolean isControl(Guard.Control actual) {
        String[] wanted = String.valueOf(control).split(" ", 3);
        return any(wanted[0], actual.kind()) && anyPart(wanted[1], actual.name()) && any(wanted[2], actual.effect());
    }

    private static boolean any(String wanted, String actual) {
        return wanted.equals("*") || wanted.equals(actual);
    }

    private static boolean anyPart(String wanted, String actual) {
        return wanted.equals("*") || actual.contains(wanted);
    }

    private static boolean same(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        List<String> parts = Stream.of(
                        channel, slot, form, role, endpoint, resolution, guard, control, confidence, reachability)
                .map(part -> part == null ? "-" : part)
                .toList();
        return kind + " " + data + " " + String.join(" ", parts).replaceAll("( -)+$", "");
    }
}
