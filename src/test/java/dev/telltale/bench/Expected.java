package dev.telltale.bench;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Undetermined;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One finding a program must give; what is absent is not compared.
 *
 * @param kind a kind of finding, or {@code undetermined} for a question that must be left open
 * @param data a category; one below it counts as well; {@code none} for a finding without data, {@code any} for any or none
 * @param with categories the finding may name beside it
 * @param slot the exact slot
 * @param endpoint a part of an endpoint template; each of several must be found
 * @param control {@code kind name effect}, with {@code covers} or {@code leaks} after it where it matters whether every send
 *     is under it; the name may be a part, {@code *} stands for any; {@code none} for no control at all
 * @param sole whether that control is the only one
 * @param confidence {@code high}, {@code medium}, {@code low} or {@code at-most-medium}
 * @param altered whether anything may be said of how it shows
 * @param value what the oracle looks for in the recorded bytes, see {@link dev.telltale.bench.oracle.Value}
 * @param alteration how the choice shows in what is sent
 * @param varies the data whose values decide what is sent, in the notation of the oracle
 * @param cause a part of the reason a question was left open for
 * @param miss why the analyser is known not to find it
 * @param reason why the analyser is known to report it although it should not
 */
record Expected(
        String kind,
        String data,
        @Nullable List<String> with,
        @Nullable String channel,
        @Nullable String slot,
        @Nullable String role,
        @Nullable List<String> endpoint,
        @Nullable String resolution,
        @Nullable String form,
        @Nullable String guard,
        @Nullable String control,
        @Nullable Boolean sole,
        @Nullable String confidence,
        @Nullable String reachability,
        @Nullable ExpectedAlteration alteration,
        @Nullable Boolean altered,
        @Nullable String value,
        @Nullable List<String> varies,
        @Nullable String cause,
        @Nullable String miss,
        @Nullable String reason) {
    static final String UNDETERMINED = "undetermined";

    boolean accepts(Observation observation) {
        return kind.equals(observation.kind())
                && acceptsData(observation.data())
                && same(role, observation.role())
                && (form == null || observation.form().contains(form))
                && same(reachability, lower(observation.reachability()))
                && acceptsConfidence(observation.confidence())
                && acceptsDestination(observation.destination())
                && acceptsGuard(observation.guard())
                && (altered == null || altered == (observation.alteration() != null))
                && (alteration == null || alteration.accepts(observation.alteration(), this::covers));
    }

    /** Whether the environment decides something here, so that what is sent must differ; not what a server switches. */
    boolean chooses() {
        boolean choice = (kind.equals("variation") && !"plain".equals(form)) || kind.equals("marker");
        return choice && !"dead".equals(reachability) && (alteration == null || !alteration.constant());
    }

    /** Whether something leaves and neither its value nor what decides is named. */
    boolean unnamed() {
        boolean sent = kind.equals("transmission") || kind.equals("fingerprint") || chooses();
        return sent && value == null && varies == null;
    }

    boolean accepts(Undetermined question) {
        String wanted = cause;
        return kind.equals(UNDETERMINED)
                && (wanted == null || question.reason().contains(wanted))
                && question.data().stream().anyMatch(this::covers);
    }

    private boolean acceptsData(List<String> actual) {
        return switch (data) {
            case "any" -> true;
            case "none" -> actual.isEmpty();
            default -> actual.stream().anyMatch(this::covers) && actual.stream().allMatch(this::mayName);
        };
    }

    private boolean covers(String category) {
        return data.equals("any") || covers(data, category);
    }

    private boolean mayName(String category) {
        return covers(category) || (with != null && with.stream().anyMatch(other -> covers(other, category)));
    }

    private static boolean covers(String wanted, String category) {
        return category.equals(wanted) || category.startsWith(wanted + ".");
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
        return endpoint == null
                || endpoint.stream()
                        .allMatch(wanted -> endpoints.stream().anyMatch(template -> template.contains(wanted)));
    }

    private boolean acceptsGuard(Guard actual) {
        return same(guard, lower(actual.defaultState()))
                && acceptsControls(actual.controls())
                && (sole == null || sole == (actual.controls().size() == 1));
    }

    private boolean acceptsControls(List<Guard.Control> actual) {
        return "none".equals(control)
                ? actual.isEmpty()
                : control == null || actual.stream().anyMatch(this::isControl);
    }

    private boolean isControl(Guard.Control actual) {
        String[] wanted = String.valueOf(control).split(" ", 4);
        boolean asked =
                any(wanted[0], actual.kind()) && anyPart(wanted[1], actual.name()) && any(wanted[2], actual.effect());
        return asked && (wanted.length < 4 || wanted[3].equals("covers") == actual.dominates());
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
        String endpoints = endpoint == null ? null : String.join(", ", endpoint);
        List<String> parts = Stream.of(
                        channel, slot, form, role, endpoints, resolution, guard, control, confidence, reachability)
                .map(part -> part == null ? "-" : part)
                .toList();
        String place = String.join(" ", parts).replaceAll("( -)+$", "");
        return kind + " " + data + " " + place + (alteration == null ? "" : " " + alteration);
    }
}
