package dev.telltale.ir;

import java.util.Map;

/**
 * An annotation with its constant values.
 *
 * @param values by member name: String, boxed number, Boolean, {@link Instruction.TypeName}, enum constant name as
 *     String, nested Annotation, or List of these
 */
public record Annotation(String type, Map<String, Object> values) {
    public Annotation {
        values = Map.copyOf(values);
    }
}
