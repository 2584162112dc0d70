package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Text;
import dev.telltale.ir.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers for a machine where nobody configured anything. */
final class EmptyEnvironment implements Environment {
    private static final Set<String> PLATFORM =
            Set.of("java", "os", "user", "file", "path", "line", "sun", "jdk", "native");

    @Override
    public @Nullable Value answer(Symbol target, List<Value> arguments) {
        return switch (target.owner()) {
            case "java.lang.System" -> system(target.name(), arguments);
            case "java.lang.Boolean" ->
                target.name().equals("getBoolean") ? property(arguments, Value.of(false)) : null;
            case "java.lang.Integer", "java.lang.Long" ->
                target.name().equals("get" + target.owner().substring(10)) ? fallback(target, arguments, 1) : null;
            case "java.util.prefs.Preferences" ->
                target.name().startsWith("get") && arguments.size() == 3 ? arguments.get(2) : null;
            case "java.io.File" -> file(target.name());
            case "java.nio.file.Files" -> files(target.name());
            case "java.io.FileInputStream", "java.io.FileReader" ->
                target.isConstructor() ? absent("java.io.FileNotFoundException") : null;
            default -> null;
        };
    }

    private static @Nullable Value system(String name, List<Value> arguments) {
        return switch (name) {
            case "getenv" -> arguments.isEmpty() ? new Collected.MapValue(Map.of(), false) : Value.NULL;
            case "getProperty" -> property(arguments, arguments.size() > 1 ? arguments.get(1) : Value.NULL);
            case "console" -> Value.NULL;
            default -> null;
        };
    }

    private static Value property(List<Value> arguments, Value absent) {
        if (!(arguments.get(0) instanceof Text key)) {
            return new Value.Unknown("environment");
        }
        return PLATFORM.contains(key.value().split("\\.", 2)[0]) ? new Value.Unknown("environment", true) : absent;
    }

    private static Value fallback(Symbol target, List<Value> arguments, int at) {
        if (arguments.size() <= at) {
            return Value.NULL;
        }
        Value given = arguments.get(at);
        return target.parameters().endsWith("int") || target.parameters().endsWith("long")
                ? Coercion.box(given, target.parameterList().get(at))
                : given;
    }

    private static @Nullable Value file(String name) {
        return switch (name) {
            case "exists", "isFile", "isDirectory", "canRead", "canExecute" -> Value.of(false);
            default -> null;
        };
    }

    private static @Nullable Value files(String name) {
        return switch (name) {
            case "exists", "isRegularFile", "isDirectory", "isReadable", "isExecutable" -> Value.of(false);
            case "notExists" -> Value.of(true);
            case "readString", "readAllBytes", "readAllLines", "lines", "newBufferedReader", "newInputStream" ->
                absent("java.nio.file.NoSuchFileException");
            default -> null;
        };
    }

    private static Value absent(String exception) {
        throw Exceptions.thrown(exception, null);
    }
}
