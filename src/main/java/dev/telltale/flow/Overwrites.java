package dev.telltale.flow;

import dev.telltale.ir.Block;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.Port;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places after which an object no longer holds a datum: a field or an entry is given a constant, an entry is removed, a
 * builder or a collection is emptied. Counts only within a procedure, on the object by the same name, and where no way from
 * the datum's arrival to its use goes round such a place and nothing else is put there afterwards.
 */
final class Overwrites {
    /** Calls that take a copy: what is put into the object later is not in it. */
    private static final Set<String> COPIES = Set.of("copyOf", "toString", "valueOf", "join");

    private static final Pattern COLLECTIONS = Pattern.compile("java\\.util\\.\\w*(List|Set|Map|Deque|Queue|Vector)");

    private static final Set<String> PUTTING = Set.of("put", "setProperty", "replace", "addProperty");

    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;

    Overwrites(CodeBase code, ModelIndex models, Texts texts) {
        this.code = code;
        this.models = models;
        this.texts = texts;
    }

    /** {@return the instructions that use the datum's value while the datum is in it, ascending} */
    int[] reached(Node node) {
        int[] uses = node.frame().code.usesOf(node.value());
        if (node.at() < 0 || uses.length < 2) {
            return uses;
        }
        int[] places = overwriting(node, uses);
        return Arrays.stream(uses).filter(use -> !isGone(node, use, places)).toArray();
    }

    private int[] overwriting(Node node, int[] uses) {
        int found = 0;
        int[] places = new int[0];
        for (int place : uses) {
            if (place != node.at() && overwrites(node, place)) {
                places = Arrays.copyOf(places, found + 1);
                places[found++] = place;
            }
        }
        return places;
    }

    /** Whether the object no longer holds the datum when the instruction uses it. */
    private static boolean isGone(Node node, int use, int[] places) {
        Code where = node.frame().code;
        if (use < node.at() && isCopy(where, use) && !isReached(where, node.at(), use, -1)) {
            return true;
        }
        for (int place : places) {
            if (place != use && isBetween(where, node.at(), place, use) && !isPutAgain(node, place, use)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCopy(Code where, int use) {
        return where.at(use) instanceof Instruction.Call call
                && call.target().owner().startsWith("java.")
                && (COPIES.contains(call.target().name())
                        || call.target().isConstructor()
                                && COLLECTIONS.matcher(call.target().owner()).matches());
    }

    private boolean overwrites(Node node, int place) {
        Code where = node.frame().code;
        Instruction instruction = where.at(place);
        AccessPath.Hop head = node.path().head();
        if (instruction instanceof Instruction.Store store) {
            return head instanceof AccessPath.Field field
                    && store.object() == node.value()
                    && code.declaring(store.field()).equals(field.field())
                    && where.at(store.value()) instanceof Instruction.Constant;
        }
        if (head == null && Changes.isSorted(instruction, node.value())) {
            return Changes.ordered(where.at(node.at())) == node.value();
        }
        if (!(instruction instanceof Instruction.Call call) || call.receiver() != node.value()) {
            return false;
        }
        if (head instanceof AccessPath.Field field) {
            return isSetter(where, call, field.field());
        }
        if (head instanceof AccessPath.Inside part) {
            return place > node.at() && isSetAnew(call, part);
        }
        String owner = call.target().owner();
        return owner.startsWith("java.util.") && emptied(where, call, head)
                || owner.startsWith("java.lang.StringBu")
                        && head == null
                        && call.target().name().equals("setLength")
                        && isZero(where, call.arguments()[1]);
    }

    /** The model of the call says that an argument becomes this part of its receiver, such as the zone of a format. */
    private boolean isSetAnew(Instruction.Call call, AccessPath.Inside part) {
        List<Port.Step> there = List.of(new Port.Step.Named(part.part()));
        return models.of(call.target()).flows().stream()
                .anyMatch(flow -> flow.from().base() == Port.Base.ARGUMENT
                        && flow.to().base() == Port.Base.RECEIVER
                        && flow.to().path().equals(there));
    }

    /** {@return whether the object goes into a field and gets another such part there at once, as in a static initialiser} */
    boolean isSetInField(Node node, int at, Instruction stored) {
        FieldSymbol field = stored instanceof Instruction.Store store
                ? store.field()
                : stored instanceof Instruction.StaticStore store ? store.field() : null;
        if (field == null || !(node.path().head() instanceof AccessPath.Inside part)) {
            return false;
        }
        Code where = node.frame().code;
        for (int later = at + 1; later < where.size(); later++) {
            if (where.at(later) instanceof Instruction.Call call
                    && isLoaded(where, call.receiver(), field)
                    && isSetAnew(call, part)) {
                return where.control()
                        .of(where.blockOf(later))
                        .equals(where.control().of(where.blockOf(at)));
            }
        }
        return false;
    }

    private static boolean isLoaded(Code where, int value, FieldSymbol field) {
        Instruction instruction = value == Instruction.NONE ? null : where.at(value);
        return instruction instanceof Instruction.Load load && load.field().equals(field)
                || instruction instanceof Instruction.StaticLoad other
                        && other.field().equals(field);
    }

    private boolean emptied(Code where, Instruction.Call call, AccessPath.@Nullable Hop head) {
        String name = call.target().name();
        int[] arguments = call.arguments();
        if (name.equals("clear") || name.equals("replaceAll")) {
            return head != null;
        }
        String key = head instanceof AccessPath.Key kept ? kept.text().constant() : null;
        boolean here = key != null && arguments.length > 1 && key.equals(texts.constant(where, arguments[1]));
        return here
                && (name.equals("remove") && arguments.length == 2
                        || PUTTING.contains(name)
                                && arguments.length == 3
                                && where.at(arguments[2]) instanceof Instruction.Constant);
    }

    private static boolean isZero(Code where, int value) {
        return where.at(value) instanceof Instruction.Constant constant
                && constant.value() instanceof Integer number
                && number == 0;
    }

    /** A method that always stores its argument in the field, called with a constant. */
    private boolean isSetter(Code where, Instruction.Call call, FieldSymbol field) {
        List<Code> targets = code.targets(call);
        if (targets.size() != 1
                || call.arguments().length != 2
                || !(where.at(call.arguments()[1]) instanceof Instruction.Constant)) {
            return false;
        }
        Code setter = targets.get(0);
        for (int at = 0; at < setter.size(); at++) {
            if (setter.at(at) instanceof Instruction.Store store
                    && setter.at(store.object()) instanceof Instruction.Parameter self
                    && self.index() == 0
                    && code.declaring(store.field()).equals(field)
                    && setter.at(store.value()) instanceof Instruction.Parameter) {
                return setter.control().of(setter.blockOf(at)).isEmpty();
            }
        }
        return false;
    }

    /** Whether anything but a constant may be put into the object between the two places. */
    private static boolean isPutAgain(Node node, int place, int use) {
        Code where = node.frame().code;
        for (int other : where.usesOf(node.value())) {
            if (other == place || other == use || other == node.at()) {
                continue;
            }
            boolean puts = where.at(other) instanceof Instruction.Store store && store.object() == node.value()
                    || where.at(other) instanceof Instruction.Call call && call.arguments().length > 1;
            if (puts && !isConstantOnly(where, other) && isReached(where, place, other, -1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstantOnly(Code where, int at) {
        int[] operands = Operands.of(where.at(at));
        for (int i = 1; i < operands.length; i++) {
            if (!(where.at(operands[i]) instanceof Instruction.Constant)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBetween(Code where, int from, int place, int use) {
        return isReached(where, from, use, -1) && !isReached(where, from, use, place);
    }

    /** {@return whether control can go from one instruction to the other without passing the third; exceptions left out} */
    private static boolean isReached(Code where, int from, int to, int without) {
        Block[] blocks = where.procedure.blocks();
        int start = where.blockOf(from);
        if (passes(blocks[start], from + 1, to, without)) {
            return true;
        }
        if (without > from && where.blockOf(without) == start) {
            return false;
        }
        BitSet seen = new BitSet();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int next : blocks[start].successors()) {
            queue.add(next);
        }
        while (!queue.isEmpty()) {
            int block = queue.remove();
            if (seen.get(block)) {
                continue;
            }
            seen.set(block);
            if (passes(blocks[block], blocks[block].first(), to, without)) {
                return true;
            }
            if (without < 0 || where.blockOf(without) != block) {
                for (int next : blocks[block].successors()) {
                    queue.add(next);
                }
            }
        }
        return false;
    }

    private static boolean passes(Block block, int first, int to, int without) {
        boolean here = to >= first && to < block.end();
        return here && !(without >= first && without < to);
    }
}
