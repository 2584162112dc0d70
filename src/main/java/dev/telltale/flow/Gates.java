package dev.telltale.flow;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Observation.Signal;
import dev.telltale.finding.Step;
import dev.telltale.flow.Propagation.Hit;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import dev.telltale.rule.MethodPattern;
import dev.telltale.rule.Port;
import dev.telltale.rule.Sink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells tests of environment data that decide what is done on the machine, where nothing is sent by them. */
final class Gates {
    /** Where a test arrives that decides something local. */
    static final Sink HERE = new Sink(
            new MethodPattern("", "", null),
            new Port(Port.Base.RETURN, 0, List.of()),
            "local.behaviour",
            null,
            null,
            List.of(),
            "payload");

    /** Who the user is and where: a comparison with constants singles somebody out. */
    private static final Set<String> IDENTITIES = Set.of(
            "env.timezone",
            "env.keyboard-layout",
            "user.account",
            "user.email",
            "user.git-identity",
            "device.hostname",
            "device.machine-id",
            "net.ip",
            "net.mac");
    /** What kind of place it runs in: being there is enough. */
    private static final Set<String> SURROUNDINGS =
            Set.of("work.ci", "work.agent", "work.container", "device.terminal");

    private static final Pattern HARMLESS =
            Pattern.compile("java\\.lang\\.(String.*|Integer|Long|Boolean|Character|Object"
                    + "|Math|System)|java\\.util\\.(?!logging|zip|concurrent|Timer|prefs).*|.*(Exception|Error)");

    private final Evidence evidence;
    private final DecidingTests tests;

    Gates(Evidence evidence) {
        this.evidence = evidence;
        this.tests = new DecidingTests(evidence.texts());
    }

    static boolean is(Reading reading) {
        return reading.hit().use().sink().equals(HERE);
    }

    /** {@return whether a call does something, rather than work something out} */
    static boolean isDeed(Instruction instruction) {
        if (!(instruction instanceof Instruction.Call call)) {
            return false;
        }
        Symbol target = call.target();
        boolean exit =
                target.owner().equals("java.lang.System") && target.name().equals("exit");
        return exit
                || !target.isConstructor() && !HARMLESS.matcher(target.owner()).matches();
    }

    /** @param sent what is sent by choices: what decides there is told there */
    List<Observation> of(List<Reading> readings, List<Observation> sent) {
        Set<Object> told = new HashSet<>();
        for (Observation observation : sent) {
            for (Observation.Occurrence occurrence : observation.occurrences()) {
                observation.data().forEach(data -> told.add(List.of(data, occurrence.source())));
            }
        }
        Map<List<String>, List<Reading>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Reading reading : readings) {
            Location source = evidence.places().of(reading.hit().source().site());
            boolean certain = (reading.hit().form() & Form.CERTAINTY) == 0;
            if (certain && !told.contains(List.of(reading.data(), source)) && singlesOut(reading)) {
                String part = evidence.places()
                        .part(
                                reading.hit().use().site().code(),
                                reading.hit().source().site().code());
                groups.computeIfAbsent(List.of(reading.data(), part), k -> new ArrayList<>())
                        .add(reading);
            }
        }
        return groups.values().stream()
                .map(group -> evidence.about(group.get(0), () -> observation(group)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Where no test of the datum is known, that it decides would be told without a reason. */
    private boolean singlesOut(Reading reading) {
        String data = reading.data();
        boolean surroundings = SURROUNDINGS.contains(data);
        return (surroundings || IDENTITIES.contains(data))
                && deciding(reading).stream().anyMatch(test -> surroundings || test.set() != null);
    }

    private List<Alteration.DecidingTest> deciding(Reading reading) {
        return tests.of(
                        reading.data(),
                        List.of(new DecidingTests.Asked(
                                Evidence.asked(reading),
                                Traces.nodes(reading.hit().node()))))
                .tests();
    }

    private Observation observation(List<Reading> group) {
        Reading best = Evidence.best(group);
        Hit hit = best.hit();
        Code where = hit.use().site().code();
        Code source = hit.source().site().code();
        List<Step> trace = new Traces(evidence.places())
                .steps(
                        hit.source(),
                        "reads " + Traces.shortName(hit.source().api()),
                        hit.node(),
                        "decides what is done here");
        return new Observation(
                "environment-gate",
                List.of(best.data()),
                null,
                List.of("derived-choice"),
                "payload",
                Evidence.confidence(hit.form()),
                evidence.guard(List.of(), hit),
                evidence.places().reachability(evidence.texts().codeBase(), where, source),
                new Signal(
                        hit.source().api(),
                        source.procedure.symbol().toString(),
                        "",
                        where.procedure.symbol().toString()),
                evidence.places().of(hit.use().site()),
                evidence.occurrences(group),
                trace,
                new Alteration(List.of(), 0, 0, List.of(), deciding(best), null));
    }
}
