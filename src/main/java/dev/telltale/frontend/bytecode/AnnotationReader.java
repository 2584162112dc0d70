package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Annotation;
import dev.telltale.ir.Instruction.TypeName;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects one annotation's values, or one array among them. */
final class AnnotationReader extends AnnotationVisitor {
    private final Names names;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Object> elements = new ArrayList<>();
    private final Consumer<AnnotationReader> done;

    private AnnotationReader(Names names, Consumer<AnnotationReader> done) {
        super(Opcodes.ASM9);
        this.names = names;
        this.done = done;
    }

    /** {@return a reader that adds the annotation to {@code target} when it has been read} */
    static AnnotationReader into(List<Annotation> target, Names names, String descriptor) {
        return new AnnotationReader(names, r -> target.add(r.annotation(descriptor)));
    }

    private Annotation annotation(String descriptor) {
        return new Annotation(names.field(descriptor), values);
    }

    private void put(@Nullable String name, Object value) {
        if (name == null) {
            elements.add(value);
        } else {
            values.put(name, value);
        }
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        put(name, converted(value));
    }

    private Object converted(Object value) {
        if (value instanceof Type type) {
            return new TypeName(names.field(type.getDescriptor()));
        }
        if (value instanceof Character character) {
            return character.toString();
        }
        return value.getClass().isArray() ? listOf(value) : value;
    }

    private List<Object> listOf(Object array) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(converted(Array.get(array, i)));
        }
        return List.copyOf(list);
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
        put(name, value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
        return new AnnotationReader(names, r -> put(name, r.annotation(descriptor)));
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
        return new AnnotationReader(names, r -> put(name, List.copyOf(r.elements)));
    }

    @Override
    public void visitEnd() {
        done.accept(this);
    }
}
