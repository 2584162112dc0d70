package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of the platform's methods: finds the row of the {@link Table} and guards what it does. */
final class Intrinsics {
    private static final Table TABLE = Table.standard();

    /** Where a kind's method may be told instead. */
    private static final Map<String, List<String>> WIDER = Map.of(
            "List", List.of("List", "Collection", "Any"),
            "Set", List.of("Set", "Collection", "Any"),
            "Integer", List.of("Integer", "Boxed", "Any"),
            "Long", List.of("Long", "Boxed", "Any"),
            "Short", List.of("Boxed", "Any"),
            "Byte", List.of("Boxed", "Any"),
            "Character", List.of("Character", "Boxed", "Any"),
            "Boolean", List.of("Boxed", "Any"),
            "Float", List.of("Boxed", "Any"),
            "Double", List.of("Boxed", "Any"));

    private static final Map<String, Value> CONSTANTS = Map.of(
            "java.nio.charset.StandardCharsets.UTF_8", new Held("Charset", StandardCharsets.UTF_8),
            "java.nio.charset.StandardCharsets.US_ASCII", new Held("Charset", StandardCharsets.US_ASCII),
            "java.nio.charset.StandardCharsets.ISO_8859_1", new Held("Charset", StandardCharsets.ISO_8859_1),
            "java.nio.charset.StandardCharsets.UTF_16", new Held("Charset", StandardCharsets.UTF_16),
            "java.nio.charset.StandardCharsets.UTF_16BE", new Held("Charset", StandardCharsets.UTF_16BE),
            "java.nio.charset.StandardCharsets.UTF_16LE", new Held("Charset", StandardCharsets.UTF_16LE),
            "java.util.Locale.ROOT", new Held("Other", Locale.ROOT),
            "java.util.Locale.ENGLISH", new Held("Other", Locale.ENGLISH),
            "java.util.Locale.US", new Held("Other", Locale.US),
            "java.lang.String.CASE_INSENSITIVE_ORDER", FunctionMethods.ignoringCase());

    private final Machine machine;

    Intrinsics(Machine machine) {
        this.machine = machine;
    }

    @Nullable
    Value constant(FieldSymbol field) {
        String name = field.toString();
        if (name.equals("java.lang.Boolean.TRUE") || name.equals("java.lang.Boolean.FALSE")) {
            return Value.boxed(field.name().equals("TRUE"));
        }
        return CONSTANTS.get(name);
    }

    /** {@return the result; null when the method is not told anywhere} */
    @Nullable
    Value call(String kind, Symbol target, Value[] arguments) {
        String method = target.name() + '/' + target.parameterCount();
        Table.Row row = row(kind, method);
        return row == null ? null : guarded(row, new Arguments(machine, target, arguments));
    }

    /** {@return whether calling the platform's method changes nothing, whatever the receiver is} */
    static boolean onlyReads(Symbol target) {
        return target.owner().startsWith("java.") && TABLE.onlyReads(target.name() + '/' + target.parameterCount());
    }

    private static Table.@Nullable Row row(String kind, String method) {
        for (String wider : WIDER.getOrDefault(kind, List.of(kind, "Any"))) {
            Table.Row row = TABLE.row(wider, method);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private Value guarded(Table.Row row, Arguments in) {
        try {
            machine.burn(1);
            return counted(row.intrinsic().apply(in));
        } catch (Undecided e) {
            if (row.changes()) {
                Spoiling.all(in.all(), e.cause());
            }
            return e.cause();
        } catch (Stop e) {
            throw e;
        } catch (Exception e) {
            throw Exceptions.from(e);
        }
    }

    private Value counted(Value result) {
        if (result instanceof Value.Text text) {
            machine.allocate(text.value().length());
        } else if (result instanceof Array array) {
            machine.allocate(array.length());
        } else if (result instanceof Unknown) {
            return result;
        } else {
            machine.allocate(1);
        }
        return result;
    }
}
