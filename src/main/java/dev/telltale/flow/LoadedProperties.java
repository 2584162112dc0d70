package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Look-ups in properties that were read from somewhere, and from where. */
final class LoadedProperties {
    private static final String TYPE = "java.util.Properties";
    private static final Set<String> LOADS = Set.of("load", "loadFromXML");
    private static final int MAX_VISITED = 60;

    private final CodeBase code;
    private final Map<Site, Set<Site>> known = new HashMap<>();

    LoadedProperties(CodeBase code) {
        this.code = code;
    }

    static boolean isLookUp(Site place) {
        return place.instruction() instanceof Instruction.Call call
                && call.target().owner().equals(TYPE)
                && call.target().name().equals("getProperty");
    }

    /** {@return what the properties asked there were read from; nothing when that is not seen, or comes with the program} */
    Set<Site> origin(Site lookUp) {
        int asked = ((Instruction.Call) lookUp.instruction()).arguments()[0];
        return originOf(new Site(lookUp.code(), asked));
    }

    /** {@return what these properties were read from} */
    Set<Site> originOf(Site properties) {
        return known.computeIfAbsent(properties, this::found);
    }

    /** Where they are read from several places, a file of the user's counts, then what comes with the program. */
    private Set<Site> found(Site properties) {
        Set<Site> unseen = Set.of();
        boolean resource = false;
        for (Site load : loads(properties)) {
            Set<Site> read = made(load);
            if (read.stream().anyMatch(LoadedProperties::isResource)) {
                resource = true;
            } else if (read.stream().anyMatch(LoadedProperties::isOpened)) {
                return read;
            } else {
                unseen = read;
            }
        }
        return resource ? Set.of() : unseen;
    }

    private List<Site> loads(Site properties) {
        List<Site> loads = new ArrayList<>();
        for (Site site : made(properties)) {
            for (Site name : site.instruction() instanceof Instruction.New ? names(site) : List.<Site>of()) {
                Site load = loading(name);
                if (load != null) {
                    loads.add(load);
                }
            }
        }
        return loads;
    }

    /** {@return whether a stream or a reader is made here, or asked for} */
    private static boolean isOpened(Site site) {
        return site.instruction() instanceof Instruction.New || site.instruction() instanceof Instruction.Call;
    }

    /** {@return what is read into the properties that go by this name; null when nothing is} */
    private static @Nullable Site loading(Site name) {
        for (int use : name.code().usesOf(name.at())) {
            if (name.code().at(use) instanceof Instruction.Call call
                    && LOADS.contains(call.target().name())
                    && call.target().owner().equals(TYPE)
                    && call.arguments()[0] == name.at()) {
                return new Site(name.code(), call.arguments()[1]);
            }
        }
        return null;
    }

    /** {@return where properties are made, and where code of the same class takes them from the field they are kept in} */
    private List<Site> names(Site creation) {
        List<Site> names = new ArrayList<>(List.of(creation));
        for (int use : creation.code().usesOf(creation.at())) {
            if (creation.code().at(use) instanceof Instruction.Store store && store.value() == creation.at()) {
                code.loadsIn(creation.code().unit, store.field()).stream()
                        .limit(MAX_VISITED)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static boolean isResource(Site site) {
        return site.instruction() instanceof Instruction.Call call
                && call.target().name().startsWith("getResource");
    }

    /** {@return what the value is made of} */
    private Set<Site> made(Site value) {
        Set<Site> visited = new LinkedHashSet<>(List.of(value));
        List<Site> queue = new ArrayList<>(visited);
        for (int i = 0; i < queue.size() && visited.size() < MAX_VISITED; i++) {
            for (Site next : before(queue.get(i))) {
                if (visited.add(next)) {
                    queue.add(next);
                }
            }
        }
        return visited;
    }

    private List<Site> before(Site site) {
        List<Site> next = new ArrayList<>(Prompts.before(code, site));
        if (site.instruction() instanceof Instruction.Call call) {
            List<Code> targets = code.targets(call);
            for (Code target : targets.size() == 1 ? targets : List.<Code>of()) {
                target.returned().forEach(value -> next.add(new Site(target, value)));
            }
        }
        return next;
    }
}
