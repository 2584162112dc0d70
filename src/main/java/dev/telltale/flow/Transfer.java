package dev.telltale.flow;

import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries a fact over each instruction that uses its value. */
final class Transfer {
    private static final Set<String> NUMBERS = Set.of("int", "long", "short", "byte", "char", "float", "double");
    private static final Pattern NAMED = Pattern.compile("(?s).*?([A-Za-z_][\\w.\\-]{0,60})[\"']?\\s*[:=]\\s*[\"']?$");
    private static final Pattern QUERY = Pattern.compile("(?s).*[?&](?:([\\w.\\-\\[\\]%]{1,60})|\\{\\})=[^&=?\\s]*$");

    private final Propagation propagation;
    private final CodeBase code;
    private final Texts texts;
    private final Calls calls;
    private final Decisions decisions;
    private final ShownObjects objects;
    private final Overwrites overwrites;
    private final Casts casts;
    private final NamedValues names;

    Transfer(
            Propagation propagation,
            CodeBase code,
            ModelIndex models,
            Texts texts,
            Origins origins,
            HeldObjects held,
            Endpoints endpoints,
            Limits limits) {
        this.propagation = propagation;
        this.code = code;
        this.texts = texts;
        this.overwrites = new Overwrites(code, models, texts);
        this.casts = new Casts(code, models);
        this.names = new NamedValues(texts);
        this.decisions = new Decisions(propagation, this, code, models, texts, endpoints, limits);
        this.objects = new ShownObjects(this, code, origins);
        this.calls = new Calls(propagation, this, code, models, texts, origins, held, decisions);
    }

    Decisions decisions() {
        return decisions;
    }

    Calls calls() {
        return calls;
    }

    ShownObjects objects() {
        return objects;
    }

    /** What the object shows is used where the object is. */
    void shown(Node text, int at) {
        over(text, at, text.frame().code.at(at));
    }

    void apply(Node node) {
        for (int use : overwrites.reached(node)) {
            over(node, use, node.frame().code.at(use));
        }
    }

    private void over(Node node, int at, Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            calls.over(node, at, call);
        } else if (instruction instanceof Instruction.Merge) {
            on(node, at, Replacements.isNull(node.frame().code, at, node.value()) ? null : node.path());
        } else if (instruction instanceof Instruction.Operation operation) {
            operation(node, at, operation);
        } else if (instruction instanceof Instruction.Concat concat) {
            if (!objects.ask(node, at)) {
                concat(node, at, concat);
            }
        } else if (instruction instanceof Instruction.Load load) {
            FieldSymbol field = code.declaring(load.field());
            boolean all = isChosenObject(node) || isNumberOfLibrary(node, load, field);
            on(node, at, all ? node.path() : node.path().pop(new AccessPath.Field(field)));
        } else if (instruction instanceof Instruction.ElementLoad load) {
            elementLoad(node, at, load);
        } else if (instruction instanceof Instruction.Test) {
            decisions.tested(node, at);
        } else if (instruction instanceof Instruction.Closure closure) {
            calls.functions().captured(node, at, closure);
        } else if (instruction instanceof Instruction.Return) {
            Node last = new Node(node.frame(), Instruction.NONE, node.path(), node.form(), node, at, null);
            propagation.emit(node.frame(), new Effect.Returned(node.path(), node.form(), last));
        } else if (instruction instanceof Instruction.Opaque) {
            on(node, at, node.path());
        } else {
            stored(node, at, instruction);
        }
    }

    /** What a library's object holds in public, such as the width of a rectangle, is of it as what its getters give. */
    private boolean isNumberOfLibrary(Node node, Instruction.Load load, FieldSymbol field) {
        return node.path().head() == null
                && NUMBERS.contains(field.type())
                && code.program().unit(field.owner()) == null
                && !(node.frame().code.at(load.object()) instanceof Instruction.Parameter self
                        && self.index() == 0
                        && !node.frame().code.isStatic());
    }

    /** The datum is stored, if the instruction stores it. */
    void stored(Node node, int at, Instruction instruction) {
        if (overwrites.isSetInField(node, at, instruction)) {
            return;
        }
        if (instruction instanceof Instruction.Store store) {
            store(node, at, store);
        } else if (instruction instanceof Instruction.StaticStore store) {
            Node stored = new Node(node.frame(), Instruction.NONE, node.path(), node.form(), node, at, null);
            FieldSymbol field = code.declaring(store.field());
            propagation.emit(node.frame(), new Effect.Stored(field, false, node.path(), node.form(), stored));
        } else if (instruction instanceof Instruction.ElementStore store) {
            elementStore(node, at, store);
        }
    }

    /** When an object was chosen, everything read from it was. */
    static boolean isChosenObject(Node node) {
        return Form.hops(node.form()) > 0 && node.path().isPlain() && (node.form() & Form.CONDITIONAL) == 0;
    }

    /** The instruction's own value holds the datum. */
    void on(Node node, int at, @Nullable AccessPath path) {
        if (path != null) {
            propagation.add(node.frame(), at, path, node.form(), node, at, null);
        }
    }

    private void operation(Node node, int at, Instruction.Operation operation) {
        switch (operation.operator()) {
            case INSTANCE_OF -> decisions.classAsked(node, at, operation);
            case LENGTH -> {}
            case COMPARE -> decisions.compared(node, at);
            case CAST -> on(node, at, casts.mayBe(node, operation.type()) ? node.path() : null);
            default -> on(node, at, node.path());
        }
    }

    private void concat(Node node, int at, Instruction.Concat concat) {
        int[] parts = concat.parts();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == node.value()) {
                AccessPath text = frozen(node.path());
                Front before = textBefore(node.frame().code, parts, i);
                on(node, at, named(text, before, node.path().entry()));
            }
        }
    }

    private Front textBefore(Code where, int[] parts, int end) {
        Front before = Front.EMPTY;
        for (int i = 0; i < end; i++) {
            before = before.then(Front.of(texts.of(where, parts[i])));
        }
        return before;
    }

    /** {@return the path with the name that the front gives it, or the name it was kept under, or one that callers give} */
    static AccessPath named(AccessPath path, Front before, @Nullable Template entry) {
        String kept = entry == null ? null : entry.constant();
        if (kept != null) {
            return named(path, before.named(kept).text());
        }
        if (before.isConfiguredAddress()) {
            return path.slot() == null ? path.withSlot(Template.literal("/")) : path;
        }
        boolean later = before.isNamedLater() && before.last().isSymbolic() && path.slot() == null;
        String place = later && QUERY.matcher(before.text()).matches() ? "?" : "=";
        return later ? path.withSlot(Template.literal(place).then(before.last())) : named(path, before.text());
    }

    /** {@return the path with the name that the text in front of the datum gives it, as in {@code "tz="} or {@code "?tz="}} */
    static AccessPath named(AccessPath path, String before) {
        String marker = marker(before);
        Template slot = path.slot();
        if (marker == null || slot == null) {
            return marker == null ? path : path.withSlot(Template.literal(marker));
        }
        String own = slot.render();
        boolean placed = own.startsWith("?") || own.startsWith("/");
        if (placed || marker.startsWith("=")) {
            return path;
        }
        boolean fromText = own.startsWith("=");
        if (marker.equals("?")) {
            return path.withSlot(
                    fromText
                            ? Template.literal("?" + own.substring(1))
                            : Template.literal("?").then(slot));
        }
        boolean whole = fromText || marker.equals("/");
        return path.withSlot(
                whole
                        ? Template.literal(marker)
                        : Template.literal(marker + ".").then(slot));
    }

    /** {@return what text in front of a value says of its place: {@code ?name}, {@code ?}, {@code /}, {@code =name}; else null} */
    static @Nullable String marker(String before) {
        int address = before.indexOf("://");
        Matcher query = QUERY.matcher(before);
        if (query.matches()) {
            return query.group(1) == null ? "?" : "?" + query.group(1);
        }
        if (before.startsWith("{}") || address >= 0 || before.startsWith("/")) {
            String rest = address >= 0 ? before.substring(address + 3) : before;
            if (rest.indexOf('?') >= 0) {
                return "?";
            }
            if (rest.indexOf('/') >= 0) {
                return "/";
            }
        }
        Matcher named = NAMED.matcher(before);
        if (named.matches()) {
            return "=" + named.group(1);
        }
        String begun = TextSlots.before(before);
        return begun == null ? null : "=" + begun;
    }

    /** {@return the path when the object becomes text or a document} */
    AccessPath frozen(AccessPath path) {
        return path.frozen(this::serialName);
    }

    /** The name a serialiser gives a field: its annotation's, else its own. */
    private FieldSymbol serialName(FieldSymbol field) {
        FieldDeclaration declaration = code.declaration(field);
        String name = declaration == null ? null : Serialisation.nameOf(declaration);
        return name == null ? field : new FieldSymbol(field.owner(), name, field.type());
    }

    private void store(Node node, int at, Instruction.Store store) {
        if (store.value() != node.value()) {
            return;
        }
        AccessPath.Field hop = new AccessPath.Field(code.declaring(store.field()));
        if (node.path().isFull(hop.field())) {
            propagation.escape(node, node.path().push(hop), node.form());
            return;
        }
        Template name = node.path().entry() == null ? names.beside(node.frame().code, store) : null;
        AccessPath path = name == null ? node.path() : node.path().from(name);
        propagation.mutate(node.frame(), store.object(), path.push(hop), node.form(), node, at, null);
    }

    private void elementLoad(Node node, int at, Instruction.ElementLoad load) {
        if (load.array() == node.value() && isChosenObject(node)) {
            on(node, at, node.path());
        } else if (load.array() == node.value()) {
            for (AccessPath.Hop hop : hops(node, load.index(), true)) {
                on(node, at, node.path().pop(hop));
            }
        } else {
            decisions.indexed(node, at, load);
        }
    }

    private void elementStore(Node node, int at, Instruction.ElementStore store) {
        if (store.value() == node.value()) {
            for (AccessPath.Hop hop : hops(node, store.index(), true)) {
                propagation.mutate(node.frame(), store.array(), node.path().push(hop), node.form(), node, at, null);
            }
        }
    }

    /** {@return what a key or index value selects: one hop for a known key, a few for a few, else some element} */
    List<AccessPath.Hop> hops(Node node, int keyValue, boolean index) {
        if (keyValue == Instruction.NONE || index && !isConstant(node.frame().code, keyValue)) {
            return List.of(AccessPath.ANY);
        }
        List<Template> keys = texts.of(node.frame().code, keyValue);
        Template own = node.path().key();
        if (own != null && keys.size() > 1 && keys.contains(own)) {
            return List.of(new AccessPath.Key(own));
        }
        Template entry = node.path().entry();
        if (entry != null && !index && keys.size() > 1 && keys.contains(entry)) {
            return List.of(new AccessPath.Key(entry));
        }
        if (entry != null
                && !index
                && keys.size() == 1
                && keys.get(0).isUnknown()
                && (!keys.get(0).isSymbolic() || wasAskedFor(node, keyValue))) {
            return List.of(new AccessPath.Key(entry));
        }
        List<AccessPath.Hop> hops = new ArrayList<>();
        for (Template key : keys) {
            if (keys.size() > 4 || key.isUnknown() && !key.isSymbolic()) {
                return List.of(AccessPath.ANY);
            }
            hops.add(new AccessPath.Key(index ? Template.literal("#").then(key) : key));
        }
        return index && keys.stream().anyMatch(Template::isSymbolic) ? List.of(AccessPath.ANY) : hops;
    }

    /** Whether the index is one of some constants; a loop's counter starts as one and is none. */
    private boolean isConstant(Code where, int index) {
        Set<Integer> seen = new LinkedHashSet<>(List.of(index));
        List<Integer> open = new ArrayList<>(seen);
        for (int i = 0; i < open.size(); i++) {
            int value = Texts.stripCasts(where, open.get(i));
            if (where.at(value) instanceof Instruction.Merge merge) {
                Arrays.stream(merge.inputs()).filter(seen::add).forEach(open::add);
            } else if (texts.constant(where, value) == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether the datum was looked up with the very name it is now kept under, as when one map is copied into another. */
    private static boolean wasAskedFor(Node node, int keyValue) {
        Frame frame = node.frame();
        Node before = node;
        for (int steps = 0; steps < 8 && before != null && before.frame() == frame; steps++) {
            if (frame.code.at(before.at()) instanceof Instruction.Call call
                    && Arrays.stream(call.arguments()).anyMatch(value -> value == keyValue)) {
                return true;
            }
            before = before.previous();
        }
        return false;
    }
}
