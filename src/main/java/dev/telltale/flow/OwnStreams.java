package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.List;

/**
 * Streams and channels of the program's own that a factory of the program gives under the platform's type: what is written to
 * them arrives where the factory made them. Only where everything that the factory may give is made by the program.
 */
final class OwnStreams {
    private static final int FACTORIES = 4;

    private final CodeBase code;
    private final ModelIndex models;
    private final Origins origins;

    OwnStreams(CodeBase code, ModelIndex models, Origins origins) {
        this.code = code;
        this.models = models;
        this.origins = origins;
    }

    /** {@return where the streams of the program's own are made that the call may give} */
    List<Site> madeFor(Site obtained) {
        if (!(obtained.instruction() instanceof Instruction.Call call)
                || !isStream(call.target().result())
                || code.targets(call).isEmpty()
                || code.targets(call).size() > FACTORIES) {
            return List.of();
        }
        List<Site> made = origins.creations(obtained);
        return made == null
                ? List.of()
                : made.stream()
                        .filter(site -> isOwn(((Instruction.New) site.instruction()).type()))
                        .toList();
    }

    private boolean isOwn(String type) {
        return code.program().unit(type) != null && isStream(type);
    }

    private boolean isStream(String type) {
        return models.ancestors(type).stream().anyMatch(Streams::isStream);
    }
}
