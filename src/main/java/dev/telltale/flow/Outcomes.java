package dev.telltale.flow;

import dev.telltale.alteration.Alternative;
import dev.telltale.evaluation.Value;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which alternative of a choice is taken on a machine of which some data are supposed to be known. */
final class Outcomes {
    private final Selection selection;
    private final List<Alternative> alternatives;
    private final List<String> shown;
    private final Map<Site, Wording> leaves;

    /** @param shown what a report shows of the alternatives, in their order */
    Outcomes(Selection selection, List<Alternative> alternatives, List<String> shown, Map<Site, Wording> leaves) {
        this.selection = selection;
        this.alternatives = alternatives;
        this.shown = shown;
        this.leaves = leaves;
    }

    /** {@return what a report shows of the alternative that is taken; null when that is not known} */
    @Nullable
    String of(Assessment assessment) {
        return switch (selection.kind()) {
            case SEND, PRESENCE -> happens(assessment);
            case VALUE, ANSWER -> taken(assessment);
        };
    }

    private @Nullable String happens(Assessment assessment) {
        Truth runs = assessment.runs(selection.site());
        int index = runs == Truth.TRUE ? 1 : 0;
        boolean send = selection.kind() == Selection.Kind.SEND;
        return runs == Truth.UNKNOWN || shown.size() != 2 ? null : shown.get(send ? 1 - index : index);
    }

    private @Nullable String taken(Assessment assessment) {
        Site site = selection.site();
        Placed leaf = site.instruction() instanceof Instruction.Return
                ? assessment.givenBack(site.code())
                : site.instruction() instanceof Instruction.Merge ? assessment.taken(new Placed(site, null)) : null;
        Wording wording = leaf == null ? null : leaves.get(leaf.site());
        int index = wording == null ? -1 : alternatives.indexOf(wording.alternative());
        return index >= 0 ? shown(index) : valued(assessment);
    }

    /** A look-up has no branches: what it gives is worked out, here or a little later. */
    private @Nullable String valued(Assessment assessment) {
        List<Site> sites = new ArrayList<>(List.of(selection.site()));
        for (Node node : selection.after()) {
            if (node.at() >= 0
                    && node.value() == node.at()
                    && node.frame().code == selection.node().frame().code) {
                sites.add(new Site(node.frame().code, node.at()));
            }
        }
        String found = null;
        for (Site site : sites) {
            Value value = assessment.of(new Placed(site, null)).value();
            String text = text(value);
            int index = text == null ? -1 : alternatives.indexOf(Alternative.text(text));
            found = index >= 0 ? shown(index) : found;
        }
        return found;
    }

    private @Nullable String shown(int index) {
        String own = alternatives.get(index).pieces().isEmpty() ? "" : null;
        return shown.size() == alternatives.size() ? shown.get(index) : own;
    }

    private static @Nullable String text(Value value) {
        Integer number = Comparing.number(value);
        return value instanceof Value.Text text ? text.value() : number == null ? null : String.valueOf(number);
    }
}
