package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Mention;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Unit;
import dev.telltale.rule.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds calls whose result comes from code that cannot be read: scripts, native methods. What they give is followed like data. */
final class HiddenCode {
    /** Starts the category of what comes out of such code; the technique follows. */
    static final String PREFIX = "hidden.";

    private static final long[] LOADERS = mentions("java.lang.System", "java.lang.Runtime");
    private static final Set<String> TOLD =
            Set.of("java.lang.String", "byte[]", "char[]", "java.lang.Object", "java.lang.String[]");

    private final CodeBase code;
    private final ModelIndex models;
    private final Containment containment;
    private final List<SourcePoint> found = new ArrayList<>();

    HiddenCode(CodeBase code, ModelIndex models, Containment containment) {
        this.code = code;
        this.models = models;
        this.containment = containment;
    }

    private static long[] mentions(String... owners) {
        return java.util.Arrays.stream(owners)
                .flatMap(owner ->
                        java.util.stream.Stream.of("loadLibrary", "load").map(name -> Mention.member(owner, name)))
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    /** @param first the number of the first point */
    List<SourcePoint> find(int first) {
        for (Hidden hidden : models.models().hidden()) {
            for (Unit unit : code.program()
                    .mentioning(hidden.method().owner(), hidden.method().name())) {
                code.naming(unit, hidden.method().owner(), hidden.method().name())
                        .forEach(c -> containment.run(new Site(c, 0), List.of(), () -> modelled(c, hidden, first)));
            }
        }
        for (Unit unit : code.program().mentioningAny(LOADERS)) {
            code.codes(unit).stream()
                    .filter(HiddenCode::isNative)
                    .forEach(c -> containment.run(new Site(c, 0), List.of(), () -> nativeCalls(c, first)));
        }
        return found;
    }

    private void modelled(Code where, Hidden hidden, int first) {
        for (int at = 0; at < where.size(); at++) {
            if (where.at(at) instanceof Instruction.Call call
                    && call.target().owner().equals(hidden.method().owner())
                    && call.target().name().equals(hidden.method().name())) {
                point(new Site(where, at), call, hidden.technique(), first);
            }
        }
    }

    /** Only text: a native method's numbers are handles and sizes. */
    private static boolean isNative(Code code) {
        return code.procedure.modifiers().has(Modifiers.NATIVE)
                && TOLD.contains(code.procedure.symbol().result());
    }

    private void nativeCalls(Code target, int first) {
        for (Site site : code.callers(target)) {
            point(site, (Instruction.Call) site.instruction(), "C10", first);
        }
    }

    private void point(Site site, Instruction.Call call, String technique, int first) {
        String api = call.target().owner() + '#' + call.target().name();
        found.add(new SourcePoint(
                first + found.size(),
                site,
                site.at(),
                false,
                api,
                PREFIX + technique,
                null,
                false,
                AccessPath.EMPTY,
                Form.PLAIN));
    }
}
