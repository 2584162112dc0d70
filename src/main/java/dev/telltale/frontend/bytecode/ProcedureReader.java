package dev.telltale.frontend.bytecode;

import dev.telltale.artifact.Note;
import dev.telltale.ir.Annotation;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;

/** Reads one method: its declaration here, its code by what this extends. */
final class ProcedureReader extends Code {
    private final Unit unit;
    private final Modifiers modifiers;
    private final Symbol symbol;
    private final Names.Descriptor descriptor;
    private final List<String> parameterTypes;
    private final String result;
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<List<Annotation>> parameterAnnotations = new ArrayList<>();
    private final BiConsumer<Procedure, List<Note>> done;
    private int visibleParameters;
    private int invisibleParameters;
    private boolean hasCode;

    ProcedureReader(
            Names names,
            Unit unit,
            Modifiers modifiers,
            String name,
            String descriptor,
            @Nullable String signature,
            BiConsumer<Procedure, List<Note>> done) {
        super(names);
        this.unit = unit;
        this.modifiers = modifiers;
        this.descriptor = names.method(descriptor);
        this.symbol = Symbol.jvm(unit.name(), name, this.descriptor.joined(), this.descriptor.result());
        this.done = done;
        SignatureText text = SignatureText.orNull(signature);
        this.parameterTypes = parameterTypes(text, this.descriptor.parameters());
        this.result = text == null ? this.descriptor.result() : text.result;
        this.visibleParameters = parameterTypes.size();
        this.invisibleParameters = visibleParameters;
    }

    /** A signature leaves out what the compiler added in front: an outer instance, an enum constant's name. */
    private static List<String> parameterTypes(@Nullable SignatureText text, List<String> erased) {
        if (text == null || text.parameters.size() > erased.size()) {
            return erased;
        }
        List<String> types = new ArrayList<>(erased.subList(0, erased.size() - text.parameters.size()));
        types.addAll(text.parameters);
        return List.copyOf(types);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return AnnotationReader.into(annotations, names, annotation);
    }

    @Override
    public void visitAnnotableParameterCount(int count, boolean visible) {
        if (visible) {
            visibleParameters = count;
        } else {
            invisibleParameters = count;
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String annotation, boolean visible) {
        int declared = visible ? visibleParameters : invisibleParameters;
        int index = parameterTypes.size() - declared + parameter;
        if (index < 0 || index >= parameterTypes.size()) {
            return null;
        }
        while (parameterAnnotations.size() < parameterTypes.size()) {
            parameterAnnotations.add(new ArrayList<>());
        }
        return AnnotationReader.into(parameterAnnotations.get(index), names, annotation);
    }

    @Override
    public void visitCode() {
        hasCode = true;
    }

    @Override
    public void visitEnd() {
        if (!hasCode) {
            finish(Draft.Body.NONE, List.of());
            return;
        }
        try {
            finish(MethodLowering.lower(this, receiverAndParameters(), widths()), subroutineNotes());
        } catch (RuntimeException | StackOverflowError e) {
            giveUp(reasonOf(e));
        }
    }

    private static String reasonOf(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /** Ends with a procedure that has no body. */
    void giveUp(String reason) {
        finish(Draft.Body.NONE, List.of(note("procedure-broken", "The procedure was not lowered: " + reason + ".")));
    }

    private List<Note> subroutineNotes() {
        return hasSubroutines()
                ? List.of(note("subroutine", "Callers of the subroutine in this old code are not told apart."))
                : List.of();
    }

    private Note note(String reason, String detail) {
        return new Note(reason, unit.path() + '#' + symbol.signature(), detail);
    }

    private List<String> receiverAndParameters() {
        if (modifiers.isStatic()) {
            return descriptor.parameters();
        }
        List<String> all = new ArrayList<>();
        all.add(unit.name());
        all.addAll(descriptor.parameters());
        return all;
    }

    private int[] widths() {
        if (modifiers.isStatic()) {
            return descriptor.widths();
        }
        int[] all = new int[descriptor.widths().length + 1];
        all[0] = 1;
        System.arraycopy(descriptor.widths(), 0, all, 1, all.length - 1);
        return all;
    }

    private void finish(Draft.Body body, List<Note> notes) {
        List<List<Annotation>> onParameters = parameterAnnotations.isEmpty()
                ? Collections.nCopies(parameterTypes.size(), List.of())
                : parameterAnnotations.stream().map(List::copyOf).toList();
        Procedure procedure = new Procedure(
                symbol,
                modifiers,
                parameterTypes,
                result,
                List.copyOf(annotations),
                onParameters,
                body.instructions(),
                body.blocks(),
                body.positions());
        done.accept(procedure, notes);
    }
}
