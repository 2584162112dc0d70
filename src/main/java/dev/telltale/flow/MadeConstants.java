package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Objects of the platform that are made of constants, such as {@code ZoneOffset.ofHours(8)}, are constants as well. */
final class MadeConstants {
    private static final Pattern OWNERS = Pattern.compile("java\\.(time|util|nio\\.charset)\\.\\w+");
    private static final Pattern MAKERS =
            Pattern.compile("of[A-Z]?\\w*|parse|valueOf|forLanguageTag|forName|getTimeZone");

    private MadeConstants() {}

    /** {@return the object as the call that makes it; null when it is none} */
    static @Nullable String of(Texts texts, Site object) {
        List<Site> origins = texts.origins(object);
        Site made = origins.size() == 1 ? origins.get(0) : object;
        return made.instruction() instanceof Instruction.Call call && isMaker(call) ? written(texts, made, call) : null;
    }

    private static boolean isMaker(Instruction.Call call) {
        return call.dispatch() == Instruction.Dispatch.STATIC
                && call.arguments().length > 0
                && OWNERS.matcher(call.target().owner()).matches()
                && MAKERS.matcher(call.target().name()).matches()
                && call.target().result().equals(call.target().owner());
    }

    private static @Nullable String written(Texts texts, Site made, Instruction.Call call) {
        List<String> given = new ArrayList<>();
        for (int argument : call.arguments()) {
            String constant = texts.constant(made.code(), argument);
            if (constant == null) {
                return null;
            }
            given.add(constant);
        }
        return call.target().name() + '(' + String.join(",", given) + ')';
    }
}
