package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Objects that hold a name and a value, such as one header of a list: what is put into one keeps the name that it is made with. */
final class NamedValues {
    private static final Pattern NAMES =
            Pattern.compile("(?i).*(name|key|header|field|param|label|attribute|property)|id|tag");

    private final Texts texts;

    NamedValues(Texts texts) {
        this.texts = texts;
    }

    /** {@return the name that goes into the object in the same constructor; null when there is none, or several} */
    @Nullable
    Template beside(Code where, Instruction.Store value) {
        if (!where.procedure.symbol().isConstructor() || !isOfThis(where, value) || isName(value)) {
            return null;
        }
        List<Template> names = new ArrayList<>();
        for (int at = 0; at < where.size(); at++) {
            if (where.at(at) instanceof Instruction.Store other && isOfThis(where, other) && isName(other)) {
                names.addAll(texts.of(where, other.value()));
            }
        }
        return names.size() == 1 && (names.get(0).isSymbolic() || names.get(0).constant() != null)
                ? names.get(0)
                : null;
    }

    private static boolean isName(Instruction.Store store) {
        return store.field().type().equals("java.lang.String")
                && NAMES.matcher(store.field().name()).matches();
    }

    private static boolean isOfThis(Code where, Instruction.Store store) {
        return where.at(store.object()) instanceof Instruction.Parameter parameter && parameter.index() == 0;
    }
}
