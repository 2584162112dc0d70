package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Annotation;
import dev.telltale.ir.Instruction.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads annotations (JVMS §4.7.16) one after the other. */
final class AnnotationReader {
    /** Annotations and arrays may hold more of them. */
    private static final int DEEPEST = 64;

    private final ConstantPool pool;
    private final Constants constants;
    private int at;
    private int depth;

    private AnnotationReader(ConstantPool pool, Constants constants, int at) {
        this.pool = pool;
        this.constants = constants;
        this.at = at;
    }

    /** {@return what the visible and the invisible annotations say, in this order} */
    static List<Annotation> of(ConstantPool pool, Constants constants, Attributes attributes) {
        if (attributes.visible == 0 && attributes.invisible == 0) {
            return List.of();
        }
        List<Annotation> all = new ArrayList<>();
        if (attributes.visible != 0) {
            new AnnotationReader(pool, constants, attributes.visible).addAll(all);
        }
        if (attributes.invisible != 0) {
            new AnnotationReader(pool, constants, attributes.invisible).addAll(all);
        }
        return List.copyOf(all);
    }

    /** {@return one list per parameter; those the compiler added in front have none} */
    static List<List<Annotation>> ofParameters(
            ConstantPool pool, Constants constants, Attributes attributes, int parameters) {
        List<List<Annotation>> lists = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            lists.add(new ArrayList<>());
        }
        if (attributes.visibleOnParameters != 0) {
            new AnnotationReader(pool, constants, attributes.visibleOnParameters).addToParameters(lists);
        }
        if (attributes.invisibleOnParameters != 0) {
            new AnnotationReader(pool, constants, attributes.invisibleOnParameters).addToParameters(lists);
        }
        lists.replaceAll(List::copyOf);
        return List.copyOf(lists);
    }

    private void addToParameters(List<List<Annotation>> lists) {
        int declared = pool.bytes()[at++] & 0xff;
        int added = lists.size() - declared;
        for (int i = 0; i < declared; i++) {
            addAll(added + i >= 0 ? lists.get(added + i) : new ArrayList<>());
        }
    }

    private void addAll(List<Annotation> all) {
        for (int count = next(); count > 0; count--) {
            all.add(annotation());
        }
    }

    private Annotation annotation() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("annotations nest too deeply");
        }
        String type = constants.names.field(constants.text(next()));
        int count = next();
        Map<String, Object> values = count == 0 ? Map.of() : new HashMap<>();
        for (; count > 0; count--) {
            String name = constants.text(next());
            values.put(name, value());
        }
        depth--;
        return new Annotation(type, values);
    }

    private Object value() {
        int tag = pool.bytes()[at++];
        return switch (tag) {
            case 'B' -> (byte) number();
            case 'S' -> (short) number();
            case 'C' -> String.valueOf((char) number());
            case 'Z' -> number() != 0;
            case 'I', 'J', 'F', 'D' -> constants.loadable(next());
            case 's' -> constants.text(next());
            case 'c' -> new TypeName(constants.names.field(constants.text(next())));
            case 'e' -> {
                at += 2;
                yield constants.text(next());
            }
            case '@' -> annotation();
            case '[' -> array();
            default -> throw new IllegalArgumentException("annotation value " + tag);
        };
    }

    private int number() {
        return (Integer) constants.loadable(next());
    }

    private List<Object> array() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("annotations nest too deeply");
        }
        List<Object> elements = new ArrayList<>();
        for (int count = next(); count > 0; count--) {
            elements.add(value());
        }
        depth--;
        return List.copyOf(elements);
    }

    private int next() {
        int value = pool.unsigned(at);
        at += 2;
        return value;
    }
}
