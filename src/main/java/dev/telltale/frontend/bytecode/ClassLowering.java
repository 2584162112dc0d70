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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Lowers one class; a method whose code cannot be read costs only that method. */
final class ClassLowering extends ClassVisitor {
    /** Reading starts again without the method that stopped it, at most this often. */
    private static final int MOST_ATTEMPTS = 16;

    private final Unit unit;
    private final Names names = new Names();
    /** Positions of methods whose code is not to be read. */
    private final Set<Integer> unreadable;

    private final List<Note> notes = new ArrayList<>();
    private final List<String> supertypes = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<FieldDeclaration> fields = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private int methodsSeen;

    private ClassLowering(Unit unit, Set<Integer> unreadable) {
        super(Opcodes.ASM9);
        this.unit = unit;
        this.unreadable = unreadable;
    }

    static Lowered lower(Unit unit, byte[] content) {
        Set<Integer> unreadable = new TreeSet<>();
        while (true) {
            ClassLowering lowering = new ClassLowering(unit, unreadable);
            try {
                boolean givingUp = unreadable.size() >= MOST_ATTEMPTS;
                new Reader(content).accept(lowering, givingUp ? ClassReader.SKIP_CODE : ClassReader.SKIP_FRAMES);
                return lowering.lowered();
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                if (!unreadable.add(lowering.methodsSeen - 1) || unreadable.size() > MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Makes labels that know their instruction. */
    private static final class Reader extends ClassReader {
        Reader(byte[] content) {
            super(content);
        }

        @Override
        protected Label readLabel(int offset, Label[] labels) {
            if (labels[offset] == null) {
                labels[offset] = new Code.Mark();
            }
            return labels[offset];
        }
    }

    private Lowered lowered() {
        return new Lowered(new UnitBody(unit, supertypes, annotations, fields, procedures), notes);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaces) {
        List<String> erased = new ArrayList<>();
        if (superName != null) {
            erased.add(names.type(superName));
        }
        for (String above : interfaces) {
            erased.add(names.type(above));
        }
        SignatureText text = SignatureText.orNull(signature);
        supertypes.addAll(text == null || text.supertypes.size() != erased.size() ? erased : text.supertypes);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return AnnotationReader.into(annotations, names, descriptor);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        String type = names.field(descriptor);
        String generic = SignatureText.ofType(signature, type);
        List<Annotation> own = new ArrayList<>();
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return AnnotationReader.into(own, names, annotation);
            }

            @Override
            public void visitEnd() {
                fields.add(new FieldDeclaration(name, type, generic, modifiers(access), value, own));
            }
        };
    }

    /** The reader adds flags of its own above the sixteen of the format. */
    static Modifiers modifiers(int access) {
        return new Modifiers(access & 0xffff);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        int position = methodsSeen++;
        ProcedureReader reader =
                new ProcedureReader(names, unit, modifiers(access), name, descriptor, signature, this::add);
        if (unreadable.contains(position)) {
            reader.giveUp("its code could not be read");
            return null;
        }
        return reader;
    }

    private void add(Procedure procedure, List<Note> about) {
        procedures.add(procedure);
        notes.addAll(about);
    }
}
