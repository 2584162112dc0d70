package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.Source;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value is when nobody configured anything: no variables, no files, only the platform's own properties. */
final class EmptyEnvironment {
    /** Stands for a value that is null. */
    static final Object NULL = new Object();

    private static final Set<String> PLATFORM = Set.of("java", "os", "user", "file", "path", "line", "sun", "jdk");
    private static final int MAX_DEPTH = 12;

    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;

    EmptyEnvironment(CodeBase code, ModelIndex models, Texts texts) {
        this.code = code;
        this.models = models;
        this.texts = texts;
    }

    /** {@return Boolean, String, Integer or {@link #NULL}; null when it is not known} */
    @Nullable
    Object of(Site site) {
        return value(site, 0);
    }

    private @Nullable Object value(Site site, int depth) {
        Instruction instruction = site.instruction();
        if (depth > MAX_DEPTH) {
            return null;
        }
        if (instruction instanceof Instruction.Constant constant) {
            return constant.value() == null ? NULL : constant.value();
        }
        if (instruction instanceof Instruction.Operation operation
                && operation.operator() == Instruction.Operator.CAST) {
            return value(new Site(site.code(), operation.operands()[0]), depth + 1);
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            List<Site> stores = code.stores(load.field());
            return stores.size() == 1 ? value(Texts.storedValue(stores.get(0)), depth + 1) : null;
        }
        if (instruction instanceof Instruction.Load load) {
            List<Site> stores = code.stores(load.field());
            return stores.size() == 1 ? value(Texts.storedValue(stores.get(0)), depth + 1) : null;
        }
        return instruction instanceof Instruction.Call call ? call(site, call, depth) : null;
    }

    private @Nullable Object call(Site site, Instruction.Call call, int depth) {
        if (ConfigurationReads.isFileTest(call)) {
            return call.target().name().equals("notExists");
        }
        for (Source source : models.of(call.target()).sources()) {
            if (source.keys() != null && source.key() != null) {
                return configured(site, call, source, depth);
            }
        }
        Object known = predicate(site, call, depth);
        return known == null ? inlined(call, depth) : known;
    }

    private @Nullable Object configured(Site site, Instruction.Call call, Source source, int depth) {
        if ("file-path".equals(source.keys())) {
            return NULL;
        }
        if (call.target().name().equals("getBoolean")) {
            return false;
        }
        int key = Texts.argument(call, 0);
        String name = key == Instruction.NONE ? null : texts.constant(site.code(), key);
        if ("property".equals(source.keys()) && (name == null || isPlatform(name))) {
            return null;
        }
        int fallback = Texts.argument(call, 1);
        return fallback == Instruction.NONE ? NULL : value(new Site(site.code(), fallback), depth + 1);
    }

    /** {@return whether a system property is set by the platform itself} */
    static boolean isPlatform(String property) {
        return PLATFORM.contains(property.split("\\.", 2)[0]);
    }

    private @Nullable Object predicate(Site site, Instruction.Call call, int depth) {
        int[] arguments = call.arguments();
        Object first = arguments.length > 0 ? value(new Site(site.code(), arguments[0]), depth + 1) : null;
        Object second = arguments.length > 1 ? value(new Site(site.code(), arguments[1]), depth + 1) : null;
        return switch (call.target().name()) {
            case "equals" -> first == null || second == null ? null : (Object) first.equals(second);
            case "equalsIgnoreCase" ->
                first instanceof String a && second instanceof String b
                        ? (Object) a.equalsIgnoreCase(b)
                        : first == NULL || second == NULL ? false : null;
            case "parseBoolean" -> first == null ? null : (Object) Boolean.parseBoolean(String.valueOf(first));
            case "valueOf", "booleanValue", "ofNullable", "of", "trim", "toString" -> first;
            case "isPresent", "nonNull" -> first == null ? null : (Object) (first != NULL);
            case "isNull" -> first == null ? null : (Object) (first == NULL);
            case "isEmpty" -> first == NULL ? true : first instanceof String s ? (Object) s.isEmpty() : null;
            case "isBlank", "isNullOrEmpty" -> first == NULL ? true : null;
            case "isNotBlank", "isNotEmpty", "containsKey" -> first == NULL ? false : null;
            default -> null;
        };
    }

    private @Nullable Object inlined(Instruction.Call call, int depth) {
        List<Code> targets = code.targets(call);
        if (targets.size() != 1) {
            return null;
        }
        Code target = targets.get(0);
        Object common = null;
        for (int returned : target.returned()) {
            Object value = value(new Site(target, returned), depth + 1);
            if (value == null || common != null && !common.equals(value)) {
                return null;
            }
            common = value;
        }
        return common;
    }
}
