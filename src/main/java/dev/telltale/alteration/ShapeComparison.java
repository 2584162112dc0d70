package dev.telltale.alteration;

import java.util.ArrayList;
import java.util.List;

/** Explains how two alternatives differ: first slot by slot between their holes, then as wholes. */
final class ShapeComparison {
    private final Candidate left;
    private final Candidate right;
    private final Work work;

    ShapeComparison(Candidate left, Candidate right, Work work) {
        this.left = left;
        this.right = right;
        this.work = work;
    }

    /** {@return the differences that have a name} */
    List<Trait> traits() {
        List<Trait> traits = new ArrayList<>();
        boolean aligned = left.shape().alignsWith(right.shape());
        boolean explained = aligned && slots(traits);
        if (aligned) {
            transforms(traits);
        }
        if (!explained) {
            traits.removeIf(trait -> !trait.technique().mark());
            traits.addAll(wholes());
        }
        return traits;
    }

    /** Whether every difference between the texts around the holes has a name. */
    private boolean slots(List<Trait> traits) {
        boolean explained = true;
        for (int i = 0; i < left.shape().texts().size(); i++) {
            String one = left.shape().texts().get(i);
            String other = right.shape().texts().get(i);
            if (!one.equals(other)) {
                boolean last = i == left.shape().holes().size();
                List<Trait> found = new TextComparison(one, other, last).traits(work);
                traits.addAll(found);
                explained &= !found.isEmpty();
            }
        }
        return explained;
    }

    private void transforms(List<Trait> traits) {
        for (int i = 0; i < left.shape().holes().size(); i++) {
            List<String> one = left.shape().holes().get(i).transforms();
            List<String> other = right.shape().holes().get(i).transforms();
            if (!one.equals(other)) {
                traits.addAll(new TransformComparison(one, other).traits(work));
            }
        }
    }

    private List<Trait> wholes() {
        TokenComparison tokens = new TokenComparison(left, right);
        if (tokens.permuted()) {
            return List.of(Trait.plain(Technique.ORDER, 2));
        }
        return wrapped(left.shape(), right.shape()) || wrapped(right.shape(), left.shape())
                ? List.of(Trait.plain(Technique.SELF_TRANSFORM, 2))
                : tokens.twin();
    }

    /** Whether the second is the value of the first with constant text around it. */
    private static boolean wrapped(Shape bare, Shape around) {
        return bare.bare() && !around.bare() && bare.identities().equals(around.identities());
    }
}
