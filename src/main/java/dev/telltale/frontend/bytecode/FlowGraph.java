package dev.telltale.frontend.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
    private static final int MOST_HANDLERS = 200_000;

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
        return graph.ordered();
    }

    private FlowGraph(Code code) {
        this.code = code;
        this.leaders = new boolean[code.size + 1];
        findLeaders();
        this.starts = new int[code.size + 1];
        this.blockAt = new int[code.size + 1];
        this.codeBlocks = cut();
        code.tryRanges.forEach(r -> caught.computeIfAbsent(r.handler().at(), h -> new TreeSet<>())
                .add(r.type() == null ? "java.lang.Throwable" : r.type()));
        this.total = codeBlocks + caught.size() + 1;
        connect();
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
                leaders[table.otherwise().at()] = true;
                Arrays.stream(table.marks()).forEach(m -> leaders[m.at()] = true);
            }
            leaders[i + 1] |= code.isFinal(i);
        }
        for (Code.TryRange range : code.tryRanges) {
            leaders[range.start().at()] = true;
            leaders[range.end().at()] = true;
            leaders[range.handler().at()] = true;
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
        int otherwise = blockAt(table.otherwise().at());
        int[] kept = Arrays.stream(table.marks())
                .mapToInt(m -> blockAt(m.at()))
                .filter(b -> b != otherwise)
                .toArray();
        int[] all = Arrays.copyOf(kept, kept.length + 1);
        all[kept.length] = otherwise;
        return all;
    }

    /** Earlier ranges win (JVMS §2.10), and nothing gets past one that catches everything. */
    private void connectHandlers(List<Integer> catching) {
        List<List<Integer>> found = new ArrayList<>();
        boolean[] closed = new boolean[codeBlocks];
        for (int b = 0; b < total; b++) {
            found.add(List.of());
        }
        int work = 0;
        for (Code.TryRange range : code.tryRanges) {
            int handler = codeBlocks + catching.indexOf(range.handler().at());
            int end = range.end().at() == code.size
                    ? codeBlocks
                    : blockAt(range.end().at());
            for (int b = blockAt(range.start().at()); b < end; b++) {
                if (++work > MOST_HANDLERS) {
                    throw new IllegalArgumentException("too many handlers");
                }
                if (!closed[b] && !found.get(b).contains(handler)) {
                    List<Integer> more = new ArrayList<>(found.get(b));
                    more.add(handler);
                    found.set(b, more);
                }
                closed[b] |= range.type() == null;
            }
        }
        found.forEach(f -> handlers.add(f.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Numbers the reachable blocks. */
    private List<Node> ordered() {
        int[] order = reversePostorder();
        int[] position = new int[total];
        Arrays.fill(position, -1);
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
        }
        List<TreeSet<Integer>> predecessors = new ArrayList<>();
        boolean[] loopsBack = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            predecessors.add(new TreeSet<>());
        }
        for (int i = 0; i < order.length; i++) {
            for (int s : successors.get(order[i])) {
                predecessors.get(position[s]).add(i);
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
                    predecessors.get(i).stream().mapToInt(Integer::intValue).toArray(),
                    loopsBack[i]));
        }
        return Collections.unmodifiableList(nodes);
    }

    private static int[] renumbered(int[] blocks, int[] position) {
        return Arrays.stream(blocks).map(b -> position[b]).toArray();
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
