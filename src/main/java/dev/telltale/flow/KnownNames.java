package dev.telltale.flow;

import dev.telltale.rule.KeyTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table of names that remembers what it was asked: the same few names arrive at many places. */
final class KnownNames {
    private final KeyTable table;
    private final Map<String, Optional<String>> known = new HashMap<>();

    KnownNames(KeyTable table) {
        this.table = table;
    }

    String id() {
        return table.id();
    }

    @Nullable
    String fallback() {
        return table.fallback();
    }

    @Nullable
    String categoryOf(String name) {
        return known.computeIfAbsent(name, n -> Optional.ofNullable(table.categoryOf(n)))
                .orElse(null);
    }
}
