package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls that wait for an answer of the person at the console. */
final class Prompts {
    private static final int MAX_VISITED = 40;
    private static final Map<String, Set<String>> READERS = Map.of(
            "java.util.Scanner", Set.of("nextLine", "next", "nextBoolean"),
            "java.io.BufferedReader", Set.of("readLine"),
            "java.io.LineNumberReader", Set.of("readLine"));

    private final CodeBase code;

    Prompts(CodeBase code) {
        this.code = code;
    }

    boolean is(Site place) {
        return place.instruction() instanceof Instruction.Call call
                && READERS.getOrDefault(call.target().owner(), Set.of())
                        .contains(call.target().name())
                && readsConsole(new Site(place.code(), call.arguments()[0]));
    }

    private boolean readsConsole(Site reader) {
        Set<Site> visited = new LinkedHashSet<>(List.of(reader));
        List<Site> queue = new ArrayList<>(visited);
        for (int i = 0; i < queue.size() && visited.size() < MAX_VISITED; i++) {
            Site site = queue.get(i);
            if (isInput(site.instruction())) {
                return true;
            }
            for (Site next : before(code, site)) {
                if (visited.add(next)) {
                    queue.add(next);
                }
            }
        }
        return false;
    }

    private static boolean isInput(Instruction instruction) {
        return instruction instanceof Instruction.StaticLoad load
                        && load.field().owner().equals("java.lang.System")
                        && load.field().name().equals("in")
                || instruction instanceof Instruction.Call call
                        && call.target().owner().equals("java.io.Console");
    }

    /** {@return what a value is made of: the step before it} */
    static List<Site> before(CodeBase code, Site site) {
        Instruction instruction = site.instruction();
        if (instruction instanceof Instruction.New) {
            return handedToConstructor(site);
        }
        if (instruction instanceof Instruction.Load load) {
            return stored(code, load.field());
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            return stored(code, load.field());
        }
        if (instruction instanceof Instruction.Parameter parameter) {
            List<Site> callers = code.callers(site.code());
            return callers.stream()
                    .limit(MAX_VISITED)
                    .map(caller -> new Placed.Entry(caller, null).argument(parameter.index()))
                    .filter(java.util.Objects::nonNull)
                    .map(Placed::site)
                    .toList();
        }
        return Origins.sites(site.code(), Operands.of(instruction));
    }

    private static List<Site> stored(CodeBase code, FieldSymbol field) {
        return code.stores(field).stream()
                .limit(MAX_VISITED)
                .map(Texts::storedValue)
                .toList();
    }

    private static List<Site> handedToConstructor(Site created) {
        List<Site> found = new ArrayList<>();
        for (int at = created.at() + 1; at < created.code().size(); at++) {
            if (created.code().at(at) instanceof Instruction.Call call
                    && call.target().isConstructor()
                    && call.arguments()[0] == created.at()) {
                found.addAll(Origins.sites(created.code(), call.arguments()));
            }
        }
        return found;
    }
}
