package dev.telltale.frontend.bytecode;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns internal names and descriptors (JVMS §4.2, §4.3) into the names the IR uses; remembers them, so that what many classes name is there once. Safe for several threads. */
final class Names {
    private static final int LONGEST = 200;

    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Descriptor> descriptors = new ConcurrentHashMap<>();
    private final Map<Integer, Modifiers> modifiers = new ConcurrentHashMap<>();

    /**
     * A method descriptor.
     *
     * @param widths stack slots of each parameter, 1 or 2
     * @param resultWidth stack slots of the result, 0 for {@code void}
     */
    record Descriptor(List<String> parameters, String joined, int[] widths, String result, int resultWidth) {}

    /** {@return the same text, the one object for all that is short} */
    String text(String decoded) {
        if (decoded.length() > LONGEST) {
            return decoded;
        }
        String before = texts.get(decoded);
        String known = before == null ? texts.putIfAbsent(decoded, decoded) : before;
        return known == null ? decoded : known;
    }

    /** {@return the name of a class or array as instructions spell it: {@code a/B} or {@code [La/B;}} */
    String type(String internal) {
        if (internal.startsWith("[")) {
            return field(internal);
        }
        String known = types.get(internal);
        return known == null ? types.computeIfAbsent(internal, n -> text(n.replace('/', '.'))) : known;
    }

    /** {@return the name of the type that a field descriptor denotes} */
    String field(String descriptor) {
        String known = types.get(descriptor);
        if (known != null) {
            return known;
        }
        return switch (descriptor.charAt(0)) {
            case 'L' -> types.computeIfAbsent(descriptor, d -> text(ofObject(d)));
            case '[' -> types.computeIfAbsent(descriptor, this::ofArray);
            default -> primitive(descriptor.charAt(0));
        };
    }

    private static String ofObject(String descriptor) {
        if (!descriptor.endsWith(";")) {
            throw new IllegalArgumentException(descriptor);
        }
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private String ofArray(String descriptor) {
        int dimensions = 0;
        while (descriptor.charAt(dimensions) == '[') {
            dimensions++;
        }
        String element = descriptor.substring(dimensions);
        String name = element.startsWith("L") ? ofObject(element) : primitive(element.charAt(0));
        return name + "[]".repeat(dimensions);
    }

    static String primitive(char code) {
        return switch (code) {
            case 'V' -> "void";
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            default -> throw new IllegalArgumentException("type code " + code);
        };
    }

    static int width(char code) {
        return switch (code) {
            case 'V' -> 0;
            case 'J', 'D' -> 2;
            default -> 1;
        };
    }

    Descriptor method(String descriptor) {
        Descriptor known = descriptors.get(descriptor);
        if (known == null) {
            known = parse(descriptor);
            descriptors.put(descriptor, known);
        }
        return known;
    }

    private Descriptor parse(String descriptor) {
        List<String> parameters = new ArrayList<>();
        int[] widths = new int[4];
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            int end = endOfType(descriptor, at);
            if (parameters.size() == widths.length) {
                widths = Arrays.copyOf(widths, widths.length * 2);
            }
            widths[parameters.size()] = width(descriptor.charAt(at));
            parameters.add(field(descriptor.substring(at, end)));
            at = end;
        }
        String result = field(descriptor.substring(at + 1));
        return new Descriptor(
                List.copyOf(parameters),
                String.join(",", parameters),
                Arrays.copyOf(widths, parameters.size()),
                result,
                width(descriptor.charAt(at + 1)));
    }

    private static int endOfType(String descriptor, int start) {
        int at = start;
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
    }

    Modifiers modifiers(int flags) {
        return modifiers.computeIfAbsent(flags, Modifiers::new);
    }

    /** @param owner type name */
    Symbol symbol(String owner, String name, String descriptor) {
        return symbol(owner, name, method(descriptor));
    }

    static Symbol symbol(String owner, String name, Descriptor descriptor) {
        return Symbol.jvm(owner, name, descriptor.joined(), descriptor.result());
    }

    FieldSymbol fieldSymbol(String owner, String name, String descriptor) {
        return new FieldSymbol(owner, name, field(descriptor));
    }
}
