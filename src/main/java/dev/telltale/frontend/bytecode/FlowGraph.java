package dev.telltale.frontend.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A method's blocks in reverse postorder: every block but the first has an earlier one that leads to it, and only loops
 * lead backwards. Block 0 is the entry and has no code; each handler has a codeless block in front that catches.
 */
final class FlowGraph {
    private static final int[] NONE = {};
    private static final int MOST_HANDLERS = 2_000_000;

    /**
     * A block.
     *
     * @param start first instruction
     * @param end one past the last; {@code start == end} for entry and catching blocks
     * @param caught names of the types caught here, null when nothing is
     * @param predecessors ascending, without those that get here by throwing
     */
    record Node(
            int start,
            int end,
            @Nullable String caught,
            int[] successors,
            int[] handlers,
            int[] predecessors,
            boolean loopsBack) {}

    private final Code code;
    private final boolean[] leaders;
    /** Code blocks by position, then the catching blocks; the entry is {@code total - 1}. */
    private final int[] starts;

    private final int[] blockAt;
    private final List<int[]> successors = new ArrayList<>();
    private final List<int[]> handlers = new ArrayList<>();
    private final Map<Integer, TreeSet<String>> caught = new LinkedHashMap<>();
    private final int codeBlocks;
    private final int total;
    private boolean hasSubroutines;

    static List<Node> of(Code code) {
        FlowGraph graph = new FlowGraph(code);
        return graph.total == 2 && graph.successors.get(0).length == 0 ? straight(code) : graph.ordered();
    }

    private FlowGraph(Code code) {
        this.code = code;
        this.leaders = new boolean[code.size + 1];
        findLeaders();
        this.starts = new int[code.size + 1];
        this.blockAt = new int[code.size + 1];
        this.codeBlocks = cut();
        code.tryRanges.forEach(r -> caught.computeIfAbsent(r.handler(), h -> new TreeSet<>())
                .add(r.type() == null ? "java.lang.Throwable" : r.type()));
        this.total = codeBlocks + caught.size() + 1;
        connect();
    }

    /** Most methods do not branch. */
    private static List<Node> straight(Code code) {
        Node entry = new Node(0, 0, null, new int[] {1}, NONE, NONE, false);
        return List.of(entry, new Node(0, code.size, null, NONE, NONE, new int[] {0}, false));
    }

    private void findLeaders() {
        if (code.size == 0) {
            throw new IllegalArgumentException("no code");
        }
        leaders[0] = true;
        for (int i = 0; i < code.size; i++) {
            if (code.isJump(i)) {
                leaders[code.targetOf(i)] = true;
                leaders[i + 1] = true;
            } else if (code.opcodes[i] == Opcodes.LOOKUPSWITCH) {
                Code.Switch table = (Code.Switch) code.detail(i);
                leaders[table.otherwise()] = true;
                for (int target : table.targets()) {
                    leaders[target] = true;
                }
            }
            leaders[i + 1] |= code.isFinal(i);
        }
        for (Code.TryRange range : code.tryRanges) {
            leaders[range.start()] = true;
            leaders[range.end()] = true;
            leaders[range.handler()] = true;
        }
    }

    private int cut() {
        int count = 0;
        for (int i = 0; i < code.size; i++) {
            if (leaders[i]) {
                starts[count++] = i;
            }
            blockAt[i] = count - 1;
        }
        starts[count] = code.size;
        blockAt[code.size] = -1;
        return count;
    }

    private int blockAt(int instruction) {
        if (instruction >= code.size) {
            throw new IllegalArgumentException("control leaves the code");
        }
        return blockAt[instruction];
    }

    private void connect() {
        for (int b = 0; b < codeBlocks; b++) {
            successors.add(successorsOf(starts[b + 1] - 1));
        }
        List<Integer> catching = new ArrayList<>(caught.keySet());
        catching.forEach(h -> successors.add(new int[] {blockAt(h)}));
        successors.add(new int[] {0});
        if (hasSubroutines) {
            Subroutines.connect(code, successors, this::endOf, this::blockAt);
        }
        connectHandlers(catching);
    }

    private int endOf(int block) {
        return block < codeBlocks ? starts[block + 1] - 1 : -1;
    }

    private int[] successorsOf(int last) {
        int opcode = code.opcodes[last];
        hasSubroutines |= opcode == Opcodes.RET;
        if (opcode == Opcodes.GOTO || opcode == Opcodes.JSR) {
            return new int[] {blockAt(code.targetOf(last))};
        }
        if (code.isJump(last)) {
            int target = blockAt(code.targetOf(last));
            int next = blockAt(last + 1);
            return target == next ? new int[] {target} : new int[] {target, next};
        }
        if (opcode == Opcodes.LOOKUPSWITCH) {
            return successorsOf((Code.Switch) code.detail(last));
        }
        // Dead code may run off the end; if it is not dead, lowering finds it has nowhere to go.
        return code.isFinal(last) || last + 1 == code.size ? new int[0] : new int[] {blockAt(last + 1)};
    }

    private int[] successorsOf(Code.Switch table) {
        int otherwise = blockAt(table.otherwise());
        int[] kept = Arrays.stream(table.targets())
                .map(this::blockAt)
                .filter(b -> b != otherwise)
                .toArray();
        int[] all = Arrays.copyOf(kept, kept.length + 1);
        all[kept.length] = otherwise;
        return all;
    }

    /** Earlier ranges win (JVMS §2.10), and nothing gets past one that catches everything. */
    private void connectHandlers(List<Integer> catching) {
        int[][] found = new int[total][];
        Arrays.fill(found, NONE);
        boolean[] closed = new boolean[codeBlocks];
        Map<Integer, Integer> blockOf = new HashMap<>();
        catching.forEach(h -> blockOf.put(h, codeBlocks + blockOf.size()));
        int work = 0;
        for (Code.TryRange range : code.tryRanges) {
            int handler = blockOf.getOrDefault(range.handler(), -1);
            int end = range.end() == code.size ? codeBlocks : blockAt(range.end());
            for (int b = blockAt(range.start()); b < end; b++) {
                work += 1 + found[b].length;
                if (work > MOST_HANDLERS) {
                    throw new IllegalArgumentException("too many handlers");
                }
                found[b] = closed[b] ? found[b] : with(found[b], handler);
                closed[b] |= range.type() == null;
            }
        }
        handlers.addAll(Arrays.asList(found));
    }

    private static int[] with(int[] handlers, int handler) {
        for (int known : handlers) {
            if (known == handler) {
                return handlers;
            }
        }
        int[] more = Arrays.copyOf(handlers, handlers.length + 1);
        more[handlers.length] = handler;
        return more;
    }

    /** Keeps them ascending and without repeats, because {@code from} never decreases. */
    private static void addPredecessor(int[] @Nullable [] predecessors, int[] counts, int of, int from) {
        int[] known = predecessors[of];
        if (known == null) {
            known = new int[2];
        } else if (known[counts[of] - 1] == from) {
            return;
        } else if (known.length == counts[of]) {
            known = Arrays.copyOf(known, known.length * 2);
        }
        known[counts[of]++] = from;
        predecessors[of] = known;
    }

    /** Numbers the reachable blocks. */
    private List<Node> ordered() {
        int[] order = reversePostorder();
        int[] position = new int[total];
        Arrays.fill(position, -1);
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
        }
        int[] @Nullable [] predecessors = new int[order.length][];
        int[] counts = new int[order.length];
        boolean[] loopsBack = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            for (int s : successors.get(order[i])) {
                addPredecessor(predecessors, counts, position[s], i);
                loopsBack[position[s]] |= position[s] <= i;
            }
            for (int h : handlers.get(order[i])) {
                loopsBack[position[h]] |= position[h] <= i;
            }
        }
        List<String> types =
                caught.values().stream().map(t -> String.join("|", t)).toList();
        List<Node> nodes = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            int b = order[i];
            boolean hasCode = b < codeBlocks;
            nodes.add(new Node(
                    hasCode ? starts[b] : 0,
                    hasCode ? starts[b + 1] : 0,
                    hasCode || b == total - 1 ? null : types.get(b - codeBlocks),
                    renumbered(successors.get(b), position),
                    renumbered(handlers.get(b), position),
                    Arrays.copyOf(predecessors[i] == null ? NONE : predecessors[i], counts[i]),
                    loopsBack[i]));
        }
        return Collections.unmodifiableList(nodes);
    }

    private static int[] renumbered(int[] blocks, int[] position) {
        int[] renumbered = new int[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            renumbered[i] = position[blocks[i]];
        }
        return renumbered;
    }

    /** Visits handlers first and the fall-through last, so that reversing puts them last and first. */
    private int[] reversePostorder() {
        int[] order = new int[total];
        int free = total;
        int[] stack = new int[total];
        int[] next = new int[total];
        boolean[] seen = new boolean[total];
        int depth = 0;
        stack[0] = total - 1;
        seen[total - 1] = true;
        while (depth >= 0) {
            int block = stack[depth];
            int child = childOf(block, next[block]++);
            if (child == -1) {
                order[--free] = block;
                depth--;
            } else if (!seen[child]) {
                seen[child] = true;
                stack[++depth] = child;
            }
        }
        return Arrays.copyOfRange(order, free, total);
    }

    private int childOf(int block, int i) {
        int[] thrown = handlers.get(block);
        if (i < thrown.length) {
            return thrown[i];
        }
        int[] normal = successors.get(block);
        int j = i - thrown.length;
        if (j >= normal.length) {
            return -1;
        }
        return normal.length > 2 ? normal[normal.length - 1 - j] : normal[j];
    }
}
