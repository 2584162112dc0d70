package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Annotation;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.rule.AnnotatedSink;
import dev.telltale.rule.Port;
import dev.telltale.rule.Sink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a call sends what it is given: by a model of its method, or by an annotation of a declared interface. */
final class SinkCalls {
    private static final Pattern ELEMENTS =
            Pattern.compile("java\\.util\\..*(Map|List|Set|Collection|Deque|Properties)");

    private final Propagation propagation;
    private final Transfer transfer;
    private final Calls calls;
    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;
    private final Replacements replacements;
    private final Map<String, Boolean> besideElements = new HashMap<>();

    SinkCalls(Propagation propagation, Transfer transfer, Calls calls, CodeBase code, ModelIndex models, Texts texts) {
        this.propagation = propagation;
        this.transfer = transfer;
        this.calls = calls;
        this.code = code;
        this.models = models;
        this.texts = texts;
        this.replacements = new Replacements(texts);
    }

    /** {@return whether the value arrives at a sink of the call's model} */
    boolean arrives(Node node, int at, Instruction.Call call, int position, Behaviour behaviour) {
        boolean sunk = false;
        Set<Object> taken = new HashSet<>();
        for (Sink sink : behaviour.sinks()) {
            if (Calls.isAt(call, sink.at(), position)
                    && !taken.contains(List.of(sink.at(), sink.channel()))
                    && calls.holds(node.frame().code, call, sink.where())) {
                taken.add(List.of(sink.at(), sink.channel()));
                for (AccessPath path : calls.popped(node, call, sink.at().path())) {
                    if (isOfItsKind(call, position, path)) {
                        propagation.escape(node, path, node.form());
                    } else if (!(path.head() instanceof AccessPath.Field) || !isText(call, position)) {
                        sent(node, at, call, sink, path);
                    }
                    sunk = true;
                }
            }
        }
        return sunk;
    }

    /** The program's own kind of body or request writes itself, when the library asks it to. */
    private boolean isOfItsKind(Instruction.Call call, int position, AccessPath path) {
        int parameter = call.dispatch() == Dispatch.STATIC ? position : position - 1;
        List<String> types = call.target().parameterList();
        return path.head() instanceof AccessPath.Field field
                && parameter >= 0
                && parameter < types.size()
                && !types.get(parameter).startsWith("java.")
                && models.isA(field.field().owner(), types.get(parameter));
    }

    /** A text has no fields of anybody's: what is said to be in one was never made a text of. */
    static boolean isText(Instruction.Call call, int position) {
        int parameter = call.dispatch() == Dispatch.STATIC ? position : position - 1;
        List<String> types = call.target().parameterList();
        return parameter >= 0
                && parameter < types.size()
                && types.get(parameter).equals("java.lang.String");
    }

    private void sent(Node node, int at, Instruction.Call call, Sink sink, AccessPath path) {
        boolean again = sink.slotFrom() != null
                && replacements.isSetAgain(node.frame().code, at, call, Calls.valueAt(call, sink.slotFrom()));
        if (again || !serialisable(path) || isInnards(call, path)) {
            return;
        }
        AccessPath arrived = transfer.frozen(path);
        Effect.SinkUse use = new Effect.SinkUse(new Site(node.frame().code, at), sink);
        for (Template slot : slots(node, call, sink)) {
            boolean header = sink.channel().equals("http.header");
            AccessPath named = slot == null ? arrived : arrived.withSlot(header ? slot : nested(slot, arrived.slot()));
            Node last = new Node(node.frame(), Instruction.NONE, named, node.form(), node, at, null);
            propagation.send(last, use, named, node.form());
        }
    }

    /** What a library keeps in its own client and request objects is how it works, not what it sends. */
    private static boolean isInnards(Instruction.Call call, AccessPath path) {
        String owner = call.target().owner();
        String around = owner.substring(0, owner.lastIndexOf('.') + 1);
        return path.head() instanceof AccessPath.Field field
                && !around.isEmpty()
                && field.field().owner().startsWith(around);
    }

    /** A header holding a document keeps the header's name in front. */
    static Template nested(Template slot, @Nullable Template inner) {
        if (inner == null || AccessPath.isMarker(inner)) {
            return slot;
        }
        return slot.then(Template.literal(".")).then(inner);
    }

    private List<@Nullable Template> slots(Node node, Instruction.Call call, Sink sink) {
        List<@Nullable Template> slots = new ArrayList<>();
        if (sink.slot() != null) {
            slots.add(Template.literal(sink.slot()));
        } else if (sink.slotFrom() != null) {
            int value = Calls.valueAt(call, sink.slotFrom());
            List<Template> names = value == Instruction.NONE
                    ? List.of()
                    : isPaired(sink) ? before(node, value) : texts.of(node.frame().code, value);
            Template own = node.path().key();
            Template entry = node.path().entry();
            Template known = named(names, own) ? own : named(names, entry) ? entry : null;
            slots.addAll(known != null ? List.of(known) : names.size() > Calls.FEW ? List.of(Template.UNKNOWN) : names);
            if (entry != null) {
                slots.replaceAll(name -> name == null || name.isUnknown() && !name.isSymbolic() ? entry : name);
            }
        }
        slots.removeIf(name -> name != null && Template.EMPTY.equals(name));
        if (slots.isEmpty()) {
            slots.add(null);
        }
        return slots;
    }

    /** Whether each name stands before its value in the very array that is handed over. */
    private static boolean isPaired(Sink sink) {
        Port names = Objects.requireNonNull(sink.slotFrom());
        return names.base() == sink.at().base()
                && names.index() == sink.at().index()
                && !sink.at().path().isEmpty();
    }

    private List<Template> before(Node node, int array) {
        return node.path().head() instanceof AccessPath.Key place && AccessPath.isIndex(place)
                ? texts.element(new Site(node.frame().code, array), place(place) - 1)
                : List.of();
    }

    private static int place(AccessPath.Key key) {
        String index = key.text().render().substring(1);
        return index.matches("\\d{1,3}") ? Integer.parseInt(index) : 0;
    }

    /** {@return whether it is one of several names: a loop over entries takes each value with its own} */
    private static boolean named(List<Template> names, @Nullable Template own) {
        return own != null && names.size() > 1 && names.contains(own);
    }

    boolean annotated(Node node, int at, Instruction.Call call, int position) {
        int parameter = call.dispatch() == Dispatch.STATIC ? position : position - 1;
        Code declared = call.dispatch() == Dispatch.INTERFACE && parameter >= 0 ? code.resolve(call.target()) : null;
        if (declared == null || declared.procedure.hasBody()) {
            return false;
        }
        List<List<Annotation>> annotations = declared.procedure.parameterAnnotations();
        List<Annotation> own = parameter < annotations.size() ? annotations.get(parameter) : List.of();
        boolean sunk = annotatedBy(node, at, own, "parameter");
        return sunk
                || own.stream().noneMatch(a -> models.annotated(a.type()) != null)
                        && annotatedBy(node, at, declared.procedure.annotations(), "method");
    }

    private boolean annotatedBy(Node node, int at, List<Annotation> annotations, String on) {
        boolean sunk = false;
        for (Annotation annotation : annotations) {
            AnnotatedSink model = models.annotated(annotation.type());
            if (model != null && model.on().equals(on) && serialisable(node.path())) {
                sunk = true;
                sentByAnnotation(node, at, annotation, model);
            }
        }
        return sunk;
    }

    private void sentByAnnotation(Node node, int at, Annotation annotation, AnnotatedSink model) {
        Port port = new Port(Port.Base.ARGUMENT, Port.EVERY, List.of());
        Object name = model.slotMember() == null ? null : annotation.values().get(model.slotMember());
        String slot = name instanceof String text && !text.isEmpty() ? text : null;
        Sink sink = new Sink(
                new dev.telltale.rule.MethodPattern(model.annotation(), "@", null),
                port,
                model.channel(),
                slot,
                null,
                List.of(),
                "payload");
        AccessPath path = transfer.frozen(node.path());
        AccessPath named = slot == null ? path : path.withSlot(nested(Template.literal(slot), path.slot()));
        Node last = new Node(node.frame(), Instruction.NONE, named, node.form(), node, at, null);
        Effect.SinkUse use = new Effect.SinkUse(new Site(node.frame().code, at), sink);
        propagation.send(last, use, named, node.form());
    }

    /** {@return whether the datum is in a field that serialisers write} */
    boolean serialisable(AccessPath path) {
        for (AccessPath.Hop hop : path.hops()) {
            if (hop instanceof AccessPath.Field field) {
                FieldDeclaration declaration = code.declaration(field.field());
                if (declaration != null && (Serialisation.isSkipped(declaration) || getterIsSkipped(field.field()))
                        || isBesideElements(field.field())) {
                    return false;
                }
            } else if (hop instanceof AccessPath.Result || hop instanceof AccessPath.Handed) {
                return false;
            }
        }
        return true;
    }

    /** Of a map or a list the elements alone are written, not what its class adds. */
    private boolean isBesideElements(FieldSymbol field) {
        return besideElements.computeIfAbsent(
                field.owner(),
                owner -> code.program().supertypesAndSelf(owner).stream()
                        .anyMatch(type -> ELEMENTS.matcher(type).matches()));
    }

    private boolean getterIsSkipped(FieldSymbol field) {
        String name = field.name();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String getter : List.of("get" + capital, "is" + capital, name)) {
            Code found = code.named(field.owner(), getter);
            if (found != null && Serialisation.isSkipped(found.procedure.annotations())) {
                return true;
            }
        }
        return false;
    }
}
