package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.New;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one text of a {@code StringBuilder} that is only appended to and read once, as compilers before Java 9 write
 * {@code +}. Every append must happen exactly once on every way to the {@code toString}; other builders stay calls.
 */
final class BuilderChains {
    private static final Set<String> BUILDERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");
    private static final Set<String> TEXTS =
            Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.StringBuilder", "java.lang.StringBuffer");

    private final Draft draft;
    private final @Nullable Chain[] chains;
    private @Nullable Dominators dominators;

    BuilderChains(Draft draft) {
        this.draft = draft;
        this.chains = new Chain[draft.size];
    }

    /** What is done with one builder, in order. */
    private static final class Chain {
        final int created;
        final List<Integer> calls = new ArrayList<>();
        boolean escapes;
        boolean read;

        Chain(int created) {
            this.created = created;
        }

        int last() {
            return calls.get(calls.size() - 1);
        }
    }

    /** {@return whether anything was folded} */
    boolean foldAll() {
        List<Chain> found = new ArrayList<>();
        for (int i = 0; i < draft.size; i++) {
            if (createsBuilder(draft.shapes[i])) {
                Chain chain = new Chain(i);
                chains[i] = chain;
                found.add(chain);
            } else if (!found.isEmpty() && draft.shapes[i] != null && draft.shapes[i] != Shape.MERGE) {
                follow(i);
            }
        }
        if (found.isEmpty()) {
            return false;
        }
        noteMerged();
        found.removeIf(c -> c.escapes || !c.read || c.calls.size() < 3 || !runsOnce(c));
        found.forEach(this::fold);
        return !found.isEmpty();
    }

    /** {@return whether the type is one whose chains can be folded} */
    static boolean isBuilder(String type) {
        return BUILDERS.contains(type);
    }

    private static boolean createsBuilder(@Nullable Shape shape) {
        return shape instanceof Shape.Leaf leaf
                && leaf.instruction() instanceof New creation
                && BUILDERS.contains(creation.type());
    }

    private void follow(int at) {
        int[] inputs = draft.operands[at];
        for (int i = 0; i < inputs.length; i++) {
            Chain chain = chains[inputs[i]];
            if (chain != null) {
                follow(chain, at, i == 0);
            }
        }
    }

    private void follow(Chain chain, int at, boolean isFirst) {
        boolean first = chain.calls.isEmpty();
        if (!isFirst || chain.read || !(draft.shapes[at] instanceof Shape.Call call) || !isOrdinary(call, first)) {
            chain.escapes = true;
            return;
        }
        chain.calls.add(at);
        chain.read = isRead(call);
        if (isAppend(call)) {
            chains[at] = chain;
        }
    }

    private static boolean isOrdinary(Shape.Call call, boolean first) {
        return BUILDERS.contains(call.target().owner())
                && (first ? call.target().isConstructor() : isAppend(call) || isRead(call));
    }

    private static boolean isRead(Shape.Call call) {
        return call.target().name().equals("toString");
    }

    private static boolean isAppend(Shape.Call call) {
        return call.target().name().equals("append")
                && !call.target().parameters().contains(",");
    }

    private void noteMerged() {
        for (int i = 0; i < draft.size; i++) {
            if (draft.shapes[i] == Shape.MERGE) {
                for (int input : draft.operands[i]) {
                    Chain chain = chains[input];
                    if (chain != null) {
                        chain.escapes = true;
                    }
                }
            }
        }
    }

    private boolean runsOnce(Chain chain) {
        int from = blockOf(chain.created);
        int to = blockOf(chain.last());
        if (from == to) {
            return true;
        }
        for (int b = from + 1; b <= to; b++) {
            if (draft.nodes.get(b).loopsBack()) {
                return false;
            }
        }
        Dominators known = dominators == null ? new Dominators(draft) : dominators;
        dominators = known;
        return known.dominates(from, to) && chain.calls.stream().allMatch(c -> known.dominates(blockOf(c), to));
    }

    private int blockOf(int value) {
        int at = Arrays.binarySearch(draft.firsts, value);
        if (at < 0) {
            return -at - 2;
        }
        while (draft.firsts[at + 1] == value) {
            at++;
        }
        return at;
    }

    private void fold(Chain chain) {
        List<Integer> parts = new ArrayList<>();
        int end = chain.last();
        draft.shapes[chain.created] = null;
        for (int call : chain.calls) {
            if (call != end) {
                addPart(call, parts);
            }
        }
        draft.shapes[end] = Shape.CONCAT;
        draft.operands[end] = parts.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addPart(int call, List<Integer> parts) {
        Shape.Call shape = (Shape.Call) draft.shapes[call];
        int[] inputs = draft.operands[call];
        draft.shapes[call] = null;
        if (shape == null || inputs.length < 2 || (shape.target().isConstructor() && !takesText(shape))) {
            return;
        }
        String type = shape.target().parameters();
        if (type.equals("char") || type.equals("boolean")) {
            draft.shapes[call] = textOf(type, inputs[1]);
            draft.operands[call] = draft.shapes[call] instanceof Shape.Leaf ? new int[0] : new int[] {inputs[1]};
            parts.add(call);
        } else {
            parts.add(inputs[1]);
        }
    }

    private static boolean takesText(Shape.Call constructor) {
        return TEXTS.contains(constructor.target().parameters());
    }

    /** A char or boolean is an int to the JVM; its text is not that of the number. */
    private Shape textOf(String type, int value) {
        if (draft.shapes[value] instanceof Shape.Leaf leaf
                && leaf.instruction() instanceof Instruction.Constant constant
                && constant.value() instanceof Integer number) {
            return Shape.constant(
                    type.equals("char") ? String.valueOf((char) number.intValue()) : String.valueOf(number != 0));
        }
        return new Shape.Operation(Instruction.Operator.CONVERT, type);
    }
}
