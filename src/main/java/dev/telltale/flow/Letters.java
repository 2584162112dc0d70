package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter at a known place of a text that is compared with letters, as in {@code country.charAt(0) == 'D'}: that asks for part of a
 * name. What is compared with quotes, digits or slashes, or in a loop over all places, is taken apart and not asked for.
 */
final class Letters {
    private Letters() {}

    /** {@return what the name is asked for: how it starts, or what is in it; null when it is no such question} */
    static @Nullable String predicate(Site asked, Node subject) {
        Integer place = place(subject);
        return place == null || compared(asked).isEmpty() ? null : place == 0 ? "starts" : "contains";
    }

    /** {@return the letters; empty when anything else is compared} */
    static Set<String> compared(Site asked) {
        Set<String> letters = new LinkedHashSet<>();
        if (asked.instruction() instanceof Instruction.Test test) {
            for (int other : new int[] {test.left(), test.right()}) {
                if (other != Instruction.NONE && asked.code().at(other) instanceof Instruction.Constant constant) {
                    letters.add(letter(constant.value()));
                }
            }
            test.cases().forEach(number -> letters.add(letter(number)));
        }
        return letters.contains("") ? Set.of() : letters;
    }

    private static @Nullable Integer place(Node subject) {
        return subject.value() >= 0
                        && subject.frame().code.at(subject.value()) instanceof Instruction.Call call
                        && call.target().owner().equals("java.lang.String")
                        && call.target().name().equals("charAt")
                        && subject.frame().code.at(call.arguments()[1]) instanceof Instruction.Constant constant
                        && constant.value() instanceof Integer place
                ? place
                : null;
    }

    /** Class files keep characters as numbers. */
    private static String letter(@Nullable Object constant) {
        int point = constant instanceof Integer number ? number : constant instanceof Character c ? c : -1;
        return Character.isLetter(point) ? Character.toString(point) : "";
    }
}
