package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A datum that is looked at piece by piece, each piece choosing one of a few constants that are put one after another: the
 * datum is still there, spelt in other letters.
 */
final class Spreads {
    /** As much as a name or an address may say; how long it is, is known to nobody beforehand. */
    static final double BITS = 64;

    private static final Set<String> PIECES = Set.of("charAt", "codePointAt", "get", "next", "nextInt");
    /** Lists and arrays of other things hold several data, no pieces of one. */
    private static final Pattern OF_PIECES = Pattern.compile(
            "java\\.lang\\..*|java\\.nio\\..*|java\\.text\\..*|java\\.util\\.(BitSet|PrimitiveIterator.*)");

    private static final Set<String> PIECE_ARRAYS = Set.of("char[]", "byte[]", "int[]");

    private Spreads() {}

    /** @param path from the datum to the sink, of which the selection is part */
    static boolean is(List<Node> path, Selection selection) {
        if (selection.kind() != Selection.Kind.VALUE && selection.kind() != Selection.Kind.PRESENCE) {
            return false;
        }
        boolean pieces = false;
        for (Node node : path) {
            if ((node.form() & Form.HASHED) != 0) {
                return false;
            }
            pieces |= !Form.isChosen(node.form()) && isPiece(node);
        }
        Code where = selection.site().code();
        return pieces
                && Form.hops(selection.node().form()) == 1
                && isRepeated(where, where.blockOf(selection.site().at()));
    }

    /** Whether it is a piece at a place that changes from turn to turn. */
    private static boolean isPiece(Node node) {
        if (node.at() < 0 || node.value() != node.at()) {
            return false;
        }
        Code where = node.frame().code;
        return where.at(node.at()) instanceof Instruction.ElementLoad load
                        && !(where.at(load.index()) instanceof Instruction.Constant)
                        && isOfPieces(where.at(Texts.stripCasts(where, load.array())))
                || where.at(node.at()) instanceof Instruction.Call call
                        && PIECES.contains(call.target().name())
                        && OF_PIECES.matcher(call.target().owner()).matches()
                        && !(where.at(call.arguments()[call.arguments().length - 1]) instanceof Instruction.Constant);
    }

    private static boolean isOfPieces(Instruction array) {
        return array instanceof Instruction.Call call
                        && PIECE_ARRAYS.contains(call.target().result())
                || array instanceof Instruction.Parameter parameter && PIECE_ARRAYS.contains(parameter.type());
    }

    private static boolean isRepeated(Code where, int block) {
        BitSet seen = new BitSet();
        BitSet next = new BitSet();
        for (int successor : where.procedure.blocks()[block].successors()) {
            next.set(successor);
        }
        for (int at = next.nextSetBit(0); at >= 0; at = next.nextSetBit(0)) {
            next.clear(at);
            if (at == block) {
                return true;
            }
            if (!seen.get(at)) {
                seen.set(at);
                for (int successor : where.procedure.blocks()[at].successors()) {
                    next.set(successor);
                }
            }
        }
        return false;
    }
}
