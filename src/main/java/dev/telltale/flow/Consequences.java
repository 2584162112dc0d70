package dev.telltale.flow;

import dev.telltale.flow.Scope.Ref;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows each of the values that are chosen between to the text it becomes: an object may be chosen first and asked for its
 * text later, a number may be added to another and then be a character. Ends where the text is joined to others.
 */
final class Consequences {
    private final Wordings wordings;
    private final Selection selection;
    private @Nullable List<List<Wording>> each;

    Consequences(Wordings wordings, Selection selection) {
        this.wordings = wordings;
        this.selection = selection;
    }

    /** {@return the texts that arrive, as well as they are known} */
    List<Wording> of(List<Ref> chosen) {
        List<Wording> best = texts(chosen);
        each = one(chosen);
        if (chosen.size() > Wordings.MAX || chosen.stream().allMatch(Consequences::isList)) {
            return best;
        }
        List<Ref> current = chosen;
        Code where = null;
        if (!(selection.site().instruction() instanceof Instruction.Return)) {
            where = selection.node().frame().code;
            current = bound(where, selection.node().at(), chosen);
        }
        boolean joined = false;
        for (Node node : selection.after()) {
            if (node.value() == Instruction.NONE) {
                continue;
            }
            joined |= isEnd(node);
            if (joined && !isText(node)) {
                break;
            }
            boolean here = node.frame().code == where;
            current = here
                    ? current.stream().map(ref -> ref.at(node.value())).toList()
                    : bound(node.frame().code, node.value(), current);
            where = node.frame().code;
            List<Wording> later = texts(current);
            if (!joined
                    && later.size() == 1
                    && !later.get(0).isObject()
                    && best.size() > 1
                    && best.stream().allMatch(Wording::isObject)) {
                return later;
            }
            if (isUndone(later, current, best)) {
                each = one(current);
                return later;
            }
            if (joined) {
                continue;
            }
            if (isBetter(later, best)) {
                best = later;
                each = one(current);
            } else if (!isConstant(best)) {
                List<Wording> any = wordings.of(new Ref(Scope.of(where), node.value()));
                if (isBetter(any, best) && isConstant(any)) {
                    best = any;
                    each = null;
                }
            }
        }
        return best;
    }

    /** What is chosen as a whole is told as a whole. */
    private static boolean isList(Ref value) {
        return value.instruction() instanceof Instruction.Call call && Elements.isMaker(call)
                || value.instruction() instanceof Instruction.New create
                        && create.type().endsWith("[]");
    }

    /** Whether all that is chosen between becomes one text: what is made of it tells nothing any more. */
    private static boolean isUndone(List<Wording> later, List<Ref> current, List<Wording> best) {
        return later.size() == 1
                && best.size() > 1
                && current.size() > 1
                && later.get(0).pieces().stream().noneMatch(Wording::isOfObject)
                && current.stream().allMatch(Dependences::isMadeOfGiven);
    }

    private List<List<Wording>> one(List<Ref> values) {
        return values.stream().map(wordings::of).toList();
    }

    /** {@return the text each of the values becomes, in their order; null where it is not one that is told} */
    List<@Nullable Wording> texts() {
        List<@Nullable Wording> texts = new ArrayList<>();
        for (List<Wording> own : each == null ? List.<List<Wording>>of() : each) {
            texts.add(own.size() == 1 ? own.get(0) : null);
        }
        return texts;
    }

    private static List<Ref> bound(Code where, int value, List<Ref> chosen) {
        return chosen.stream()
                .map(ref -> new Ref(Scope.of(where, Map.of(value, ref)), value))
                .toList();
    }

    private List<Wording> texts(List<Ref> values) {
        Set<Wording> all = new LinkedHashSet<>();
        values.forEach(value -> all.addAll(wordings.of(value)));
        return new ArrayList<>(all);
    }

    private static boolean isBetter(List<Wording> later, List<Wording> best) {
        return later.size() > 1
                && later.stream().noneMatch(Wording::isObject)
                && (isConstant(later) || !isConstant(best));
    }

    private static boolean isConstant(List<Wording> texts) {
        return texts.stream().map(Wording::constant).allMatch(Objects::nonNull);
    }

    /** Whether it is still a text, if a longer one. */
    private static boolean isText(Node node) {
        return node.path().isPlain()
                && (node.value() == node.at() || node.previous() == null || node.through() != null || node.at() < 0);
    }

    /** Whether the value is put into something, or joined to other texts. */
    private static boolean isEnd(Node node) {
        if (!node.path().isPlain()) {
            return true;
        }
        if (node.at() < 0 || node.value() != node.at()) {
            return node.at() >= 0
                    && node.frame().code.at(node.at()) instanceof Instruction.Call
                    && node.through() == null;
        }
        Instruction instruction = node.frame().code.at(node.at());
        return instruction instanceof Instruction.Concat
                || instruction instanceof Instruction.Call call
                        && (call.target().name().equals("append")
                                || call.target().name().startsWith("format")
                                || call.target().name().equals("join"));
    }
}
