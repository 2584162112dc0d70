package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types of the platform that a value nobody declares is taken for, because it is asked what hardly any other type is. */
final class Customs {
    private static final ClassType COLLECTION = withUnknown("java.util.Collection", 1);
    private static final ClassType MAP = withUnknown("java.util.Map", 2);
    private static final ClassType OPTIONAL = withUnknown("java.util.Optional", 1);
    private static final ClassType FUTURE = withUnknown("java.util.concurrent.CompletableFuture", 1);
    private static final ClassType ITERATOR = withUnknown("java.util.Iterator", 1);

    private static final Map<String, ClassType> TYPES = new HashMap<>();

    static {
        put(COLLECTION, "stream/0", "parallelStream/0", "toArray/1", "removeIf/1");
        put(MAP, "entrySet/0", "keySet/0", "containsKey/1", "getOrDefault/2", "computeIfAbsent/2", "putIfAbsent/2");
        put(OPTIONAL, "isPresent/0", "ifPresent/1", "orElse/1", "orElseGet/1", "orElseThrow/0", "orElseThrow/1");
        put(FUTURE, "thenApply/1", "thenAccept/1", "thenCompose/1", "thenRun/1", "whenComplete/1", "exceptionally/1");
        put(ITERATOR, "hasNext/0");
        put(
                JavaType.STRING,
                "toLowerCase/0",
                "toLowerCase/1",
                "toUpperCase/0",
                "toUpperCase/1",
                "equalsIgnoreCase/1",
                "startsWith/1",
                "endsWith/1",
                "substring/1",
                "substring/2",
                "charAt/1",
                "getBytes/1",
                "replaceAll/2",
                "toCharArray/0",
                "lastIndexOf/1",
                "trim/0",
                "strip/0",
                "isBlank/0");
        put(JavaType.OBJECT, "toString/0", "hashCode/0", "equals/1", "getClass/0");
    }

    private Customs() {}

    private static ClassType withUnknown(String name, int arguments) {
        return new ClassType(name, java.util.Collections.nCopies(arguments, (JavaType) Special.UNKNOWN));
    }

    private static void put(ClassType type, String... methods) {
        List.of(methods).forEach(method -> TYPES.put(method, type));
    }

    /** {@return the type of a value that is asked this, or null when many types may be} */
    static @Nullable ClassType asked(String method, int arguments) {
        return TYPES.get(method + '/' + arguments);
    }
}
