package dev.telltale.frontend.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every type that can be found: in the sources, in the classes scanned or given beside them, in the platform. */
final class Universe {
    private final Map<String, SourceType> sources = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Map<String, @Nullable TypeInfo> known = new HashMap<>();
    private final Function<String, byte @Nullable []> classes;
    private final PlatformImage platform;

    /** @param classes the bytes of a class outside the sources and the platform, by name */
    Universe(Function<String, byte @Nullable []> classes, PlatformImage platform) {
        this.classes = classes;
        this.platform = platform;
    }

    /** The first source of a name wins. */
    boolean declare(SourceType type, String packageName) {
        packages.add(packageName);
        return sources.putIfAbsent(type.name(), type) == null;
    }

    /** A local type means nothing once its file is done. */
    void forget(SourceType type) {
        sources.remove(type.name(), type);
    }

    boolean hasPackage(String name) {
        return packages.contains(name) || platform.hasPackage(name);
    }

    @Nullable
    TypeInfo find(String name) {
        SourceType source = sources.get(name);
        if (source != null) {
            return source;
        }
        if (known.containsKey(name)) {
            return known.get(name);
        }
        known.put(name, null);
        TypeInfo read = read(name);
        known.put(name, read);
        return read;
    }

    private @Nullable TypeInfo read(String name) {
        try {
            byte[] content = platform.bytesOf(name);
            if (content == null) {
                content = classes.apply(name);
            }
            return content == null ? null : BinaryType.read(content, this::find);
        } catch (RuntimeException broken) {
            return null;
        }
    }
}
