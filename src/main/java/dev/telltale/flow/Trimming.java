package dev.telltale.flow;

import dev.telltale.ir.Symbol;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Taking blanks away from the ends of a text of which only some parts are known. */
final class Trimming {
    private Trimming() {}

    /** {@return what is left of the text; null when the procedure takes no blanks away} */
    static @Nullable Wording of(Symbol target, String transform, Wording text) {
        if (!target.owner().equals("java.lang.String") || !target.parameters().isEmpty()) {
            return null;
        }
        return switch (target.name()) {
            case "strip" -> text.trimmed(transform, String::stripLeading, String::stripTrailing);
            case "stripLeading" -> text.trimmed(transform, String::stripLeading, UnaryOperator.identity());
            case "stripTrailing" -> text.trimmed(transform, UnaryOperator.identity(), String::stripTrailing);
            case "trim" -> text.trimmed(transform, Trimming::start, Trimming::end);
            default -> null;
        };
    }

    private static String start(String text) {
        return (text + "x").trim().replaceFirst("x$", "");
    }

    private static String end(String text) {
        return ("x" + text).trim().substring(1);
    }
}
