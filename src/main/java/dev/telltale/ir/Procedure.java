package dev.telltale.ir;

import java.util.List;

/**
 * A procedure, lowered. Abstract and native ones have no instructions.
 *
 * @param symbol owner is the declaring class
 * @param genericResult result type as source would write it
 * @param parameterTypes receiver excluded; generic types as source would write them
 * @param parameterAnnotations one list per parameter, receiver excluded
 * @param positions per instruction: line in the high 20 bits, column in the low 12; 0 = unknown
 */
public record Procedure(
        Symbol symbol,
        Modifiers modifiers,
        List<String> parameterTypes,
        String genericResult,
        List<Annotation> annotations,
        List<List<Annotation>> parameterAnnotations,
        Instruction[] instructions,
        Block[] blocks,
        int[] positions) {

    public static int position(int line, int column) {
        return line << 12 | Math.min(column, 0xfff);
    }

    public int lineOf(int value) {
        return positions[value] >>> 12;
    }

    public int columnOf(int value) {
        return positions[value] & 0xfff;
    }

    public boolean hasBody() {
        return instructions.length > 0;
    }

    /** {@return number of parameters including the receiver} */
    public int arity() {
        return parameterTypes.size() + (modifiers.isStatic() ? 0 : 1);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return symbol.toString();
    }
}
