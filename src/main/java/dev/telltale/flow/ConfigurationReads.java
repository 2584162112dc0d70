package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import dev.telltale.rule.KeyTable;
import dev.telltale.rule.Port;
import dev.telltale.rule.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which variables, properties, preferences and files a value depends on. */
final class ConfigurationReads {
    /** A file whose name is not known. */
    static final Read SOME_FILE = new Read("file", "");

    /** An answer at the console. */
    static final Read ANSWER = new Read("prompt", "console");

    private static final Read ANSWERED = new Read("remote", "response");
    private static final int MAX_VISITED = 90;
    private static final Set<String> PLATFORM =
            Set.of("java", "os", "user", "file", "path", "line", "sun", "jdk", "native");
    private static final Set<String> FILE_TESTS =
            Set.of("exists", "isFile", "isRegularFile", "isDirectory", "canRead", "isReadable", "notExists");
    private static final Set<String> FILE_OWNERS = Set.of("java.io.File", "java.nio.file.Files", "java.nio.file.Path");

    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;
    private final Prompts prompts;
    private final LoadedProperties properties;
    private final FilesAskedFor files;

    /** A thing the user can set. Kind is env, ci, property, preference or file. */
    record Read(String kind, String name) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Read that && name.equals(that.name) && kind.equals(that.kind);
        }

        @Override
        public int hashCode() {
            return 31 * kind.hashCode() + name.hashCode();
        }
    }

    ConfigurationReads(CodeBase code, ModelIndex models, Texts texts) {
        this.code = code;
        this.models = models;
        this.texts = texts;
        this.prompts = new Prompts(code);
        this.properties = new LoadedProperties(code);
        this.files = new FilesAskedFor(code);
    }

    boolean isAnswered(Site place) {
        return prompts.is(place);
    }

    /** {@return what a look-up in properties that were read from somewhere asks for; null when it is none} */
    @Nullable
    Read lookedUp(Site place, @Nullable String name) {
        Set<Site> origin = LoadedProperties.isLookUp(place) ? properties.origin(place) : Set.of();
        if (origin.isEmpty()) {
            return null;
        }
        boolean remote =
                origin.stream().anyMatch(site -> site.instruction() instanceof Instruction.Call call && isAnswer(call));
        return remote ? ANSWERED : name == null ? null : new Read("config", name);
    }

    /** {@return whether the value is made of what one of the places gives} */
    boolean isMadeOf(Site value, Set<Site> places) {
        Set<Site> visited = new LinkedHashSet<>(List.of(value));
        List<Site> queue = new ArrayList<>(visited);
        for (int i = 0; i < queue.size() && visited.size() < MAX_VISITED; i++) {
            for (Site next : before(queue.get(i))) {
                if (visited.add(next)) {
                    queue.add(next);
                }
            }
        }
        return visited.stream().anyMatch(places::contains);
    }

    static boolean isFileTest(Symbol target) {
        return FILE_TESTS.contains(target.name()) && FILE_OWNERS.contains(target.owner());
    }

    /** {@return whether a system property is set by the platform itself} */
    static boolean isPlatform(String property) {
        return PLATFORM.contains(property.split("\\.", 2)[0]);
    }

    /** {@return the setting that a name in a table of keys stands for} */
    Read read(String table, String name) {
        return new Read(kind(table, name), name);
    }

    /** {@return what the value depends on, nearest first} */
    List<Read> of(Site value) {
        Set<Read> found = new LinkedHashSet<>();
        Set<Site> visited = new LinkedHashSet<>(List.of(value));
        List<Site> queue = new ArrayList<>(visited);
        for (int i = 0; i < queue.size() && visited.size() < MAX_VISITED; i++) {
            Site site = queue.get(i);
            boolean leaf = site.instruction() instanceof Instruction.Call call && reads(site, call, found);
            for (Site next : leaf ? List.<Site>of() : before(site)) {
                if (visited.add(next)) {
                    queue.add(next);
                }
            }
        }
        return List.copyOf(found);
    }

    private List<Site> before(Site site) {
        Instruction instruction = site.instruction();
        if (instruction instanceof Instruction.Load load) {
            return stored(load.field());
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            return stored(load.field());
        }
        List<Site> next = new ArrayList<>(Origins.sites(site.code(), Operands.of(instruction)));
        if (instruction instanceof Instruction.Call call) {
            List<Code> targets = code.targets(call);
            for (Code target : targets.size() <= 3 ? targets : List.<Code>of()) {
                target.returned().forEach(value -> next.add(new Site(target, value)));
            }
        }
        return next;
    }

    private List<Site> stored(dev.telltale.ir.FieldSymbol field) {
        List<Site> values = new ArrayList<>();
        List<Site> stores = code.stores(field);
        for (Site store : stores.subList(0, Math.min(stores.size(), 6))) {
            Site value = Texts.storedValue(store);
            values.add(value);
            values.addAll(givenTo(value));
        }
        return values;
    }

    /** What a constructor keeps is what it was given. */
    private List<Site> givenTo(Site value) {
        boolean given = value.instruction() instanceof Instruction.Parameter
                && value.code().procedure.symbol().isConstructor();
        List<Site> creations = given ? code.fewCallers(value.code()) : List.of();
        return creations.size() > 3
                ? List.of()
                : creations.stream()
                        .filter(site -> site.instruction() instanceof Instruction.Call)
                        .map(site -> new Site(site.code(), argument(site, value)))
                        .toList();
    }

    private static int argument(Site creation, Site value) {
        int index = ((Instruction.Parameter) value.instruction()).index();
        return ((Instruction.Call) creation.instruction()).arguments()[index];
    }

    private boolean reads(Site site, Instruction.Call call, Set<Read> found) {
        if (isFileTest(call.target()) && call.arguments().length > 0) {
            names(site, call.arguments()[0]).forEach(name -> found.add(new Read("file", name)));
            return true;
        }
        for (Source source : models.of(call.target()).sources()) {
            Port key = source.key();
            if (key != null && source.keys() != null) {
                int value = Calls.valueAt(call, key);
                for (String name : value == Instruction.NONE ? List.<String>of() : names(site, value)) {
                    boolean platform = source.keys().equals("property") && isPlatform(name);
                    if (!platform) {
                        found.add(new Read(kind(source.keys(), name), name));
                    }
                }
                return true;
            }
        }
        if (isAnswer(call)) {
            found.add(ANSWERED);
            return true;
        }
        for (Site file : files.by(site, this::before)) {
            names(file, file.at()).forEach(name -> found.add(new Read("file", name)));
        }
        return false;
    }

    private boolean isAnswer(Instruction.Call call) {
        return isAnswer(models, call);
    }

    /** {@return whether the call gives an answer from the network} */
    static boolean isAnswer(ModelIndex models, Instruction.Call call) {
        String owner = call.target().owner();
        return !call.target().result().equals(owner)
                && !call.target().result().equals("void")
                && models.of(call.target()).sinks().stream()
                        .anyMatch(s -> s.channel().startsWith("http"))
                && !call.target().result().endsWith("Builder")
                && !call.target().result().endsWith("OutputStream");
    }

    private String kind(String table, String name) {
        if (table.equals("variable")) {
            KeyTable keys = models.models().keys().get(table);
            return keys != null && "work.ci".equals(keys.categoryOf(name)) ? "ci" : "env";
        }
        return table.startsWith("file") ? "file" : table;
    }

    /** Names with something literal in them; a wholly unknown name says nothing. */
    private List<String> names(Site site, int value) {
        Set<String> names = new LinkedHashSet<>();
        for (Template template : texts.of(site.code(), value)) {
            for (Template closed : texts.closed(template, site.code())) {
                if (!closed.isUnknown()) {
                    names.add(closed.render());
                }
            }
        }
        return List.copyOf(names);
    }
}
