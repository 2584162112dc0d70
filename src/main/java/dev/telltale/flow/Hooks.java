package dev.telltale.flow;

import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Observation.Confidence;
import dev.telltale.finding.Observation.Occurrence;
import dev.telltale.finding.Observation.Signal;
import dev.telltale.finding.Step;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Unit;
import dev.telltale.rule.Hook;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds where a program puts something of its own into the requests, connections or classes of the whole process. */
final class Hooks {
    private final CodeBase code;
    private final ModelIndex models;
    private final Calls calls;
    private final Places places;
    private final Guards guards;
    private final Containment containment;

    Hooks(CodeBase code, ModelIndex models, Calls calls, Places places, Guards guards, Containment containment) {
        this.code = code;
        this.models = models;
        this.calls = calls;
        this.places = places;
        this.guards = guards;
        this.containment = containment;
    }

    /** {@return one observation per hook and component} */
    List<Observation> find() {
        Map<String, Set<Site>> installed = new TreeMap<>();
        for (Hook hook : models.models().hooks()) {
            for (Unit unit : code.program()
                    .mentioning(hook.method().owner(), hook.method().name())) {
                for (Code procedure :
                        code.naming(unit, hook.method().owner(), hook.method().name())) {
                    containment.run(new Site(procedure, 0), List.of(), () -> in(procedure, hook, installed));
                }
            }
        }
        List<Observation> told = new ArrayList<>();
        for (Set<Site> sites : installed.values()) {
            List<Site> all = List.copyOf(sites);
            Observation one = containment.get(all.get(0), List.of(), () -> told(all));
            if (one != null) {
                told.add(one);
            }
        }
        return told;
    }

    private void in(Code where, Hook hook, Map<String, Set<Site>> installed) {
        for (int at = 0; at < where.size(); at++) {
            if (where.at(at) instanceof Instruction.Call call
                    && hook.method().owner().equals(call.target().owner())
                    && hook.method().name().equals(call.target().name())
                    && places.isReported(code, where)
                    && !isNothing(where, call)
                    && calls.holds(where, call, hook.where())) {
                String key = hook.method() + " " + places.part(where);
                installed.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(new Site(where, at));
            }
        }
    }

    /** What takes a hook away changes nobody's requests. */
    private static boolean isNothing(Code where, Instruction.Call call) {
        int last = call.arguments()[call.arguments().length - 1];
        return where.at(last) instanceof Instruction.Constant constant && constant.value() == null;
    }

    private Observation told(List<Site> sites) {
        List<Location> locations =
                sites.stream().map(places::of).distinct().sorted().toList();
        Site first = sites.stream()
                .filter(s -> places.of(s).equals(locations.get(0)))
                .findFirst()
                .orElseThrow();
        Instruction.Call call = (Instruction.Call) first.instruction();
        Guard guard = guards.of(List.of(first), Set.of(), false);
        String api = call.target().owner() + '#' + call.target().name();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Step.Kind.SINK, "installed by " + Traces.name(call.target()), locations.get(0)));
        return new Observation(
                "interception",
                List.of(),
                null,
                List.of("plain"),
                "payload",
                Confidence.HIGH,
                guard,
                places.reachability(code, first.code()),
                new Signal("", "", api, first.code().procedure.symbol().toString()),
                locations.get(0),
                locations.stream().map(l -> new Occurrence(l, null)).toList(),
                steps);
    }
}
