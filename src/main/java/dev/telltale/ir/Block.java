package dev.telltale.ir;

/**
 * A straight run of instructions.
 *
 * @param first value id of its first instruction
 * @param end one past its last instruction; a {@code Test}, {@code Return} or {@code Throw} can only be the last
 * @param successors block indices, in the order {@link Instruction.Test} defines; none after a return or throw
 * @param handlers block indices control may go to when an instruction here throws
 */
public record Block(int first, int end, int[] successors, int[] handlers) {}
