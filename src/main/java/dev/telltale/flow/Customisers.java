package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;

/** What a function does that is handed over on one outcome of a test: all of it is done on that outcome only. */
final class Customisers {
    private static final int MAX_CALLS = 200;

    private final CodeBase code;
    private final Texts texts;
    private final Terms terms;

    /**
     * A constant is put into what the function is applied to.
     *
     * @param parameter of the function, what it took along not counted
     * @param hop under which name
     */
    record Put(Site call, int parameter, AccessPath.Hop hop, Site value) {}

    Customisers(Texts texts) {
        this.code = texts.codeBase();
        this.texts = texts;
        this.terms = new Terms(code);
    }

    /** {@return the functions that a value is one of} */
    static List<Instruction.Closure> functions(Code where, int value) {
        return value == Instruction.NONE
                ? List.of()
                : Terms.leaves(where, value).stream()
                        .map(where::at)
                        .filter(Instruction.Closure.class::isInstance)
                        .map(Instruction.Closure.class::cast)
                        .toList();
    }

    /** {@return the calls that the function makes whenever it runs} */
    List<Site> calls(Instruction.Closure function) {
        List<Site> calls = new ArrayList<>();
        for (Code target : code.targets(function.target(), function.dispatch())) {
            for (int at = 0; at < target.size() && calls.size() < MAX_CALLS; at++) {
                Site site = new Site(target, at);
                if (site.instruction() instanceof Instruction.Call && Lasting.isUnconditional(site)) {
                    calls.add(site);
                }
            }
        }
        return calls;
    }

    /** {@return what the function puts into its own parameters} */
    List<Put> puts(Instruction.Closure function) {
        List<Put> puts = new ArrayList<>();
        for (Site site : calls(function)) {
            Instruction.Call call = (Instruction.Call) site.instruction();
            int parameter = parameter(site.code(), call.receiver()) - function.captured().length;
            if (parameter >= 0
                    && call.arguments().length > 1
                    && Decisions.ADDERS.matcher(call.target().name()).matches()
                    && isConstant(site.code(), call)) {
                int last = call.arguments()[call.arguments().length - 1];
                puts.add(new Put(site, parameter, hop(site.code(), call), new Site(site.code(), last)));
            }
        }
        return puts;
    }

    /** {@return whether what is put is sent by the very call} */
    boolean isSent(Put put) {
        Instruction.Call call = (Instruction.Call) put.call().instruction();
        return texts.models().of(call.target()).sinks().stream()
                .anyMatch(sink -> sink.where().isEmpty() && sink.slotFrom() != null);
    }

    private AccessPath.Hop hop(Code where, Instruction.Call call) {
        String key = call.arguments().length > 2 ? texts.constant(where, call.arguments()[1]) : null;
        return key == null ? AccessPath.ANY : new AccessPath.Key(Template.literal(key));
    }

    private boolean isConstant(Code where, Instruction.Call call) {
        for (int i = 1; i < call.arguments().length; i++) {
            if (!terms.of(where, call.arguments()[i]).isConstant()) {
                return false;
            }
        }
        return true;
    }

    private static int parameter(Code where, int value) {
        return value != Instruction.NONE
                        && where.at(Texts.stripCasts(where, value)) instanceof Instruction.Parameter parameter
                ? parameter.index()
                : -1;
    }
}
