package dev.telltale.evaluation;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which static fields of a nest of classes a procedure may change, itself or through others of the nest: those it stores
 * to, and those whose value it does more with than read. The platform, and other classes, do not know them.
 */
final class Touched {
    private static final int MOST_PROCEDURES = 200;

    private final Types types;
    private final String outermost;
    private final Set<FieldSymbol> fields = new HashSet<>();
    private final Set<Procedure> seen = new LinkedHashSet<>();
    private final Deque<Procedure> queue = new ArrayDeque<>();

    private Touched(Types types, String outermost) {
        this.types = types;
        this.outermost = outermost;
    }

    static Set<FieldSymbol> by(Procedure procedure, Types types) {
        Touched touched =
                new Touched(types, Statics.outermost(procedure.symbol().owner()));
        touched.queue.add(procedure);
        while (!touched.queue.isEmpty() && touched.seen.size() < MOST_PROCEDURES) {
            Procedure next = touched.queue.poll();
            if (touched.seen.add(next)) {
                touched.visit(next);
            }
        }
        return touched.fields;
    }

    private void visit(Procedure procedure) {
        Instruction[] instructions = procedure.instructions();
        boolean[] escapes = new boolean[instructions.length];
        Operands operands = new Operands();
        for (Instruction instruction : instructions) {
            for (int operand : instruction.accept(operands)) {
                escapes[operand] = true;
            }
            follow(instruction);
        }
        for (int i = 0; i < instructions.length; i++) {
            if (escapes[i] && instructions[i] instanceof Instruction.StaticLoad load) {
                fields.add(types.declaring(load.field()));
            }
        }
    }

    private void follow(Instruction instruction) {
        if (instruction instanceof Instruction.StaticStore store) {
            fields.add(types.declaring(store.field()));
        } else if (instruction instanceof Instruction.Call call) {
            follow(call.target());
        } else if (instruction instanceof Instruction.Closure closure) {
            follow(closure.target());
        }
    }

    private void follow(Symbol target) {
        if (Statics.outermost(target.owner()).equals(outermost)) {
            Procedure procedure = types.resolve(target);
            if (procedure != null) {
                queue.add(procedure);
            }
        }
    }

    /** The operands that an instruction does more with than read. */
    private static final class Operands implements Instruction.Visitor<int[]> {
        private static int[] none() {
            return Instruction.NOTHING;
        }

        @Override
        public int[] parameter(Instruction.Parameter i) {
            return none();
        }

        @Override
        public int[] constant(Instruction.Constant i) {
            return none();
        }

        @Override
        public int[] create(Instruction.New i) {
            return none();
        }

        @Override
        public int[] merge(Instruction.Merge i) {
            return i.inputs();
        }

        @Override
        public int[] load(Instruction.Load i) {
            return new int[] {i.object()};
        }

        @Override
        public int[] store(Instruction.Store i) {
            return new int[] {i.object(), i.value()};
        }

        @Override
        public int[] staticLoad(Instruction.StaticLoad i) {
            return none();
        }

        @Override
        public int[] staticStore(Instruction.StaticStore i) {
            return new int[] {i.value()};
        }

        @Override
        public int[] elementLoad(Instruction.ElementLoad i) {
            return none();
        }

        @Override
        public int[] elementStore(Instruction.ElementStore i) {
            return new int[] {i.array(), i.value()};
        }

        @Override
        public int[] concat(Instruction.Concat i) {
            return none();
        }

        @Override
        public int[] operation(Instruction.Operation i) {
            return i.operator() == Instruction.Operator.CAST ? i.operands() : none();
        }

        @Override
        public int[] test(Instruction.Test i) {
            return none();
        }

        @Override
        public int[] call(Instruction.Call i) {
            return Intrinsics.onlyReads(i.target()) ? none() : i.arguments();
        }

        @Override
        public int[] closure(Instruction.Closure i) {
            return i.captured();
        }

        @Override
        public int[] giveBack(Instruction.Return i) {
            return i.value() == Instruction.NONE ? none() : new int[] {i.value()};
        }

        @Override
        public int[] raise(Instruction.Throw i) {
            return none();
        }

        @Override
        public int[] opaque(Instruction.Opaque i) {
            return i.operands();
        }
    }
}
