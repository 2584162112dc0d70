package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Files that one function is asked about, such as those of a stream: the function itself knows no name. */
final class FilesAskedFor {
    private static final int MOST_VISITED = 40;
    private static final Set<String> FILES = Set.of("java.io.File", "java.nio.file.Path");

    private final CodeBase code;

    FilesAskedFor(CodeBase code) {
        this.code = code;
    }

    /**
     * {@return the values that are files, among what the call asks a function for}
     *
     * @param before what a value is made of
     */
    List<Site> by(Site site, Function<Site, List<Site>> before) {
        if (!(site.instruction() instanceof Instruction.Call call) || call.arguments().length < 2) {
            return List.of();
        }
        for (int argument : call.arguments()) {
            if (site.code().at(argument) instanceof Instruction.Closure function && asksForFiles(function)) {
                return files(new Site(site.code(), call.arguments()[0]), before);
            }
        }
        return List.of();
    }

    private boolean asksForFiles(Instruction.Closure function) {
        if (ConfigurationReads.isFileTest(function.target())) {
            return true;
        }
        List<Code> targets = code.targets(function.target(), function.dispatch());
        return targets.size() == 1 && asksForItsOwn(targets.get(0));
    }

    private static boolean asksForItsOwn(Code function) {
        for (int at = 0; at < function.size(); at++) {
            if (function.at(at) instanceof Instruction.Call call
                    && ConfigurationReads.isFileTest(call.target())
                    && function.at(call.arguments()[0]) instanceof Instruction.Parameter) {
                return true;
            }
        }
        return false;
    }

    private static List<Site> files(Site from, Function<Site, List<Site>> before) {
        List<Site> files = new ArrayList<>();
        Set<Site> visited = new LinkedHashSet<>(List.of(from));
        List<Site> queue = new ArrayList<>(visited);
        for (int i = 0; i < queue.size() && visited.size() < MOST_VISITED; i++) {
            Site site = queue.get(i);
            if (isFile(site.instruction())) {
                files.add(site);
                continue;
            }
            List<Site> next = new ArrayList<>(before.apply(site));
            next.addAll(elements(site));
            next.stream().filter(visited::add).forEach(queue::add);
        }
        return files;
    }

    private static boolean isFile(Instruction instruction) {
        return instruction instanceof Instruction.Call call
                        && FILES.contains(call.target().result())
                || instruction instanceof Instruction.New create && FILES.contains(create.type());
    }

    /** What is put into an array. */
    private static List<Site> elements(Site array) {
        List<Site> found = new ArrayList<>();
        for (int use :
                array.instruction() instanceof Instruction.New ? array.code().usesOf(array.at()) : new int[0]) {
            if (array.code().at(use) instanceof Instruction.ElementStore store && store.array() == array.at()) {
                found.add(new Site(array.code(), store.value()));
            }
        }
        return found;
    }
}
