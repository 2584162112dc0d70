package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Annotation;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Procedures;
import dev.telltale.ir.UnitBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what one class declares (JVMS §4.1); its code stays where it is until it is asked for. */
final class ClassLowering {
    private final OpenClass open;
    private final ClassFile file;
    private final ConstantPool pool;
    private final Constants constants;

    private ClassLowering(OpenClass open) throws IOException {
        this.open = open;
        this.file = open.file();
        this.pool = file.pool;
        this.constants = file.constants;
    }

    static UnitBody declare(OpenClass open) throws IOException {
        return new ClassLowering(open).declared();
    }

    private UnitBody declared() {
        return new UnitBody(
                open.unit,
                supertypes(file.attributes),
                AnnotationReader.of(pool, constants, file.attributes),
                fields(file.fieldsAt),
                procedures(file.methodsAt));
    }

    private List<String> supertypes(Attributes attributes) {
        List<String> erased = new ArrayList<>(pool.interfaces());
        String above = pool.superName();
        if (above != null) {
            erased.add(0, above);
        }
        SignatureText text = SignatureText.orNull(signature(attributes));
        return text == null || text.supertypes.size() != erased.size() ? erased : text.supertypes;
    }

    private @Nullable String signature(Attributes attributes) {
        return attributes.signature == 0 ? null : constants.spelt(pool.unsigned(attributes.signature));
    }

    private Modifiers modifiers(int at, Attributes attributes) {
        return constants.names.modifiers(pool.unsigned(at) | (attributes.synthetic ? Modifiers.SYNTHETIC : 0));
    }

    private List<FieldDeclaration> fields(int countAt) {
        int count = pool.unsigned(countAt);
        List<FieldDeclaration> fields = new ArrayList<>(Math.min(count, 64));
        int at = countAt + 2;
        for (int i = 0; i < count; i++) {
            Attributes attributes = new Attributes(pool, constants, at + 6);
            fields.add(field(at, attributes));
            at = attributes.end;
        }
        return fields;
    }

    private FieldDeclaration field(int at, Attributes attributes) {
        String type = constants.names.field(constants.spelt(pool.unsigned(at + 4)));
        return new FieldDeclaration(
                constants.text(pool.unsigned(at + 2)),
                type,
                constants.names.text(SignatureText.ofType(signature(attributes), type)),
                modifiers(at, attributes),
                attributes.constantValue == 0 ? null : constants.loadable(pool.unsigned(attributes.constantValue)),
                AnnotationReader.of(pool, constants, attributes));
    }

    private Procedures procedures(int countAt) {
        int count = pool.unsigned(countAt);
        List<DeclaredMethods.Place> places = new ArrayList<>(Math.min(count, 256));
        int at = countAt + 2;
        for (int i = 0; i < count; i++) {
            Attributes attributes = new Attributes(pool, constants, at + 6);
            places.add(new DeclaredMethods.Place(at, constants.text(pool.unsigned(at + 2))));
            at = attributes.end;
        }
        return new DeclaredMethods(open, places);
    }

    /** {@return the method that is declared there} */
    static Procedure procedure(OpenClass open, int index, int at) throws IOException {
        ClassLowering reading = new ClassLowering(open);
        return reading.procedure(index, at, new Attributes(reading.pool, reading.constants, at + 6));
    }

    private Procedure procedure(int index, int at, Attributes attributes) {
        String descriptor = constants.spelt(pool.unsigned(at + 4));
        ProcedureReader reader = new ProcedureReader(
                open,
                modifiers(at, attributes),
                constants.text(pool.unsigned(at + 2)),
                constants.names.method(descriptor),
                signature(attributes));
        List<List<Annotation>> onParameters = reader.parameterAnnotations(pool, constants, attributes);
        List<Annotation> annotations = AnnotationReader.of(pool, constants, attributes);
        return reader.procedure(annotations, onParameters, index, attributes.code);
    }
}
