package dev.telltale.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the platform's methods do, by kind of receiver (class name for static methods and constructors), name and number of arguments. */
final class Table {
    private final Map<String, Map<String, Row>> rows = new HashMap<>();
    private final Set<String> reading = new HashSet<>();

    /** What one method does. */
    @FunctionalInterface
    interface Intrinsic {
        Value apply(Arguments in) throws Exception;
    }

    /** @param changes whether the method changes what it is given */
    record Row(Intrinsic intrinsic, boolean changes) {}

    static Table standard() {
        Table table = new Table();
        Texts.addTo(table);
        Builders.addTo(table);
        Numbers.addTo(table);
        Characters.addTo(table);
        ArrayMethods.addTo(table);
        Lists.addTo(table);
        Maps.addTo(table);
        Optionals.addTo(table);
        FunctionMethods.addTo(table);
        Streams.addTo(table);
        Codecs.addTo(table);
        Digests.addTo(table);
        ByteStreams.addTo(table);
        Enums.addTo(table);
        Basics.addTo(table);
        LibraryQuestions.addTo(table);
        table.rows
                .values()
                .forEach(ofKind ->
                        ofKind.keySet().stream().filter(table::isNeverChanging).forEach(table.reading::add));
        return table;
    }

    void add(String kind, String method, Intrinsic intrinsic) {
        put(kind, method, new Row(intrinsic, false));
    }

    void change(String kind, String method, Intrinsic intrinsic) {
        put(kind, method, new Row(intrinsic, true));
    }

    private void put(String kind, String method, Row row) {
        rows.computeIfAbsent(kind, k -> new HashMap<>()).put(method, row);
    }

    /** {@return whether the method is told for some kind, and changes nothing of any} */
    boolean onlyReads(String method) {
        return reading.contains(method);
    }

    private boolean isNeverChanging(String method) {
        boolean known = false;
        for (Map<String, Row> ofKind : rows.values()) {
            Row row = ofKind.get(method);
            known |= row != null;
            if (row != null && row.changes()) {
                return false;
            }
        }
        return known;
    }

    @Nullable
    Row row(String kind, String method) {
        Map<String, Row> ofKind = rows.get(kind);
        return ofKind == null ? null : ofKind.get(method);
    }
}
