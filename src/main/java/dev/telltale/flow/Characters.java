package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.Set;

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
            boolean character = instruction instanceof Instruction.Call call && isCharacter(call, value)
                    || instruction instanceof Instruction.Operation operation
                            && operation.type().equals("char")
                    || instruction instanceof Instruction.Store store
                            && store.field().type().equals("char")
                    || instruction instanceof Instruction.ElementStore element
                            && element.value() == value
                            && isText(where, element.array());
            if (character
                    || instruction instanceof Instruction.Merge
                            && depth < MAX_DEPTH
                            && isUsedAsOne(where, use, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** A code point is told by what it is handed to. */
    private static boolean isCharacter(Instruction.Call call, int value) {
        int[] arguments = call.arguments();
        boolean last = arguments.length > 0 && arguments[arguments.length - 1] == value;
        return call.target().parameters().contains("char")
                || last
                        && (call.target().name().equals("appendCodePoint")
                                || call.target().owner().equals("java.lang.Character")
                                        && Set.of("toString", "toChars")
                                                .contains(call.target().name()));
    }

    /** {@return whether the array is one of characters, as far as its making or its type tells} */
    static boolean isText(Code where, int array) {
        Instruction made = where.at(Texts.stripCasts(where, array));
        String type = made instanceof Instruction.New create
                ? create.type()
                : made instanceof Instruction.Call call
                        ? call.target().result()
                        : made instanceof Instruction.Load load
                                ? load.field().type()
                                : made instanceof Instruction.Parameter parameter ? parameter.type() : "";
        return type.equals("char[]");
    }
}
