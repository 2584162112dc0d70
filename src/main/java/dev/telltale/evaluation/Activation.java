package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Thrown;
import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Mutable;
import dev.telltale.evaluation.Value.Primitive;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Operation;
import dev.telltale.ir.Instruction.Operator;
import dev.telltale.ir.Procedure;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One procedure being run: a value per instruction that ran, and the block control is in. */
final class Activation implements Instruction.Visitor<Value> {
    private static final int BY_THROW = -2;

    private final Machine machine;
    private final Procedure procedure;
    private final Instruction[] instructions;
    private final Block[] blocks;
    private final Plan plan;
    private final Value[] arguments;
    private final @Nullable Value[] values;
    private int running;
    private int next;
    private @Nullable Value result;
    private @Nullable Instance caught;

    Activation(Machine machine, Procedure procedure, Plan plan, Value[] arguments) {
        this.machine = machine;
        this.procedure = procedure;
        this.instructions = procedure.instructions();
        this.blocks = procedure.blocks();
        this.plan = plan;
        this.arguments = arguments;
        this.values = new Value[instructions.length];
    }

    Value run() {
        int block = 0;
        int from = Instruction.NONE;
        while (true) {
            int left = block;
            try {
                runBlock(block, from);
                if (result != null) {
                    return result;
                }
                from = block;
                block = next;
            } catch (Thrown e) {
                block = handler(left, e);
                from = BY_THROW;
                caught = e.exception();
            }
        }
    }

    private void runBlock(int index, int from) {
        running = index;
        Block block = blocks[index];
        int merges = plan.merges()[index];
        if (merges > 0) {
            enter(index, block.first(), merges, from);
        }
        next = block.successors().length == 1 ? block.successors()[0] : Instruction.NONE;
        machine.burn(block.end() - block.first() + 1L);
        for (int i = block.first() + merges; i < block.end(); i++) {
            Instruction instruction = instructions[i];
            values[i] = instruction.accept(this);
            if (instruction instanceof Instruction.Test) {
                next = block.successors()[next];
            }
        }
    }

    /** Merges change together: each reads what was there before any of them. */
    private void enter(int block, int first, int count, int from) {
        Value[] entering = new Value[count];
        int path = from == BY_THROW ? BY_THROW : Arrays.binarySearch(plan.predecessors()[block], from);
        for (int i = 0; i < count; i++) {
            entering[i] = merged((Instruction.Merge) instructions[first + i], path, plan.predecessors()[block].length);
        }
        System.arraycopy(entering, 0, values, first, count);
    }

    private Value merged(Instruction.Merge merge, int path, int predecessors) {
        if (path == BY_THROW) {
            return onlyOneSoFar(merge.inputs());
        }
        int[] paths = merge.paths().length == 0 ? merge.inputs() : merge.paths();
        if (path < 0 || paths.length != predecessors || paths[path] == Instruction.NONE) {
            return new Unknown("merge");
        }
        return value(paths[path]);
    }

    /** Where a throw leads, the variable's value is one that was already computed. */
    private Value onlyOneSoFar(int[] inputs) {
        Value found = null;
        for (int input : inputs) {
            Value value = values[input];
            if (value != null && found != null && value != found) {
                return new Unknown("merge after exception");
            }
            found = value == null ? found : value;
        }
        return found == null ? new Unknown("merge after exception") : found;
    }

    private int handler(int block, Thrown thrown) {
        for (int handler : blocks[block].handlers()) {
            Instruction first = instructions[blocks[handler].first() + plan.merges()[handler]];
            if (!(first instanceof Instruction.Opaque opaque)
                    || !opaque.reason().startsWith("caught:")) {
                throw new Undecided(new Unknown("exception"));
            }
            for (String type : opaque.reason().substring("caught:".length()).split("\\|")) {
                if (Exceptions.isCaught(machine.types(), thrown.exception().type(), type)) {
                    return handler;
                }
            }
        }
        throw thrown;
    }

    private Value value(int id) {
        return Objects.requireNonNull(values[id], "a value is used before it is computed");
    }

    /** {@return the value, or why its contents are unknown} */
    private Value intact(int id) {
        Value value = value(id);
        return value instanceof Mutable mutable ? mutable.intact() : value;
    }

    private Value[] values(int[] ids) {
        Value[] found = new Value[ids.length];
        for (int i = 0; i < ids.length; i++) {
            found[i] = value(ids[i]);
        }
        return found;
    }

    @Override
    public Value parameter(Instruction.Parameter i) {
        return arguments[i.index()];
    }

    @Override
    public Value constant(Instruction.Constant i) {
        Object constant = i.value();
        if (constant == null) {
            return Value.NULL;
        }
        if (constant instanceof String text) {
            return new Value.Text(text);
        }
        return constant instanceof Instruction.TypeName type
                ? new Value.TypeValue(type.name())
                : Coercion.onStack(constant);
    }

    @Override
    public Value create(Instruction.New i) {
        if (i.length() != Instruction.NONE) {
            int[] lengths = new int[1 + i.inner().length];
            lengths[0] = i.length();
            System.arraycopy(i.inner(), 0, lengths, 1, i.inner().length);
            return Arrangement.create(machine, i.type(), values(lengths), 0);
        }
        return Instance.create(machine, i.type());
    }

    @Override
    public Value merge(Instruction.Merge i) {
        return new Unknown("merge");
    }

    @Override
    public Value load(Instruction.Load i) {
        Value object = present(intact(i.object()));
        if (object instanceof Unknown) {
            return object;
        }
        if (!(object instanceof Instance instance)) {
            return new Unknown("field " + i.field());
        }
        if (!instance.isFresh(machine) && !machine.isStillInitial(i.field())) {
            return new Unknown("field " + i.field());
        }
        Value value = instance.fields().get(i.field().name());
        return value == null ? Coercion.absent(i.field().type()) : value;
    }

    @Override
    public Value store(Instruction.Store i) {
        Value object = present(value(i.object()));
        if (object instanceof Instance instance) {
            instance.fields().put(i.field().name(), value(i.value()));
        }
        return Value.NULL;
    }

    private static Value present(Value value) {
        if (value instanceof Value.Null) {
            throw Exceptions.thrown("java.lang.NullPointerException", "null");
        }
        return value;
    }

    @Override
    public Value staticLoad(Instruction.StaticLoad i) {
        return machine.statics().load(i.field());
    }

    @Override
    public Value staticStore(Instruction.StaticStore i) {
        machine.statics().store(i.field(), value(i.value()));
        return Value.NULL;
    }

    @Override
    public Value elementLoad(Instruction.ElementLoad i) {
        if (instructions[i.index()] instanceof Instruction.ElementLoad) {
            machine.note("index permutation");
        }
        return Arrangement.load(present(intact(i.array())), value(i.index()));
    }

    @Override
    public Value elementStore(Instruction.ElementStore i) {
        Arrangement.store(present(value(i.array())), value(i.index()), value(i.value()));
        return Value.NULL;
    }

    @Override
    public Value concat(Instruction.Concat i) {
        StringBuilder text = new StringBuilder();
        for (int part : i.parts()) {
            Value value = machine.textOf(asJoined(part));
            if (value instanceof Unknown unknown) {
                return unknown.asPresent();
            }
            String more = ((Value.Text) value).value();
            machine.allocate(more.length());
            text.append(more);
        }
        return Value.of(text.toString());
    }

    /** A conversion of arithmetic to char is the program's own; any other one says that the part is a char. */
    private Value asJoined(int part) {
        Value value = value(part);
        return value instanceof Primitive primitive
                        && instructions[part] instanceof Operation o
                        && o.operator() == Operator.CONVERT
                        && o.type().equals("char")
                        && !isArithmetic(instructions[o.operands()[0]])
                ? Value.boxed((char) primitive.integer())
                : value;
    }

    private static boolean isArithmetic(Instruction instruction) {
        return instruction instanceof Operation operation
                && operation.operator().compareTo(Operator.ADD) >= 0
                && operation.operator().compareTo(Operator.XOR) <= 0;
    }

    @Override
    public Value operation(Operation i) {
        int[] operands = i.operands();
        noteArithmetic(i);
        return switch (i.operator()) {
            case CAST -> Kinds.cast(machine.types(), value(operands[0]), i.type());
            case INSTANCE_OF -> Kinds.instanceOf(machine.types(), value(operands[0]), i.type());
            case LENGTH -> Arrangement.length(present(value(operands[0])));
            default ->
                operands.length == 1
                        ? Arithmetic.unary(i.operator(), i.type(), value(operands[0]))
                        : Arithmetic.binary(i.operator(), i.type(), value(operands[0]), value(operands[1]));
        };
    }

    private void noteArithmetic(Operation i) {
        if (i.operator() == Operator.XOR && !isMinusOne(i.operands()[1])) {
            machine.note("xor");
        } else if (i.operator() == Operator.CONVERT
                && instructions[i.operands()[0]] instanceof Operation from
                && (from.operator() == Operator.ADD || from.operator() == Operator.SUBTRACT)) {
            if (i.type().equals("char") || i.type().equals("byte")) {
                machine.note("character arithmetic");
            }
        }
    }

    private boolean isMinusOne(int id) {
        return instructions[id] instanceof Instruction.Constant constant
                && constant.value() instanceof Number number
                && number.longValue() == -1;
    }

    @Override
    public Value test(Instruction.Test i) {
        Value left = value(i.left());
        next = i.relation() == Instruction.Relation.SWITCH
                ? Decisions.choose(left, i.cases())
                : Decisions.holds(i.relation(), left, i.right() == Instruction.NONE ? null : value(i.right())) ? 0 : 1;
        return Value.NULL;
    }

    @Override
    public Value call(Instruction.Call i) {
        Value[] given = values(i.arguments());
        if (i.arguments().length == 2
                && i.target().name().equals("charAt")
                && instructions[i.arguments()[1]] instanceof Instruction.ElementLoad) {
            machine.note("index permutation");
        }
        boolean isTried = blocks[running].handlers().length > 0;
        if (isTried) {
            machine.doubtful(false);
        }
        Value value = isApart(i)
                ? machine.callWithin(4, i.target(), i.dispatch(), given)
                : machine.call(i.target(), i.dispatch(), given);
        if (value instanceof Unknown) {
            machine.doubtful(true);
        }
        if (isTried && machine.mayHaveFailed()) {
            throw new Undecided(new Unknown("may fail"));
        }
        if (i.target().isConstructor()) {
            replace(i.receiver(), value);
        }
        return value;
    }

    /** What an initialiser calls in somebody else's classes, loggers above all, must not use up what its own need. */
    private boolean isApart(Instruction.Call call) {
        return procedure.symbol().name().equals("<clinit>")
                && !Statics.outermost(call.target().owner())
                        .equals(Statics.outermost(procedure.symbol().owner()));
    }

    /** A platform object exists only once it is constructed; it takes the place of what stood for it. */
    private void replace(int id, Value constructed) {
        if (instructions[id] instanceof Instruction.New && !(constructed instanceof Value.Null)) {
            values[id] = constructed;
        }
    }

    @Override
    public Value closure(Instruction.Closure i) {
        return new ClosureValue(i.target(), i.dispatch(), List.of(values(i.captured())), i.type(), i.method());
    }

    @Override
    public Value giveBack(Instruction.Return i) {
        result = i.value() == Instruction.NONE ? Value.NULL : value(i.value());
        return Value.NULL;
    }

    @Override
    public Value raise(Instruction.Throw i) {
        Value value = value(i.value());
        if (value instanceof Instance instance) {
            throw new Thrown(instance);
        }
        throw new Undecided(value instanceof Unknown unknown ? unknown : new Unknown("exception"));
    }

    @Override
    public Value opaque(Instruction.Opaque i) {
        if (i.reason().startsWith("caught:") && caught != null) {
            return caught;
        }
        Value[] given = values(i.operands());
        return switch (i.reason()) {
            case "record:equals" -> Rendering.equal(machine, given[0], given[1]);
            default -> new Unknown("opaque " + i.reason());
        };
    }
}
