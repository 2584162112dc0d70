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

    /**
     * @param index position among the class's methods
     * @param codeAt where its Code attribute is, 0 for none
     */
    Procedure procedure(List<Annotation> annotations, List<List<Annotation>> onParameters, int index, int codeAt) {
        MethodCode code = new MethodCode(open, symbol, descriptor, modifiers.isStatic(), index, codeAt);
        return new Procedure(symbol, modifiers, parameterTypes, result, annotations, onParameters, code);
    }
}
