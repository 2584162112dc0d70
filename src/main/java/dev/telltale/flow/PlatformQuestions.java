package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Relation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the platform itself tells of a datum by yes or no, such as whether a zone has summer time, or by a number. */
final class PlatformQuestions {
    /** The predicate of a question that the platform answers. */
    static final String ANSWERS = "answers";

    private static final Set<String> NUMBERS = Set.of("int", "long", "short", "byte");

    private PlatformQuestions() {}

    /** {@return whether the test is of nothing but the platform's answer} */
    static boolean isAnswer(CodeBase code, Site asked, Node subject) {
        Instruction.Call call = compared(asked, subject);
        return call != null && isOfPlatform(code, call);
    }

    /** {@return whether the platform answers by yes or no, and is given nothing but the datum} */
    static boolean isAnswer(CodeBase code, Instruction.Call call) {
        return call.arguments().length <= 1 && isOfPlatform(code, call);
    }

    private static boolean isOfPlatform(CodeBase code, Instruction.Call call) {
        return call.target().result().equals("boolean")
                && call.target().owner().startsWith("java.")
                && !call.target().owner().equals("java.lang.Boolean")
                && code.targets(call).isEmpty();
    }

    /** {@return whether a number of a zone or a time is compared with nought, which class files do not write down} */
    static boolean isZero(Site asked, Node subject) {
        Instruction.Call call = compared(asked, subject);
        if (call == null || !NUMBERS.contains(call.target().result())) {
            return false;
        }
        String owner = call.target().owner();
        return owner.startsWith("java.time.") || owner.endsWith("TimeZone") || owner.endsWith("Calendar");
    }

    private static Instruction.@Nullable Call compared(Site asked, Node subject) {
        boolean alone = asked.instruction() instanceof Instruction.Test test
                && test.right() == Instruction.NONE
                && test.relation() != Relation.NULL
                && test.relation() != Relation.NOT_NULL
                && test.relation() != Relation.SWITCH
                && test.left() == subject.value();
        return alone && subject.frame().code.at(subject.value()) instanceof Instruction.Call call ? call : null;
    }
}
