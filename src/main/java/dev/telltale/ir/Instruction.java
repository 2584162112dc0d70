package dev.telltale.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure. Its position in {@link Procedure#instructions()} is its value id; operands are such ids.
 * Where a value may be absent the id is {@link #NONE}.
 */
public sealed interface Instruction {
    int NONE = -1;
    int[] NOTHING = {};

    <R> R accept(Visitor<R> visitor);

    /** The value of a parameter; index 0 is the receiver of an instance procedure. */
    record Parameter(int index, String type) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parameter(this);
        }
    }

    /** A literal: {@code null}, String, Integer, Long, Float, Double, or a {@link TypeName} for a class literal. */
    record Constant(@Nullable Object value) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** A class literal's value. */
    record TypeName(String name) {}

    /**
     * Creates an object, not yet constructed (the {@code <init>} call follows), or an array when {@code length} is given.
     *
     * @param inner lengths of the arrays inside the array, from the outermost; mostly none
     */
    record New(String type, int length, int[] inner) implements Instruction {
        public New(String type, int length) {
            this(type, length, NOTHING);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.create(this);
        }
    }

    /**
     * One of several values, by the path taken; inputs are in the order of the block's predecessors, without repeats.
     *
     * @param paths the value each predecessor brings, in ascending order of predecessors; this merge's own id where it
     *     keeps its value, {@link #NONE} where there is none. Empty when that is just what the inputs say, and where
     *     control comes from a throw.
     */
    record Merge(int[] inputs, int[] paths) implements Instruction {
        public Merge(int[] inputs) {
            this(inputs, NOTHING);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.merge(this);
        }
    }

    record Load(int object, FieldSymbol field) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.load(this);
        }
    }

    record Store(int object, FieldSymbol field, int value) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.store(this);
        }
    }

    record StaticLoad(FieldSymbol field) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.staticLoad(this);
        }
    }

    record StaticStore(FieldSymbol field, int value) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.staticStore(this);
        }
    }

    record ElementLoad(int array, int index) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elementLoad(this);
        }
    }

    record ElementStore(int array, int index, int value) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elementStore(this);
        }
    }

    /** Text joined from its parts in order; constant text is a part like any other. */
    record Concat(int[] parts) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.concat(this);
        }
    }

    /** A computation without side effects. {@code type} names the target of a cast, conversion or instance test. */
    record Operation(Operator operator, String type, int[] operands) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.operation(this);
        }
    }

    /** What an {@link Operation} computes. */
    enum Operator {
        CAST,
        CONVERT,
        INSTANCE_OF,
        LENGTH,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        REMAINDER,
        NEGATE,
        SHIFT_LEFT,
        SHIFT_RIGHT,
        SHIFT_RIGHT_UNSIGNED,
        AND,
        OR,
        XOR,
        COMPARE
    }

    /**
     * Decides the block's successor: successor 0 when the relation holds, else successor 1. For {@link Relation#SWITCH}
     * successor {@code i} is taken when {@code left} equals {@code cases.get(i)}, the last successor otherwise.
     *
     * @param right the value compared with, or {@link #NONE} for the comparisons with zero or null
     */
    record Test(Relation relation, int left, int right, List<Integer> cases) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.test(this);
        }
    }

    /** How a {@link Test} compares. */
    enum Relation {
        EQUAL,
        NOT_EQUAL,
        LESS,
        GREATER_OR_EQUAL,
        GREATER,
        LESS_OR_EQUAL,
        NULL,
        NOT_NULL,
        SWITCH
    }

    /** Calls a procedure; for all but {@link Dispatch#STATIC} argument 0 is the receiver. */
    record Call(Symbol target, Dispatch dispatch, int[] arguments) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }

        /** {@return the receiver's value id, or {@link #NONE} for a static call} */
        public int receiver() {
            return dispatch == Dispatch.STATIC ? NONE : arguments[0];
        }
    }

    /** How a call finds its procedure. */
    enum Dispatch {
        STATIC,
        VIRTUAL,
        INTERFACE,
        /** Exactly the named procedure: constructors, private and super calls. */
        SPECIAL
    }

    /**
     * A function value: lambda, method reference, or nested function.
     *
     * @param target the procedure it runs; {@code dispatch} says how it is found
     * @param captured values bound now; they come before the call's own arguments
     * @param type the functional interface, with {@code method} its single abstract method's name
     */
    record Closure(Symbol target, Dispatch dispatch, int[] captured, String type, String method)
            implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closure(this);
        }
    }

    /** Leaves the procedure with a value, or {@link #NONE}. */
    record Return(int value) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.giveBack(this);
        }
    }

    record Throw(int value) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raise(this);
        }
    }

    /** A value this representation cannot express, for example a caught exception or a dynamic constant; says why. */
    record Opaque(String reason, int[] operands) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opaque(this);
        }
    }

    /** One method per kind; the compiler points at every place a new kind matters. */
    interface Visitor<R> {
        R parameter(Parameter instruction);

        R constant(Constant instruction);

        R create(New instruction);

        R merge(Merge instruction);

        R load(Load instruction);

        R store(Store instruction);

        R staticLoad(StaticLoad instruction);

        R staticStore(StaticStore instruction);

        R elementLoad(ElementLoad instruction);

        R elementStore(ElementStore instruction);

        R concat(Concat instruction);

        R operation(Operation instruction);

        R test(Test instruction);

        R call(Call instruction);

        R closure(Closure instruction);

        R giveBack(Return instruction);

        R raise(Throw instruction);

        R opaque(Opaque instruction);
    }
}
