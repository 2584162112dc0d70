package dev.telltale.flow;

import dev.telltale.ir.Annotation;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.Modifiers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How serialisers name and skip fields, by the annotations they all use. */
final class Serialisation {
    private static final Set<String> NAMING = Set.of(
            "JsonProperty",
            "SerializedName",
            "JsonbProperty",
            "Json",
            "SerialName",
            "XmlElement",
            "XmlAttribute",
            "BsonProperty",
            "Key",
            "JSONField");
    private static final Set<String> SKIPPING =
            Set.of("JsonIgnore", "JsonbTransient", "XmlTransient", "Transient", "BsonIgnore");

    private Serialisation() {}

    /** {@return the name given by annotation, or null} */
    static @Nullable String nameOf(FieldDeclaration field) {
        for (Annotation annotation : field.annotations()) {
            if (NAMING.contains(simple(annotation.type()))) {
                for (String member : List.of("value", "name")) {
                    if (annotation.values().get(member) instanceof String name && !name.isEmpty()) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    /** {@return whether serialisers leave the field out} */
    static boolean isSkipped(FieldDeclaration field) {
        return field.modifiers().has(Modifiers.TRANSIENT)
                || field.modifiers().isStatic()
                || isSkipped(field.annotations());
    }

    /** {@return whether these annotations tell serialisers to leave the property out} */
    static boolean isSkipped(List<Annotation> annotations) {
        return annotations.stream().anyMatch(a -> SKIPPING.contains(simple(a.type())));
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
