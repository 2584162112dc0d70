package dev.telltale.frontend.bytecode;

import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd.Lowered;
import dev.telltale.ir.Annotation;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers one class (JVMS §4.1); a method whose code cannot be read costs only that method. */
final class ClassLowering {
    private final Unit unit;
    private final ConstantPool pool;
    private final Constants constants;
    private final Code code;
    private final List<Note> notes = new ArrayList<>();

    private ClassLowering(Unit unit, ConstantPool pool) {
        this.unit = unit;
        this.pool = pool;
        this.constants = new Constants(pool);
        this.code = new Code(pool, constants);
    }

    static Lowered lower(Unit unit, byte[] content) {
        return new ClassLowering(unit, new ConstantPool(content)).lowered();
    }

    private Lowered lowered() {
        int fieldsAt = pool.fields();
        int methodsAt = pool.afterMembers(fieldsAt);
        Attributes attributes = new Attributes(pool, constants, pool.afterMembers(methodsAt));
        constants.bootstrapsAt(attributes.bootstraps);
        UnitBody body = new UnitBody(
                unit,
                supertypes(attributes),
                AnnotationReader.of(pool, constants, attributes),
                fields(fieldsAt),
                procedures(methodsAt));
        return new Lowered(body, notes);
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
        return attributes.signature == 0 ? null : constants.text(pool.unsigned(attributes.signature));
    }

    private Modifiers modifiers(int at, Attributes attributes) {
        return new Modifiers(pool.unsigned(at) | (attributes.synthetic ? Modifiers.SYNTHETIC : 0));
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
        String type = constants.names.field(constants.text(pool.unsigned(at + 4)));
        return new FieldDeclaration(
                constants.text(pool.unsigned(at + 2)),
                type,
                SignatureText.ofType(signature(attributes), type),
                modifiers(at, attributes),
                attributes.constantValue == 0 ? null : constants.loadable(pool.unsigned(attributes.constantValue)),
                AnnotationReader.of(pool, constants, attributes));
    }

    private List<Procedure> procedures(int countAt) {
        int count = pool.unsigned(countAt);
        List<Procedure> procedures = new ArrayList<>(Math.min(count, 256));
        int at = countAt + 2;
        for (int i = 0; i < count; i++) {
            Attributes attributes = new Attributes(pool, constants, at + 6);
            procedures.add(procedure(at, attributes));
            at = attributes.end;
        }
        return procedures;
    }

    private Procedure procedure(int at, Attributes attributes) {
        String descriptor = constants.text(pool.unsigned(at + 4));
        ProcedureReader reader = new ProcedureReader(
                unit,
                modifiers(at, attributes),
                constants.text(pool.unsigned(at + 2)),
                constants.names.method(descriptor),
                signature(attributes));
        List<List<Annotation>> onParameters = reader.parameterAnnotations(pool, constants, attributes);
        Draft.Body body = reader.body(code, attributes.code);
        notes.addAll(reader.notes());
        return reader.procedure(AnnotationReader.of(pool, constants, attributes), onParameters, body);
    }
}
