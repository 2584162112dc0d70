package dev.telltale.flow;

import dev.telltale.alteration.Signatures;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Mention;
import dev.telltale.ir.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds constant texts that carry a mark nobody sees; they are followed like data, to see whether they are sent. */
final class MarkedConstants {
    /** The category of such a text; no taxonomy knows it. */
    static final String MARK = "mark";

    private static final Pattern SEARCHES = Pattern.compile(
            "(replace|split|remove|strip|trim|indexOf|lastIndexOf|contains|starts|ends|equals|matches|compile|is|in|count|delete)"
                    + "([A-Z].*)?");

    private final CodeBase code;
    private final Containment containment;

    MarkedConstants(CodeBase code, Containment containment) {
        this.code = code;
        this.containment = containment;
    }

    /** @param first the number of the first point */
    List<SourcePoint> find(int first) {
        List<SourcePoint> found = new ArrayList<>();
        for (Unit unit : code.program().mentioningAny(new long[] {Mention.UNUSUAL_TEXT})) {
            for (Code procedure : code.codes(unit)) {
                containment.run(new Site(procedure, 0), List.of(), () -> in(procedure, first, found));
            }
        }
        return found;
    }

    private static void in(Code procedure, int first, List<SourcePoint> found) {
        for (int at = 0; at < procedure.size(); at++) {
            if (procedure.at(at) instanceof Instruction.Constant constant
                    && constant.value() instanceof String text
                    && !isSearched(procedure, at)
                    && !Signatures.ofConstant(text).techniques().isEmpty()) {
                found.add(point(first + found.size(), new Site(procedure, at)));
            }
        }
    }

    /** What a text is searched for, compared with or cleaned of is not what it holds. */
    private static boolean isSearched(Code where, int constant) {
        for (int use : where.usesOf(constant)) {
            if (where.at(use) instanceof Instruction.Call call
                    && SEARCHES.matcher(call.target().name()).matches()
                    && call.arguments()[Math.min(1, call.arguments().length - 1)] == constant) {
                return true;
            }
        }
        return false;
    }

    private static SourcePoint point(int id, Site site) {
        return new SourcePoint(
                id, site, site.at(), false, "constant text", MARK, null, false, AccessPath.EMPTY, Form.PLAIN);
    }

    /** {@return the marked text at a point this class found} */
    static String text(SourcePoint point) {
        return String.valueOf(((Instruction.Constant) point.site().instruction()).value());
    }
}
