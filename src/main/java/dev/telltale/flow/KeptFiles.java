package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.rule.Port;
import dev.telltale.rule.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the program reads a file again that it wrote before. Two files are taken for one when the same field holds them, the
 * same constant names them or the same object says which they are, or when they lie in a folder of which that is so.
 */
final class KeptFiles {
    private static final int MAX_VISITED = 40;
    /** Shorter texts are folders like {@code .} and {@code /}. */
    private static final int SHORTEST = 3;

    private static final String FILES = "java.nio.file.Files";

    /** The models' table of what is known of files; whatever asks it gives what is in a file. */
    private static final String TABLE = "file-path";

    private static final Set<String> FILE_TYPES = Set.of("java.nio.file.Path", "java.io.File");

    /** What names the same file, or one in the folder, in another way. */
    private static final Set<String> SAME = Set.of(
            "toPath",
            "toFile",
            "toAbsolutePath",
            "getAbsoluteFile",
            "normalize",
            "toString",
            "getPath",
            "getAbsolutePath",
            "get",
            "of",
            "next",
            "iterator");

    private static final Set<String> INSIDE = Set.of("resolve", "listFiles", "list", "walk", "newDirectoryStream");

    private static final Pattern USING = Pattern.compile(
            "read|load|parse|lines|open|create(Parser|Generator)|new(Input|Output|Buffered)|write|store|save|append");

    private final CodeBase code;
    private final ModelIndex models;
    private final Origins origins;
    private @Nullable Map<Object, List<Read>> reads;

    KeptFiles(CodeBase code, ModelIndex models, Origins origins) {
        this.code = code;
        this.models = models;
        this.origins = origins;
    }

    /**
     * What was in the file is here again.
     *
     * @param value the value that holds it
     * @param written whether it is put into the object that the value is
     * @param inside where in the value it is
     */
    record Read(Site site, int value, boolean written, List<Port.Step> inside) {}

    /** {@return whether the argument only says which file is meant: what the file is called is not what is in it} */
    static boolean isNameOnly(Instruction.Call call, int position) {
        int index = call.dispatch() == Instruction.Dispatch.STATIC ? position : position - 1;
        List<String> types = call.target().parameterList();
        return index >= 0
                && index < types.size()
                && FILE_TYPES.contains(types.get(index))
                && !FILE_TYPES.contains(call.target().result())
                && USING.matcher(call.target().name()).lookingAt();
    }

    /** {@return where the file is read that the call writes} */
    List<Read> of(Site write) {
        if (!(write.instruction() instanceof Instruction.Call call) || !isOfFile(call.target())) {
            return List.of();
        }
        Set<Read> found = new LinkedHashSet<>();
        for (Object name : names(write.code(), file(call))) {
            found.addAll(reads().getOrDefault(name, List.of()));
        }
        return List.copyOf(found);
    }

    private static boolean isOfFile(Symbol target) {
        String owner = target.owner();
        return owner.equals(FILES)
                || target.parameterList().stream().anyMatch(FILE_TYPES::contains)
                || target.isConstructor() && owner.startsWith("java.io.");
    }

    private Map<Object, List<Read>> reads() {
        Map<Object, List<Read>> known = reads;
        if (known == null) {
            known = new LinkedHashMap<>();
            Map<String, Set<String>> readers = new TreeMap<>();
            for (Source source : models.models().sources()) {
                if (TABLE.equals(source.keys())) {
                    for (String owner : models.withSubtypes(source.method().owner())) {
                        readers.computeIfAbsent(owner, k -> new TreeSet<>())
                                .add(source.method().name());
                    }
                }
            }
            for (Map.Entry<String, Set<String>> each : readers.entrySet()) {
                for (String name : each.getValue()) {
                    find(each.getKey(), name, known);
                }
            }
            reads = known;
        }
        return known;
    }

    private void find(String owner, String name, Map<Object, List<Read>> found) {
        for (Unit unit : code.program().mentioning(owner, name)) {
            for (Code where : code.naming(unit, owner, name)) {
                for (int at = 0; at < where.size(); at++) {
                    if (where.at(at) instanceof Instruction.Call call
                            && call.target().owner().equals(owner)
                            && call.target().name().equals(name)) {
                        readBy(new Site(where, at), call, found);
                    }
                }
            }
        }
    }

    private void readBy(Site site, Instruction.Call call, Map<Object, List<Read>> found) {
        for (Source source : models.of(call.target()).sources()) {
            Port key = source.key();
            Read read = TABLE.equals(source.keys()) ? read(site, call, source.at()) : null;
            if (read != null && key != null) {
                names(site.code(), Calls.valueAt(call, key))
                        .forEach(n ->
                                found.computeIfAbsent(n, k -> new ArrayList<>()).add(read));
            }
        }
    }

    /** {@return whether the call is a reading itself, so that what its own code reads is nothing more} */
    private boolean reads(Instruction.Call call) {
        return models.of(call.target()).sources().stream().anyMatch(source -> TABLE.equals(source.keys()));
    }

    private static @Nullable Read read(Site site, Instruction.Call call, Port at) {
        boolean returned = at.base() == Port.Base.RETURN;
        int value = returned ? site.at() : Calls.valueAt(call, at);
        return value == Instruction.NONE ? null : new Read(site, value, !returned, at.path());
    }

    /** {@return the value that is the file: the first that is one} */
    private static int file(Instruction.Call call) {
        List<String> types = call.target().parameterList();
        int first = 0;
        while (first < types.size() - 1 && !FILE_TYPES.contains(types.get(first))) {
            first++;
        }
        boolean typed = first < types.size() && FILE_TYPES.contains(types.get(first));
        return Texts.argument(call, typed ? first : 0);
    }

    /** {@return what the file goes by} */
    private Set<Object> names(Code where, int file) {
        Set<Object> names = new LinkedHashSet<>();
        if (file != Instruction.NONE) {
            Map<Site, Integer> depths = new HashMap<>();
            depths.put(new Site(where, file), 0);
            List<Site> queue = new ArrayList<>(depths.keySet());
            for (int i = 0; i < queue.size() && i < MAX_VISITED; i++) {
                step(queue.get(i), depths, queue, names);
            }
        }
        return names;
    }

    private void step(Site site, Map<Site, Integer> depths, List<Site> queue, Set<Object> names) {
        int inside = depths.getOrDefault(site, 0);
        Instruction instruction = site.instruction();
        List<Site> next = List.of();
        if (isMadeHere(instruction)) {
            names.add(inside == 0 ? site : List.of(site));
        }
        if (instruction instanceof Instruction.Load load) {
            name(load.field(), inside, names);
        } else if (instruction instanceof Instruction.Constant constant) {
            written(constant, inside, names);
        } else if (instruction instanceof Instruction.StaticLoad load) {
            name(load.field(), inside, names);
        } else if (instruction instanceof Instruction.Parameter parameter) {
            next = origins.arguments(site.code(), parameter.index(), call -> !reads(call));
        } else if (instruction instanceof Instruction.Merge merge) {
            next = Origins.sites(site.code(), merge.inputs());
        } else if (instruction instanceof Instruction.Operation operation) {
            next = Origins.sites(site.code(), operation.operands());
        } else if (instruction instanceof Instruction.ElementLoad load) {
            next = List.of(new Site(site.code(), load.array()));
        } else if (instruction instanceof Instruction.Call call) {
            inside += INSIDE.contains(call.target().name()) ? 1 : 0;
            next = called(site, call);
        } else if (instruction instanceof Instruction.New) {
            inside += isOfFolder(site) ? 1 : 0;
            next = made(site);
        }
        stored(site, inside, names);
        for (Site one : next) {
            if (depths.putIfAbsent(one, inside) == null) {
                queue.add(one);
            }
        }
    }

    /** {@return whether a file's object comes from here, so that whatever holds it means one file} */
    private boolean isMadeHere(Instruction instruction) {
        return instruction instanceof Instruction.New made && FILE_TYPES.contains(made.type())
                || instruction instanceof Instruction.Call call
                        && FILE_TYPES.contains(call.target().result())
                        && code.targets(call).isEmpty();
    }

    private static void written(Instruction.Constant constant, int inside, Set<Object> names) {
        if (constant.value() instanceof String text && text.length() >= SHORTEST) {
            names.add(inside == 0 ? text : List.of(text));
        }
    }

    private void name(FieldSymbol field, int inside, Set<Object> names) {
        names.add(inside == 0 ? code.declaring(field) : List.of(code.declaring(field)));
    }

    /** A file that is put into a field where it is made goes by that field, too. */
    private void stored(Site site, int inside, Set<Object> names) {
        for (int use : site.code().usesOf(site.at())) {
            if (site.code().at(use) instanceof Instruction.Store store && store.value() == site.at()) {
                name(store.field(), inside, names);
            } else if (site.code().at(use) instanceof Instruction.StaticStore store) {
                name(store.field(), inside, names);
            }
        }
    }

    private List<Site> called(Site site, Instruction.Call call) {
        List<Code> targets = code.targets(call);
        if (targets.size() == 1) {
            List<Site> returned = new ArrayList<>();
            for (int value : targets.get(0).returned()) {
                returned.add(new Site(targets.get(0), value));
            }
            return returned;
        }
        String name = call.target().name();
        boolean same = SAME.contains(name) || INSIDE.contains(name);
        return same && call.arguments().length > 0 ? List.of(new Site(site.code(), call.arguments()[0])) : List.of();
    }

    private static Instruction.@Nullable Call constructor(Site made) {
        for (int use : made.code().usesOf(made.at())) {
            if (made.code().at(use) instanceof Instruction.Call call
                    && call.target().isConstructor()
                    && call.receiver() == made.at()) {
                return call;
            }
        }
        return null;
    }

    private static boolean isOfFolder(Site made) {
        Instruction.Call call = constructor(made);
        return call != null && call.target().parameterCount() > 1;
    }

    private static List<Site> made(Site made) {
        Instruction.Call call = constructor(made);
        boolean file = call != null && call.target().owner().equals("java.io.File") && call.arguments().length > 1;
        return call != null && file ? List.of(new Site(made.code(), call.arguments()[1])) : List.of();
    }
}
