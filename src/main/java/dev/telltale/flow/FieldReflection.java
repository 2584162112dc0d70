package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields read by name at run time: {@code event.getClass().getDeclaredField(name).get(event)}. */
final class FieldReflection {
    private static final String FIELD = "java.lang.reflect.Field";
    private static final Set<String> LOOKUPS = Set.of("getDeclaredField", "getField");

    private final Origins origins;
    private final Texts texts;

    FieldReflection(Origins origins, Texts texts) {
        this.origins = origins;
        this.texts = texts;
    }

    /** {@return where the datum in the object's field is in what the call gives, null when that is another field} */
    @Nullable
    AccessPath read(Code where, Instruction.Call call, int position, AccessPath path) {
        boolean isRead = position == 1
                && call.target().owner().equals(FIELD)
                && call.target().name().startsWith("get")
                && call.target().parameters().equals("java.lang.Object");
        if (!isRead || !(path.head() instanceof AccessPath.Field field)) {
            return null;
        }
        String name = field.field().name();
        List<Template> names = names(new Site(where, call.receiver()));
        return names.isEmpty() || names.stream().anyMatch(t -> t.mayBe(name))
                ? path.tail().from(Template.literal(name))
                : null;
    }

    /** Names the field was looked up with; empty when that is not seen. */
    private List<Template> names(Site reflected) {
        List<Template> names = new ArrayList<>();
        for (Site origin : origins.of(reflected)) {
            if (origin.instruction() instanceof Instruction.Call look
                    && LOOKUPS.contains(look.target().name())
                    && look.arguments().length == 2) {
                for (Template name : texts.of(origin.code(), look.arguments()[1])) {
                    names.addAll(texts.closed(name, origin.code()));
                }
            }
        }
        return names;
    }
}
