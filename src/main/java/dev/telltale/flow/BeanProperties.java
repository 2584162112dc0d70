package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Annotation;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.UnitBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which fields a serialiser writes that goes by properties, as Jackson does unless told otherwise: public fields, and others
 * where a public getter or an annotation gives them.
 */
final class BeanProperties {
    private static final Pattern GETTER = Pattern.compile("(get|is)\\p{Upper}.*");
    /** What a preprocessor makes getters of, and what says that fields are written themselves. */
    private static final Set<String> OPENING = Set.of("Data", "Getter", "Value", "JsonAutoDetect", "JsonSerialize");

    private static final List<String> MAPPERS = List.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.databind.ObjectWriter",
            "com.fasterxml.jackson.databind.cfg.MapperBuilder",
            "com.fasterxml.jackson.databind.json.JsonMapper$Builder",
            "tools.jackson.databind.cfg.MapperBuilder",
            "tools.jackson.databind.json.JsonMapper$Builder");
    private static final List<String> SETTINGS =
            List.of("setVisibility", "setVisibilityChecker", "visibility", "changeDefaultVisibility");

    private final CodeBase code;
    private final Map<FieldSymbol, Boolean> known = new HashMap<>();
    private final boolean toldOtherwise;

    BeanProperties(CodeBase code) {
        this.code = code;
        this.toldOtherwise =
                MAPPERS.stream().anyMatch(mapper -> SETTINGS.stream().anyMatch(setting -> isTold(mapper, setting)));
    }

    /** What the serialiser's own code does with its settings tells nothing of this program. */
    private boolean isTold(String mapper, String setting) {
        return code.program().mentioning(mapper, setting).stream()
                .anyMatch(unit -> !unit.name().startsWith("com.fasterxml.jackson.")
                        && !unit.name().startsWith("tools.jackson."));
    }

    /** {@return whether every field on the way is written} */
    boolean areWritten(AccessPath path) {
        return toldOtherwise
                || path.hops().stream()
                        .allMatch(hop -> !(hop instanceof AccessPath.Field field)
                                || known.computeIfAbsent(code.declaring(field.field()), this::isWritten));
    }

    private boolean isWritten(FieldSymbol field) {
        UnitBody owner = code.body(field.owner());
        FieldDeclaration declared = code.declaration(field);
        if (owner == null || declared == null) {
            return true;
        }
        boolean open =
                declared.modifiers().isPublic() || isAnnotated(declared.annotations()) || isOpened(owner.annotations());
        return open || isGiven(field);
    }

    private boolean isGiven(FieldSymbol field) {
        boolean isRecord = "java.lang.Record".equals(owner(field).unit().superName());
        return code.loads(field).stream()
                .map(Site::code)
                .distinct()
                .anyMatch(where -> isGetter(where.procedure, isRecord ? field.name() : ""));
    }

    private UnitBody owner(FieldSymbol field) {
        return Objects.requireNonNull(code.body(field.owner()));
    }

    private static boolean isGetter(Procedure procedure, String component) {
        String name = procedure.symbol().name();
        boolean named = GETTER.matcher(name).matches() || name.equals(component);
        boolean plain = procedure.arity() == 1
                && !procedure.modifiers().isStatic()
                && !procedure.symbol().result().equals("void");
        return plain && (named && procedure.modifiers().isPublic() || isAnnotated(procedure.annotations()));
    }

    /** Any word to a serialiser makes a property, but for those that leave it out, which others look at. */
    private static boolean isAnnotated(List<Annotation> annotations) {
        return annotations.stream().map(BeanProperties::simple).anyMatch(name -> name.startsWith("Json"))
                || isOpened(annotations);
    }

    private static boolean isOpened(List<Annotation> annotations) {
        return annotations.stream().map(BeanProperties::simple).anyMatch(OPENING::contains);
    }

    private static String simple(Annotation annotation) {
        String type = annotation.type();
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
