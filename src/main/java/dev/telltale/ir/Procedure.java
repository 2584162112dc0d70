package dev.telltale.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A procedure as declared; its code is lowered when asked for. Abstract and native ones have none. */
public final class Procedure {
    private final Symbol symbol;
    private final Modifiers modifiers;
    private final List<String> parameterTypes;
    private final String genericResult;
    private final List<Annotation> annotations;
    private final List<List<Annotation>> parameterAnnotations;
    private final Code code;

    /**
     * A procedure's code, lowered.
     *
     * @param positions per instruction: line in the high 20 bits, column in the low 12; 0 = unknown
     */
    public record Body(Instruction[] instructions, Block[] blocks, int[] positions) {
        public static final Body NONE = new Body(new Instruction[0], new Block[0], new int[0]);
    }

    /** Where a procedure's code comes from. */
    public interface Code {
        /** {@return whether there is code; false, too, once it turned out to be broken} */
        boolean exists();

        /** {@return the lowered code, the same until it is released; an empty one when there is none or it is broken} */
        Body lower();

        /** Lets the lowered code go; it is lowered again when asked for. */
        void release();

        /** {@return false when the code surely names none of the members} */
        boolean mayName(MemberNames names);

        /** {@return false when the code surely makes none of these uses of members, each as {@link Use#hash} tells it} */
        boolean mayUse(int... uses);

        /** {@return code that is already lowered} */
        static Code of(Body body) {
            return new Lowered(body);
        }
    }

    private record Lowered(Body lower) implements Code {
        @Override
        public void release() {}

        @Override
        public boolean exists() {
            return lower.instructions().length > 0;
        }

        @Override
        public boolean mayName(MemberNames names) {
            return true;
        }

        @Override
        public boolean mayUse(int... uses) {
            return true;
        }
    }

    /**
     * @param symbol owner is the declaring class
     * @param parameterTypes receiver excluded; generic types as source would write them
     * @param genericResult result type as source would write it
     * @param parameterAnnotations one list per parameter, receiver excluded; empty when no parameter has any
     */
    public Procedure(
            Symbol symbol,
            Modifiers modifiers,
            List<String> parameterTypes,
            String genericResult,
            List<Annotation> annotations,
            List<List<Annotation>> parameterAnnotations,
            Code code) {
        this.symbol = symbol;
        this.modifiers = modifiers;
        this.parameterTypes = parameterTypes;
        this.genericResult = genericResult;
        this.annotations = annotations;
        this.parameterAnnotations = parameterAnnotations;
        this.code = code;
    }

    /** {@return the same declaration with other code} */
    public Procedure with(Code other) {
        return new Procedure(
                symbol, modifiers, parameterTypes, genericResult, annotations, parameterAnnotations, other);
    }

    public Symbol symbol() {
        return symbol;
    }

    public Modifiers modifiers() {
        return modifiers;
    }

    public List<String> parameterTypes() {
        return parameterTypes;
    }

    public String genericResult() {
        return genericResult;
    }

    public List<Annotation> annotations() {
        return annotations;
    }

    public List<List<Annotation>> parameterAnnotations() {
        return parameterAnnotations;
    }

    public Code code() {
        return code;
    }

    private Body body() {
        return code.lower();
    }

    /** Forgets the lowered code; it is lowered again when asked for. */
    public void release() {
        code.release();
    }

    public Instruction[] instructions() {
        return body().instructions();
    }

    public Block[] blocks() {
        return body().blocks();
    }

    public int[] positions() {
        return body().positions();
    }

    /** {@return false when the code surely names no member of this name; constructors go by their class} */
    public boolean mayName(MemberNames names) {
        return code.mayName(names);
    }

    /** {@return false when the code surely makes none of these uses of members, each as {@link Use#hash} tells it} */
    public boolean mayUse(int... uses) {
        return code.mayUse(uses);
    }

    public static int position(int line, int column) {
        return line << 12 | Math.min(column, 0xfff);
    }

    public int lineOf(int value) {
        return positions()[value] >>> 12;
    }

    public int columnOf(int value) {
        return positions()[value] & 0xfff;
    }

    /** {@return whether there is code; false, too, once it turned out to be broken} */
    public boolean hasBody() {
        return code.exists();
    }

    /** {@return number of parameters including the receiver} */
    public int arity() {
        return parameterTypes.size() + (modifiers.isStatic() ? 0 : 1);
    }

    /** By name, so that the order of hashed sets is the same on every machine. */
    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return symbol.toString();
    }
}
