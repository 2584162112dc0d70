package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.ConfigurationReads.Read;
import dev.telltale.flow.Options.Option;
import dev.telltale.ir.Annotation;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedures;
import dev.telltale.ir.UnitBody;
import dev.telltale.rule.InjectedSetting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings that a library puts into fields, by annotations of the field, of a constructor's parameter or of the class. */
final class InjectedSettings {
    /** Of fields that may be settings. */
    static final Set<String> TYPES = Set.of(
            "boolean", "int", "java.lang.Boolean", "java.lang.Integer", "java.lang.String", "java.util.Optional");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:{}]+)(?::(.*))?}");
    private static final Pattern OPTIONAL = Pattern.compile("java\\.util\\.Optional<(.+)>");

    private static final int MOST_NESTED = 8;

    private final CodeBase code;
    private final Map<String, List<InjectedSetting>> byAnnotation = new HashMap<>();
    private final Map<String, Boolean> handed = new HashMap<>();

    InjectedSettings(CodeBase code, List<InjectedSetting> models) {
        this.code = code;
        models.forEach(model -> byAnnotation
                .computeIfAbsent(model.annotation(), k -> new ArrayList<>())
                .add(model));
    }

    /** A name, and what the setting is when nobody sets it. */
    private record Named(Read read, @Nullable String fallback) {}

    /**
     * {@return the setting that the field is given, null when it is none}
     *
     * @param starts what the field's initialisers give it, null when that is not known
     */
    @Nullable
    Option of(FieldSymbol field, @Nullable Boolean starts) {
        FieldDeclaration declaration = code.declaration(field);
        if (byAnnotation.isEmpty() || declaration == null || !TYPES.contains(field.type())) {
            return null;
        }
        Named named = named(declaration.annotations(), field.name());
        named = named == null ? handed(field) : named;
        named = named == null ? ofClass(field, declaration) : named;
        if (named == null) {
            return null;
        }
        String unset = named.fallback() == null && starts != null ? starts.toString() : named.fallback();
        Matcher content = OPTIONAL.matcher(declaration.genericType());
        return new Option(named.read(), field.type(), content.matches() ? content.group(1) : null, unset, null);
    }

    private @Nullable Named named(List<Annotation> annotations, String field) {
        for (Annotation annotation : annotations) {
            for (InjectedSetting model : models(annotation)) {
                Named named = model.ofType() ? null : named(annotation, model, field);
                if (named != null) {
                    return named;
                }
            }
        }
        return null;
    }

    private List<InjectedSetting> models(Annotation annotation) {
        return byAnnotation.getOrDefault(annotation.type(), List.of());
    }

    private static @Nullable Named named(Annotation annotation, InjectedSetting model, String field) {
        String text = text(annotation, model.name());
        String fallback = text(annotation, model.fallback());
        if (!model.placeholder()) {
            return text == null
                    ? new Named(new Read("config", field), fallback)
                    : new Named(new Read(model.kind(), text), fallback);
        }
        Matcher placeholder = PLACEHOLDER.matcher(text == null ? "" : text);
        return placeholder.matches()
                ? new Named(new Read(model.kind(), placeholder.group(1)), innermost(placeholder.group(2)))
                : null;
    }

    /** What an unset setting falls back to may be another setting, with a default of its own. */
    private static @Nullable String innermost(@Nullable String fallback) {
        String inner = fallback;
        for (int i = 0; i < MOST_NESTED; i++) {
            Matcher placeholder = PLACEHOLDER.matcher(inner == null ? "" : inner);
            if (!placeholder.matches()) {
                return inner;
            }
            inner = placeholder.group(2);
        }
        return null;
    }

    /** {@return the text, the longest of several} */
    private static @Nullable String text(Annotation annotation, @Nullable String member) {
        Object value = member == null ? null : annotation.values().get(member);
        List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return all.stream()
                .filter(one -> one instanceof String text && !text.isEmpty())
                .map(String.class::cast)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    /** What the one constructor that fills the field is given. */
    private @Nullable Named handed(FieldSymbol field) {
        List<Site> stores = isHandedAny(field.owner()) ? code.stores(field) : List.of();
        if (stores.size() != 1) {
            return null;
        }
        Site value = Texts.storedValue(stores.get(0));
        if (!(value.instruction() instanceof Instruction.Parameter parameter)
                || !value.code().procedure.symbol().isConstructor()) {
            return null;
        }
        List<List<Annotation>> annotations = value.code().procedure.parameterAnnotations();
        int index = parameter.index() - 1;
        return index < 0 || index >= annotations.size() ? null : named(annotations.get(index), field.name());
    }

    /** {@return whether a constructor of the class has annotated parameters} */
    private boolean isHandedAny(String owner) {
        Boolean known = handed.get(owner);
        if (known == null) {
            UnitBody body = code.declared(owner);
            known = body != null && isHandedAny(body.procedures());
            handed.put(owner, known);
        }
        return known;
    }

    private static boolean isHandedAny(Procedures procedures) {
        for (int i = 0; i < procedures.size(); i++) {
            if (procedures.name(i).equals("<init>")
                    && !procedures.get(i).parameterAnnotations().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Named ofClass(FieldSymbol field, FieldDeclaration declaration) {
        UnitBody body = code.declared(field.owner());
        Modifiers modifiers = declaration.modifiers();
        if (body == null || modifiers.isStatic() || modifiers.has(Modifiers.FINAL)) {
            return null;
        }
        for (Annotation annotation : body.annotations()) {
            for (InjectedSetting model : models(annotation)) {
                String start = model.ofType() ? text(annotation, model.name()) : null;
                if (start != null) {
                    return new Named(new Read(model.kind(), start + '.' + dashed(field.name())), null);
                }
            }
        }
        return null;
    }

    /** {@return the name as settings are spelt: {@code sendStats} is {@code send-stats}} */
    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
