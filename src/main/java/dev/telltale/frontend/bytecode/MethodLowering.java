package dev.telltale.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Operator;
import dev.telltale.ir.Instruction.Relation;
import dev.telltale.ir.Procedure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Runs a method's code once, block by block, over a frame of value ids; every instruction it meets becomes a draft one. */
final class MethodLowering {
    private final Code code;
    private final Names names;
    private final List<FlowGraph.Node> nodes;
    private final Draft draft;
    private final Joins joins;
    private final boolean[] changed;
    private Frame frame;
    private int block;
    private int position;

    private MethodLowering(Code code) {
        this.code = code;
        this.names = code.names;
        this.nodes = FlowGraph.of(code);
        this.draft = new Draft(nodes);
        this.joins = new Joins(draft, storedLocals(), code.hasSubroutines());
        this.frame = new Frame(code.maxLocals, code.maxStack);
        this.changed = new boolean[code.maxLocals];
    }

    /**
     * {@return the finished body}
     *
     * @param types parameter type names, receiver included
     * @param widths their stack slots
     */
    static Procedure.Body lower(Code code, List<String> types, int[] widths) {
        MethodLowering lowering = new MethodLowering(code);
        lowering.enterMethod(types, widths);
        for (int b = 1; b < lowering.nodes.size(); b++) {
            lowering.runBlock(b);
        }
        lowering.draft.firsts[lowering.nodes.size()] = lowering.draft.size;
        lowering.joins.complete();
        lowering.draft.tidy();
        return lowering.draft.finish();
    }

    private boolean[] storedLocals() {
        boolean[] stored = new boolean[code.maxLocals];
        for (int i = 0; i < code.size; i++) {
            int opcode = code.opcodes[i];
            if ((opcode >= ISTORE && opcode <= ASTORE) || opcode == IINC) {
                stored[code.numbers[i]] = true;
            }
        }
        return stored;
    }

    private void enterMethod(List<String> types, int[] widths) {
        int slot = 0;
        for (int i = 0; i < widths.length; i++) {
            int id = draft.add(new Shape.Leaf(new Instruction.Parameter(i, types.get(i))), 0);
            frame.setLocal(slot, id, widths[i]);
            slot += widths[i];
        }
        draft.reached[0] = true;
        joins.leave(0, frame);
    }

    private void runBlock(int index) {
        block = index;
        FlowGraph.Node node = nodes.get(index);
        position = positionOf(node);
        draft.firsts[index] = draft.size;
        Frame entry = joins.enter(index, position);
        if (entry == null) {
            return;
        }
        draft.reached[index] = true;
        frame = entry;
        if (node.caught() != null) {
            push(Shape.opaque("caught:" + node.caught()), 1);
        }
        Arrays.fill(changed, true);
        for (int at = node.start(); at < node.end(); at++) {
            position = Procedure.position(code.lines[at], 0);
            step(at);
        }
        checkLeaving(node);
        joins.leave(index, frame);
    }

    private int positionOf(FlowGraph.Node node) {
        int at = node.end() > node.start()
                ? node.start()
                : nodes.get(node.successors()[0]).start();
        return Procedure.position(code.lines[at], 0);
    }

    private void checkLeaving(FlowGraph.Node node) {
        if (node.successors().length == 0) {
            int last = code.opcodes[node.end() - 1];
            if (last != ATHROW && (last < IRETURN || last > RETURN)) {
                throw new IllegalArgumentException("control leaves the code");
            }
        }
    }

    private int emit(Shape shape, int... inputs) {
        return draft.add(shape, position, inputs);
    }

    private void push(Shape shape, int width, int... inputs) {
        frame.push(emit(shape, inputs), width);
    }

    private void mayThrow() {
        draft.mayThrow[block] = true;
        if (nodes.get(block).handlers().length > 0) {
            joins.mayThrow(block, frame, changed);
        }
    }

    private void step(int at) {
        int opcode = code.opcodes[at];
        if (opcode <= LDC) {
            constant(at, opcode);
        } else if (opcode <= ALOAD) {
            int width = widthOf(opcode - ILOAD);
            frame.push(frame.local(code.numbers[at]), width);
        } else if (opcode <= SALOAD) {
            elementLoad(opcode);
        } else if (opcode <= ASTORE) {
            int width = widthOf(opcode - ISTORE);
            store(code.numbers[at], frame.pop(width), width);
        } else if (opcode <= SASTORE) {
            elementStore(opcode);
        } else if (opcode <= SWAP) {
            shuffle(opcode);
        } else if (opcode <= LXOR) {
            arithmetic(opcode);
        } else if (opcode == IINC) {
            increment(at);
        } else if (opcode <= I2S) {
            convert(opcode);
        } else if (opcode <= DCMPG) {
            compare(opcode);
        } else if (opcode <= RETURN || opcode == IFNULL || opcode == IFNONNULL) {
            control(at, opcode);
        } else {
            object(at, opcode);
        }
    }

    /** Type codes in the order of the int, long, float, double, reference families. */
    private static int widthOf(int family) {
        return family == 1 || family == 3 ? 2 : 1;
    }

    private static String typeOf(int family) {
        return switch (family) {
            case 0 -> "int";
            case 1 -> "long";
            case 2 -> "float";
            default -> "double";
        };
    }

    private void constant(int at, int opcode) {
        if (opcode == LDC) {
            loadConstant(code.detail(at));
        } else if (opcode == ACONST_NULL) {
            push(Shape.constant(null), 1);
        } else if (opcode <= ICONST_5) {
            push(Shape.constant(opcode - ICONST_0), 1);
        } else if (opcode <= LCONST_1) {
            push(Shape.constant((long) (opcode - LCONST_0)), 2);
        } else if (opcode <= FCONST_2) {
            push(Shape.constant((float) (opcode - FCONST_0)), 1);
        } else if (opcode <= DCONST_1) {
            push(Shape.constant((double) (opcode - DCONST_0)), 2);
        } else {
            push(Shape.constant(code.numbers[at]), 1);
        }
    }

    private void loadConstant(Object value) {
        if (value instanceof DynamicConstant dynamic) {
            mayThrow();
            frame.push(
                    new DynamicConstants(names, this::emit).load(dynamic),
                    Names.width(dynamic.descriptor().charAt(0)));
        } else {
            push(constantShape(value), value instanceof Long || value instanceof Double ? 2 : 1);
        }
    }

    /** {@return what loading this constant, which is not a dynamic one, gives} */
    static Shape constantShape(Object value) {
        if (value instanceof Constants.MethodType) {
            return Shape.opaque("method-type");
        }
        if (value instanceof Handle handle) {
            return Shape.opaque("method-handle:" + handle.owner() + '.' + handle.name());
        }
        return Shape.constant(value);
    }

    private void elementLoad(int opcode) {
        mayThrow();
        int index = frame.pop(1);
        int array = frame.pop(1);
        push(Shape.ELEMENT_LOAD, widthOf(opcode - IALOAD), array, index);
    }

    private void elementStore(int opcode) {
        mayThrow();
        int value = frame.pop(widthOf(opcode - IASTORE));
        int index = frame.pop(1);
        int array = frame.pop(1);
        emit(Shape.ELEMENT_STORE, array, index, value);
    }

    private void store(int local, int value, int width) {
        frame.setLocal(local, value, width);
        changed[local] = true;
    }

    private void shuffle(int opcode) {
        switch (opcode) {
            case POP -> frame.drop(1);
            case POP2 -> frame.drop(2);
            case DUP -> frame.duplicate(1, 0);
            case DUP_X1 -> frame.duplicate(1, 1);
            case DUP_X2 -> frame.duplicate(1, 2);
            case DUP2 -> frame.duplicate(2, 0);
            case DUP2_X1 -> frame.duplicate(2, 1);
            case DUP2_X2 -> frame.duplicate(2, 2);
            default -> frame.swap();
        }
    }

    private static final Operator[] ARITHMETIC = {
        Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE, Operator.REMAINDER, Operator.NEGATE
    };
    private static final Operator[] BITS = {
        Operator.SHIFT_LEFT,
        Operator.SHIFT_RIGHT,
        Operator.SHIFT_RIGHT_UNSIGNED,
        Operator.AND,
        Operator.OR,
        Operator.XOR
    };

    private void arithmetic(int opcode) {
        boolean bits = opcode >= ISHL;
        int family = bits ? (opcode - ISHL) % 2 : (opcode - IADD) % 4;
        Operator operator = bits ? BITS[(opcode - ISHL) / 2] : ARITHMETIC[(opcode - IADD) / 4];
        Shape shape = new Shape.Operation(operator, typeOf(family));
        int width = widthOf(family);
        if (operator == Operator.DIVIDE || operator == Operator.REMAINDER) {
            mayThrow();
        }
        if (operator == Operator.NEGATE) {
            push(shape, width, frame.pop(width));
            return;
        }
        int right = frame.pop(opcode >= ISHL && opcode <= LUSHR ? 1 : width);
        int left = frame.pop(width);
        push(shape, width, left, right);
    }

    private void increment(int at) {
        int local = code.numbers[at];
        int amount = emit(Shape.constant(code.detail(at)));
        Shape add = new Shape.Operation(Operator.ADD, "int");
        store(local, emit(add, frame.local(local), amount), 1);
    }

    private void convert(int opcode) {
        boolean narrow = opcode >= I2B;
        int from = narrow ? 0 : (opcode - I2L) / 3;
        int nth = narrow ? 0 : (opcode - I2L) % 3;
        int to = nth < from ? nth : nth + 1;
        String type = narrow ? List.of("byte", "char", "short").get(opcode - I2B) : typeOf(to);
        int value = frame.pop(widthOf(from));
        push(new Shape.Operation(Operator.CONVERT, type), narrow ? 1 : widthOf(to), value);
    }

    private void compare(int opcode) {
        int family = opcode == LCMP ? 1 : opcode <= FCMPG ? 2 : 3;
        int right = frame.pop(widthOf(family));
        int left = frame.pop(widthOf(family));
        push(new Shape.Operation(Operator.COMPARE, typeOf(family)), 1, left, right);
    }

    private static final Relation[] RELATIONS = {
        Relation.EQUAL,
        Relation.NOT_EQUAL,
        Relation.LESS,
        Relation.GREATER_OR_EQUAL,
        Relation.GREATER,
        Relation.LESS_OR_EQUAL
    };

    private void control(int at, int opcode) {
        switch (opcode) {
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE -> test(RELATIONS[opcode - IFEQ], frame.pop(1));
            case IFNULL -> test(Relation.NULL, frame.pop(1));
            case IFNONNULL -> test(Relation.NOT_NULL, frame.pop(1));
            case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE ->
                comparison(RELATIONS[opcode - IF_ICMPEQ]);
            case IF_ACMPEQ, IF_ACMPNE -> comparison(RELATIONS[opcode - IF_ACMPEQ]);
            case GOTO -> {}
            case JSR -> push(Shape.opaque("subroutine"), 1);
            case RET ->
                testSwitch(
                        frame.local(code.numbers[at]),
                        IntStream.range(0, successors() - 1).boxed().toList());
            case LOOKUPSWITCH -> testSwitch(frame.pop(1), casesOf((Code.Switch) code.detail(at)));
            case RETURN -> emit(Shape.RETURN);
            default -> emit(Shape.RETURN, frame.pop(widthOf(opcode - IRETURN)));
        }
    }

    private int successors() {
        return nodes.get(block).successors().length;
    }

    private void comparison(Relation relation) {
        int right = frame.pop(1);
        test(relation, frame.pop(1), right);
    }

    private void test(Relation relation, int... inputs) {
        if (successors() > 1) {
            emit(new Shape.Test(relation, List.of()), inputs);
        }
    }

    private void testSwitch(int value, List<Integer> cases) {
        if (successors() > 1) {
            emit(new Shape.Test(Relation.SWITCH, cases), value);
        }
    }

    private static List<Integer> casesOf(Code.Switch table) {
        List<Integer> cases = new ArrayList<>();
        for (int i = 0; i < table.cases().length; i++) {
            if (table.targets()[i] != table.otherwise()) {
                cases.add(table.cases()[i]);
            }
        }
        return List.copyOf(cases);
    }

    private void object(int at, int opcode) {
        if (opcode == MONITORENTER || opcode == MONITOREXIT) {
            frame.drop(1);
            return;
        }
        mayThrow();
        if (opcode <= PUTFIELD) {
            field((FieldSymbol) code.detail(at), opcode, code.numbers[at]);
        } else if (opcode <= INVOKEINTERFACE) {
            call((Code.CallSite) code.detail(at));
        } else if (opcode == INVOKEDYNAMIC) {
            dynamicCall(((Code.DynamicSite) code.detail(at)).linked());
        } else {
            creation(at, opcode);
        }
    }

    private void field(FieldSymbol field, int opcode, int width) {
        switch (opcode) {
            case GETSTATIC -> push(new Shape.Leaf(new Instruction.StaticLoad(field)), width);
            case PUTSTATIC -> emit(Shape.staticStore(field), frame.pop(width));
            case GETFIELD -> push(Shape.load(field), width, frame.pop(1));
            default -> {
                int value = frame.pop(width);
                emit(Shape.store(field), frame.pop(1), value);
            }
        }
    }

    private void call(Code.CallSite site) {
        boolean isStatic = site.shape().dispatch() == Instruction.Dispatch.STATIC;
        int[] arguments = arguments(site.descriptor(), isStatic ? 0 : 1);
        int id = emit(site.shape(), arguments);
        pushResult(id, site.descriptor());
    }

    private int[] arguments(Names.Descriptor descriptor, int receivers) {
        int[] widths = descriptor.widths();
        int[] arguments = new int[widths.length + receivers];
        for (int i = widths.length - 1; i >= 0; i--) {
            arguments[i + receivers] = frame.pop(widths[i]);
        }
        if (receivers > 0) {
            arguments[0] = frame.pop(1);
        }
        return arguments;
    }

    private void pushResult(int id, Names.Descriptor descriptor) {
        if (descriptor.resultWidth() > 0) {
            frame.push(id, descriptor.resultWidth());
        }
    }

    private void dynamicCall(DynamicConstant site) {
        Names.Descriptor descriptor = names.method(site.descriptor());
        int[] arguments = arguments(descriptor, 0);
        pushResult(new DynamicCalls(names, this::emit).lower(site, descriptor, arguments), descriptor);
    }

    private void creation(int at, int opcode) {
        switch (opcode) {
            case NEW -> {
                draft.createsBuilders |= BuilderChains.isBuilder(name(at));
                push(new Shape.Leaf(new Instruction.New(name(at), Instruction.NONE)), 1);
            }
            case NEWARRAY -> push(Shape.newArray(primitiveArray(code.numbers[at])), 1, frame.pop(1));
            case ANEWARRAY -> push(Shape.newArray(name(at) + "[]"), 1, frame.pop(1));
            case ARRAYLENGTH -> push(new Shape.Operation(Operator.LENGTH, "int"), 1, frame.pop(1));
            case CHECKCAST -> push(new Shape.Operation(Operator.CAST, name(at)), 1, frame.pop(1));
            case INSTANCEOF -> push(new Shape.Operation(Operator.INSTANCE_OF, name(at)), 1, frame.pop(1));
            case MULTIANEWARRAY -> {
                int[] lengths = new int[code.numbers[at]];
                for (int i = lengths.length - 1; i >= 0; i--) {
                    lengths[i] = frame.pop(1);
                }
                push(Shape.newArray(name(at)), 1, lengths);
            }
            case ATHROW -> emit(Shape.THROW, frame.pop(1));
            default -> throw new IllegalArgumentException("opcode " + opcode);
        }
    }

    private String name(int at) {
        return (String) code.detail(at);
    }

    private static String primitiveArray(int code) {
        return Names.primitive("ZCFDBSIJ".charAt(code - T_BOOLEAN)) + "[]";
    }
}
