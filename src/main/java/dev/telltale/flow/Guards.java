package dev.telltale.flow;

import dev.telltale.finding.Guard;
import dev.telltale.finding.Step;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Placed.Entry;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a user can set to allow or stop a send: the conditions that decide whether each way to it is gone, the
 * variables, properties and files they ask for, and what setting those does.
 */
final class Guards {
    private static final int CALLERS_ABOVE = 4;
    private static final int MAX_CALLERS = 6;
    /** More ways than these are counted and left. */
    static final int MAX_WAYS = 16;

    private static final int MAX_ENTRIES = 12;

    private final CodeBase code;
    private final Conditions conditions;
    private final Controls controls;
    private final Suppositions suppositions;
    private final Notices notices;

    Guards(CodeBase code, ConfigurationReads reads, ModelIndex models, Notices notices) {
        this.code = code;
        this.suppositions = new Suppositions(code, models, reads);
        this.conditions = new Conditions(code, suppositions);
        this.controls = new Controls(suppositions);
        this.notices = notices;
    }

    /**
     * One way from a source to a sink.
     *
     * @param sites the places on it, source first
     * @param stored whether its datum is kept locally, so that whether it is there yet is no guard
     * @param choice the facts of what a datum chose, from there on; empty for the datum itself
     * @param steps how it is told when it is entered from these callers, nearest first; asked for only where a control
     *     does not cover it
     */
    record Way(List<Site> sites, boolean stored, List<Node> choice, Function<List<Site>, List<Step>> steps) {
        Way {
            sites = List.copyOf(sites);
            choice = List.copyOf(choice);
        }

        /** {@return where what was chosen is given back by the procedure that chose it; null when it goes on in there} */
        @Nullable
        Site answer() {
            return choice.isEmpty()
                    ? null
                    : sites.stream()
                            .takeWhile(site -> site.code() == sites.get(0).code())
                            .filter(site -> site.at() >= 0 && site.instruction() instanceof Instruction.Return)
                            .findFirst()
                            .orElse(null);
        }

        /** A way of the datum itself. */
        Way(List<Site> sites, boolean stored, Function<List<Site>, List<Step>> steps) {
            this(sites, stored, List.of(), steps);
        }
    }

    /** {@return the guard of all ways together; what the datum itself is read from is no guard} */
    Controls.Verdict of(List<Way> ways, Set<String> own) {
        code.tidy();
        suppositions.startGuard();
        List<Controls.Conditional> conditional = new ArrayList<>();
        List<List<Site>> places = new ArrayList<>();
        for (Way way : ways) {
            for (Above above : alternatives(way)) {
                if (conditional.size() < MAX_WAYS) {
                    conditional.add(new Controls.Conditional(
                            above.condition(), () -> way.steps().apply(above.callers())));
                    List<Site> entered = new ArrayList<>(way.sites());
                    entered.addAll(above.callers());
                    places.add(entered);
                } else {
                    code.limits().count("guard-ways", way.sites().get(0).code().toString());
                }
            }
        }
        Set<Site> sources = new HashSet<>();
        ways.forEach(way -> sources.add(way.sites().get(0)));
        return controls.of(conditional, new Controls.Datum(own, sources)).with(notices.before(places));
    }

    /** What has to hold, with the callers that were taken into account, nearest first. */
    private record Above(Condition condition, List<Site> callers) {
        static final Above NOTHING = new Above(Condition.always(), List.of());

        Above under(Site caller, Condition here) {
            List<Site> all = new ArrayList<>(List.of(caller));
            all.addAll(callers);
            return new Above(Condition.all(List.of(here, condition)), all);
        }

        Above and(List<Condition> within) {
            List<Condition> all = new ArrayList<>(within);
            all.add(condition);
            return new Above(Condition.all(all), callers);
        }
    }

    /** {@return the guard of one path that is told as something else than a send} */
    Guard of(List<Site> path, Set<String> own, boolean stored) {
        return of(List.of(new Way(path, stored, callers -> List.of())), own).guard();
    }

    /** One condition for each caller that the way may be entered from. */
    private List<Above> alternatives(Way way) {
        Map<Code, Entry> entries = entries(way.sites());
        Set<Code> seen = new LinkedHashSet<>();
        way.sites().forEach(site -> seen.add(site.code()));
        List<Condition> within = new ArrayList<>();
        for (Site site : places(way)) {
            within.add(reaching(way, site, entries.get(site.code())));
        }
        for (Map.Entry<Code, Entry> entered : entries.entrySet()) {
            Entry by = entered.getValue();
            within.add(conditions.entering(new Placed(by.call(), by.outer()), entered.getKey()));
        }
        Code last = way.sites().get(way.sites().size() - 1).code();
        Code top = outermost(last, entries);
        for (Code other : seen) {
            if (other != top && !entries.containsKey(other)) {
                within.add(soleCaller(other, seen));
            }
        }
        return above(top, seen, CALLERS_ABOVE).stream()
                .map(caller -> caller.and(within))
                .toList();
    }

    private Condition reaching(Way way, Site site, @Nullable Entry entry) {
        Site given = way.answer();
        if (given == null || site.code() != given.code()) {
            return conditions.reaching(new Placed(site, entry));
        }
        List<Site> alike = Answers.like(way.choice(), given);
        return Answers.areAll(alike, given.code())
                ? Condition.always()
                : Condition.any(alike.stream()
                        .map(like -> conditions.reaching(new Placed(like, entry)))
                        .toList());
    }

    private static Code outermost(Code from, Map<Code, Entry> entries) {
        Code at = from;
        Entry entry = entries.get(at);
        for (int i = 0; entry != null && i < MAX_ENTRIES; i++) {
            at = entry.call().code();
            entry = entries.get(at);
        }
        return at;
    }

    /** Where the path itself enters each procedure. */
    private Map<Code, Entry> entries(List<Site> sites) {
        Map<Code, Entry> entries = new LinkedHashMap<>();
        Set<Code> seen = new HashSet<>();
        for (Site site : sites) {
            seen.add(site.code());
        }
        for (Site site : sites) {
            for (Code target : entered(site)) {
                boolean inside = isEnteredFrom(site.code(), target, entries);
                if (seen.contains(target) && target != site.code() && !inside && !entries.containsKey(target)) {
                    entries.put(target, new Entry(site, entries.get(site.code())));
                }
            }
        }
        return entries;
    }

    /** {@return whether the first procedure was itself entered from the second} */
    private static boolean isEnteredFrom(Code inner, Code outer, Map<Code, Entry> entries) {
        Entry entry = entries.get(inner);
        for (int i = 0; entry != null && i < MAX_ENTRIES; i++) {
            if (entry.call().code() == outer) {
                return true;
            }
            entry = entries.get(entry.call().code());
        }
        return entry != null;
    }

    private List<Code> entered(Site site) {
        if (site.at() < 0) {
            return List.of();
        }
        if (site.instruction() instanceof Instruction.Call call) {
            return code.targets(call);
        }
        return site.instruction() instanceof Instruction.Closure closure
                ? code.targets(closure.target(), closure.dispatch())
                : List.of();
    }

    private static List<Site> places(Way way) {
        List<Site> sites = way.sites();
        Code first = sites.get(0).code();
        return sites.stream()
                .filter(site -> site.at() >= 0)
                .filter(site -> !way.stored() || site.code() != first)
                .toList();
    }

    /** Callers decide too; of several, one is enough, and which one is not known here. */
    private Condition soleCaller(Code start, Set<Code> seen) {
        List<Condition> all = new ArrayList<>();
        Code at = start;
        for (int i = 0; i < CALLERS_ABOVE; i++) {
            List<Site> callers = ways(at);
            if (callers.size() != 1 || seen.contains(callers.get(0).code())) {
                break;
            }
            all.add(conditions.entering(new Placed(callers.get(0), null), at));
            at = callers.get(0).code();
        }
        return Condition.all(all);
    }

    private List<Site> ways(Code into) {
        List<Site> callers = code.fewCallers(into);
        return callers.isEmpty() ? code.creators(into) : callers;
    }

    private List<Above> above(Code top, Set<Code> seen, int levels) {
        List<Site> callers = levels == 0
                ? List.of()
                : ways(top).stream().filter(site -> !seen.contains(site.code())).toList();
        if (callers.isEmpty()) {
            return List.of(Above.NOTHING);
        }
        if (callers.size() > MAX_CALLERS) {
            code.limits().count("guard-callers", top.procedure.symbol().toString());
            return List.of(Above.NOTHING);
        }
        List<Above> all = new ArrayList<>();
        for (Site caller : callers) {
            Condition here = conditions.entering(new Placed(caller, null), top);
            Set<Code> further = new HashSet<>(seen);
            further.add(caller.code());
            for (Above outside : above(caller.code(), further, levels - 1)) {
                if (all.size() < MAX_WAYS) {
                    all.add(outside.under(caller, here));
                }
            }
        }
        return all;
    }

    /** {@return the sites of facts that were carried over somewhere} */
    static List<Site> sites(@Nullable Site source, List<Node> nodes, Site sink) {
        Set<Site> path = new LinkedHashSet<>();
        if (source != null) {
            path.add(source);
        }
        for (Node node : Detours.without(nodes)) {
            if (node.at() >= 0) {
                path.add(new Site(node.frame().code, node.at()));
            }
        }
        path.add(sink);
        return List.copyOf(path);
    }
}
