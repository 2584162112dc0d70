package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much of a datum, or of its digest, a path lets through.
 *
 * @param places at how many fixed places characters of the datum are picked
 * @param digestBits the width of what is left of the digest; null when it is not cut short
 */
record Samples(int places, @Nullable Double digestBits) {
    /** As many bits as the widest digests in use have. */
    static final double WIDEST = 512;

    private static final int HEX = 4;
    private static final int BASE64 = 6;
    private static final Set<String> PICKS = Set.of("charAt", "codePointAt");
    private static final Set<String> CUTS = Set.of("substring", "subSequence", "copyOf", "copyOfRange", "left");

    static Samples on(List<Node> path) {
        int places = 0;
        Double bits = null;
        boolean base64 = false;
        for (Node node : path) {
            Instruction.Call call = call(node);
            Node before = node.previous();
            if (call == null || before == null) {
                continue;
            }
            boolean digest = (before.form() & Form.HASHED) != 0;
            base64 |= digest && call.target().owner().contains("Base64");
            if (isPick(node)) {
                places = Math.max(places, places(node, before));
            } else if (digest && bits == null && CUTS.contains(call.target().name())) {
                Integer length = length(node.frame().code, call);
                int each = call.target().owner().equals("java.util.Arrays") ? Byte.SIZE : base64 ? BASE64 : HEX;
                bits = length == null ? null : Math.min(WIDEST, length * (double) each);
            }
        }
        return new Samples(places, bits);
    }

    private static Instruction.@Nullable Call call(Node node) {
        return node.at() >= 0 && node.frame().code.at(node.at()) instanceof Instruction.Call call ? call : null;
    }

    /** Whether one character at a fixed place is taken of a datum that is still itself. */
    static boolean isPick(Node node) {
        Instruction.Call call = call(node);
        Node before = node.previous();
        return call != null && before != null && (before.form() & Form.HASHED) == 0 && isPick(node.frame().code, call);
    }

    private static boolean isPick(Code where, Instruction.Call call) {
        Symbol target = call.target();
        return PICKS.contains(target.name())
                && target.owner().equals("java.lang.String")
                && number(where, call.arguments()[1]) != null;
    }

    /** {@return at how many places the same text is picked from, picks that are only compared left out} */
    private static int places(Node node, Node before) {
        Code where = node.frame().code;
        Set<Integer> places = new TreeSet<>();
        for (int use : where.usesOf(before.value())) {
            if (where.at(use) instanceof Instruction.Call call && isPick(where, call) && isKept(where, use)) {
                places.add(number(where, call.arguments()[1]));
            }
        }
        return places.size();
    }

    private static boolean isKept(Code where, int value) {
        for (int use : where.usesOf(value)) {
            if (!(where.at(use) instanceof Instruction.Test)) {
                return true;
            }
        }
        return false;
    }

    /** {@return how many characters or bytes are kept, null when that is not constant} */
    private static @Nullable Integer length(Code where, Instruction.Call cut) {
        int[] arguments = cut.arguments();
        Integer last = number(where, arguments[arguments.length - 1]);
        Integer first = arguments.length > 2 ? number(where, arguments[1]) : Integer.valueOf(0);
        boolean whole = cut.target().name().equals("substring") && arguments.length == 2;
        return whole || last == null || first == null ? null : Math.max(0, last - first);
    }

    private static @Nullable Integer number(Code where, int value) {
        return where.at(value) instanceof Instruction.Constant constant && constant.value() instanceof Integer number
                ? number
                : null;
    }
}
