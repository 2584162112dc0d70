package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.JavaType.Wildcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads descriptors and signatures (JVMS §4.3, §4.7.9.1), which are descriptors with more in them. */
final class SignatureReader {
    private final String text;
    private final Function<String, @Nullable TypeVariable> around;
    private final Map<String, TypeVariable> own = new HashMap<>();
    private int at;

    /** @param around finds type parameters declared further out */
    SignatureReader(String text, Function<String, @Nullable TypeVariable> around) {
        this.text = text;
        this.around = around;
    }

    /** Reads {@code <T:bound…>} when there is one. */
    List<TypeVariable> typeParameters() {
        List<TypeVariable> variables = new ArrayList<>();
        if (!text.startsWith("<")) {
            return variables;
        }
        declareNames();
        at = 1;
        while (text.charAt(at) != '>') {
            int colon = text.indexOf(':', at);
            TypeVariable variable = variable(text.substring(at, colon));
            at = colon;
            List<JavaType> bounds = new ArrayList<>();
            while (text.charAt(at) == ':') {
                at++;
                if (text.charAt(at) != ':') {
                    bounds.add(type());
                }
            }
            variable.bounds = bounds;
            variables.add(variable);
        }
        at++;
        return variables;
    }

    /** Bounds may name parameters that come later, so all names are met before any bound is read. */
    private void declareNames() {
        int depth = 0;
        int start = 1;
        for (int i = 1; depth >= 0; i++) {
            char c = text.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            } else if (depth == 0 && c == ':' && start >= 0) {
                own.put(text.substring(start, i), new TypeVariable(text.substring(start, i)));
                start = -1;
            } else if (depth == 0 && c == ';' && isName(i + 1)) {
                start = i + 1;
            }
        }
    }

    private boolean isName(int from) {
        char c = text.charAt(from);
        return c != ':' && c != '>';
    }

    private TypeVariable variable(String name) {
        TypeVariable variable = own.get(name);
        if (variable == null) {
            variable = around.apply(name);
        }
        return variable == null ? new TypeVariable(name) : variable;
    }

    /** {@return the types in parentheses} */
    List<JavaType> parameters() {
        List<JavaType> types = new ArrayList<>();
        at++;
        while (text.charAt(at) != ')') {
            types.add(type());
        }
        at++;
        return types;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    JavaType type() {
        char code = text.charAt(at++);
        return switch (code) {
            case 'L' -> classType();
            case '[' -> new ArrayType(type());
            case 'T' -> {
                int end = text.indexOf(';', at);
                String name = text.substring(at, end);
                at = end + 1;
                yield variable(name);
            }
            default -> {
                Primitive primitive = Primitive.ofCode(code);
                if (primitive == null) {
                    throw new IllegalArgumentException(text);
                }
                yield primitive;
            }
        };
    }

    private JavaType classType() {
        StringBuilder name = new StringBuilder();
        List<JavaType> arguments = List.of();
        for (char c = text.charAt(at++); c != ';'; c = text.charAt(at++)) {
            switch (c) {
                case '<' -> arguments = arguments();
                case '/' -> name.append('.');
                case '.' -> {
                    name.append('$');
                    arguments = List.of();
                }
                default -> name.append(c);
            }
        }
        return new ClassType(name.toString(), arguments);
    }

    private List<JavaType> arguments() {
        List<JavaType> found = new ArrayList<>();
        while (text.charAt(at) != '>') {
            char c = text.charAt(at);
            if (c == '*') {
                at++;
                found.add(new Wildcard(null, false));
            } else if (c == '+' || c == '-') {
                at++;
                found.add(new Wildcard(type(), c == '-'));
            } else {
                found.add(type());
            }
        }
        at++;
        return found;
    }
}
