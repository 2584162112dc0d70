package dev.telltale.flow;

import dev.telltale.evaluation.Value;
import org.jspecify.annotations.Nullable;

/** What a setting is to code that takes it as some type. */
final class Settings {
    private static final Value.Unknown UNKNOWN = new Value.Unknown("environment");

    private Settings() {}

    /** @param content of an optional, null when nothing tells its type */
    static Value of(String value, String type, @Nullable String content) {
        return switch (type) {
            case "java.lang.String", "java.lang.Object", "java.lang.CharSequence" -> Value.of(value);
            case "boolean" -> Value.of(Boolean.parseBoolean(value));
            case "java.lang.Boolean" -> Value.boxed(Boolean.parseBoolean(value));
            case "int" -> value.matches("\\d{1,9}") ? Value.of(Integer.parseInt(value)) : UNKNOWN;
            case "java.lang.Integer" -> value.matches("\\d{1,9}") ? Value.boxed(Integer.parseInt(value)) : Value.NULL;
            case "java.util.Optional" -> content == null ? UNKNOWN : Value.optional(of(value, content, null));
            default -> new Value.Unknown("environment", true);
        };
    }

    /** {@return what stands where no value was given} */
    static Value unset(String type) {
        return switch (type) {
            case "boolean" -> Value.of(false);
            case "java.util.Optional" -> Value.optional(null);
            case "java.lang.String",
                    "java.lang.Object",
                    "java.lang.CharSequence",
                    "java.lang.Boolean",
                    "java.lang.Integer" -> Value.NULL;
            default -> UNKNOWN;
        };
    }
}
