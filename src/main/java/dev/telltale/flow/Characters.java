package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;

/** Tells numbers that are characters: class files do not. */
final class Characters {
    private static final int MAX_DEPTH = 3;

    private Characters() {}

    /** {@return whether the number is compared or written as a character, or is beyond the digits anyone counts with} */
    static boolean is(Site site, int value) {
        boolean mark = value >= 0x20 && value <= Character.MAX_CODE_POINT;
        String result = site.code().procedure.symbol().result();
        return mark && (result.equals("char") || isUsedAsOne(site.code(), site.at(), 0));
    }

    private static boolean isUsedAsOne(Code where, int value, int depth) {
        for (int use : where.usesOf(value)) {
            Instruction instruction = where.at(use);
            boolean character = instruction instanceof Instruction.Call call
                            && call.target().parameters().contains("char")
                    || instruction instanceof Instruction.Operation operation
                            && operation.type().equals("char")
                    || instruction instanceof Instruction.Store store
                            && store.field().type().equals("char");
            if (character
                    || instruction instanceof Instruction.Merge
                            && depth < MAX_DEPTH
                            && isUsedAsOne(where, use, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
