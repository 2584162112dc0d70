package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Annotation;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one method (JVMS §4.6). */
final class ProcedureReader {
    private final OpenClass open;
    private final Modifiers modifiers;
    private final Symbol symbol;
    private final Names.Descriptor descriptor;
    private final List<String> parameterTypes;
    private final String result;

    ProcedureReader(
            OpenClass open, Modifiers modifiers, String name, Names.Descriptor descriptor, @Nullable String signature) {
        this.open = open;
        this.modifiers = modifiers;
        this.descriptor = descriptor;
        this.symbol = Symbol.jvm(open.unit.name(), name, descriptor.joined(), descriptor.result());
        SignatureText text = SignatureText.orNull(signature);
        this.parameterTypes = parameterTypes(text, descriptor.parameters());
        this.result = text == null ? descriptor.result() : open.names.text(text.result);
    }

    /** A signature leaves out what the compiler added in front: an outer instance, an enum constant's name. */
    private List<String> parameterTypes(@Nullable SignatureText text, List<String> erased) {
        if (text == null || text.parameters.size() > erased.size()) {
            return erased;
        }
        List<String> types = new ArrayList<>(erased.subList(0, erased.size() - text.parameters.size()));
        text.parameters.forEach(type -> types.add(open.names.text(type)));
        return List.copyOf(types);
    }

    List<List<Annotation>> parameterAnnotations(ConstantPool pool, Constants constants, Attributes attributes) {
        return attributes.visibleOnParameters == 0 && attributes.invisibleOnParameters == 0
                ? List.of()
                : AnnotationReader.ofParameters(pool, constants, attributes, parameterTypes.size());
    }

    /** {@return the lowered code; an empty one, and a note, when that is impossible} */
    Procedure.Body body(Code code, int at) {
        try {
            code.read(at);
            Procedure.Body body = MethodLowering.lower(code, receiverAndParameters(), widths());
            if (code.hasSubroutines()) {
                note("subroutine", "Callers of the subroutine in this old code are not told apart.");
            }
            return body;
        } catch (RuntimeException | StackOverflowError e) {
            note("procedure-broken", "The procedure was not lowered: " + reasonOf(e) + ".");
            return Procedure.Body.NONE;
        }
    }

    private static String reasonOf(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private void note(String reason, String detail) {
        open.note(reason, open.unit.path() + '#' + symbol.signature(), detail);
    }

    private List<String> receiverAndParameters() {
        if (modifiers.isStatic()) {
            return descriptor.parameters();
        }
        List<String> all = new ArrayList<>(descriptor.parameters().size() + 1);
        all.add(open.unit.name());
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

    /**
     * @param index position among the class's methods
     * @param codeAt where its Code attribute is, 0 for none
     */
    Procedure procedure(List<Annotation> annotations, List<List<Annotation>> onParameters, int index, int codeAt) {
        MethodCode code = new MethodCode(open, this, index, codeAt);
        return new Procedure(symbol, modifiers, parameterTypes, result, annotations, onParameters, code);
    }
}
