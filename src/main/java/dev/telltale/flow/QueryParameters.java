package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Methods of address builders that add a part of the query by its name; libraries call them much alike. */
final class QueryParameters {
    private static final Pattern OWNERS =
            Pattern.compile(".*(Uri|URI|Url|URL)\\w*(Builder|\\$Builder|Components)?[\\w$]*");
    private static final Set<String> METHODS = Set.of(
            "addParameter",
            "setParameter",
            "queryParam",
            "replaceQueryParam",
            "addQueryParam",
            "addQueryParameter",
            "setQueryParameter",
            "appendQueryParameter");

    private QueryParameters() {}

    /** {@return the slot of the value that such a call adds; null for other calls and when it is given otherwise} */
    static @Nullable Template slot(Texts texts, Code where, Instruction.Call call) {
        boolean named = METHODS.contains(call.target().name())
                && call.target().parameters().startsWith("java.lang.String,")
                && OWNERS.matcher(call.target().owner()).matches();
        int name = named ? Texts.argument(call, 0) : Instruction.NONE;
        List<Template> names = name == Instruction.NONE ? List.of() : texts.of(where, name);
        return names.size() == 1 ? Template.literal("?").then(names.get(0)) : null;
    }
}
