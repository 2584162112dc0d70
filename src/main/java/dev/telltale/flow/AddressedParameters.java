package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Addresses of connections, requests and builders that a procedure is handed: which address it is, its callers know. Such an
 * address is a parameter's template until then, like a text.
 */
final class AddressedParameters {
    private static final int CALLER_DEPTH = 5;
    private static final List<Template> UNKNOWN = List.of(Template.UNKNOWN);

    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;
    private final Function<Site, List<Template>> addresses;
    private final Questions<List<Template>> questions = new Questions<>();

    private record Closing(Template template, Code where) {}

    /** @param addresses of an object, in terms of the parameters of its procedure */
    AddressedParameters(CodeBase code, ModelIndex models, Texts texts, Function<Site, List<Template>> addresses) {
        this.code = code;
        this.models = models;
        this.texts = texts;
        this.addresses = addresses;
    }

    /** {@return whether the parameter is an object that talks to an address but is no text of it} */
    boolean isObject(Code where, int parameter) {
        int declared = where.isStatic() ? parameter : parameter - 1;
        List<String> types = where.procedure.symbol().parameterList();
        return declared >= 0 && declared < types.size() && isObject(types.get(declared));
    }

    /** {@return whether values of the type talk to an address, or make what does} */
    boolean isObject(String type) {
        return models.isAddressed(type);
    }

    /**
     * {@return the callee's address in the caller's terms}
     *
     * @param caller the call, or where the function is made
     */
    List<Template> substituted(Template template, Code where, Site caller, int[] arguments) {
        int index = parameter(template, where);
        if (index < 0) {
            return substitutedText(template, caller, arguments);
        }
        if (index < arguments.length) {
            return of(new Site(caller.code(), arguments[index]));
        }
        List<Template> found = new ArrayList<>();
        for (Site value :
                caller.instruction() instanceof Instruction.Closure ? handed(caller, index) : List.<Site>of()) {
            of(value).forEach(t -> found.addAll(value.code() == caller.code() ? List.of(t) : closed(t, value.code())));
        }
        return found.isEmpty() ? UNKNOWN : found;
    }

    /** A text that nobody sees being written may come out of an object that makes addresses. */
    private List<Template> substitutedText(Template template, Site caller, int[] arguments) {
        List<Template> told = texts.substituted(template, caller.code(), arguments);
        int text = parameter(template);
        return text >= 0 && text < arguments.length && isUntold(told)
                ? of(new Site(caller.code(), arguments[text]))
                : told;
    }

    private static boolean isUntold(List<Template> told) {
        return told.stream().allMatch(t -> t.isUnknown() && !t.isSymbolic());
    }

    private List<Template> of(Site value) {
        List<Template> found = addresses.apply(value);
        return found.isEmpty() ? UNKNOWN : found;
    }

    /** {@return the address in nobody's terms, with what every caller hands over, a few levels up} */
    List<Template> closed(Template template, Code where) {
        return closed(template, where, CALLER_DEPTH);
    }

    private List<Template> closed(Template template, Code where, int depth) {
        int index = parameter(template, where);
        if (index < 0) {
            List<Template> told = texts.closed(template, where);
            int text = parameter(template);
            return text >= 0 && isUntold(told) ? asked(template, text, where, depth) : told;
        }
        return asked(template, index, where, depth);
    }

    private List<Template> asked(Template template, int index, Code where, int depth) {
        return questions.ask(new Closing(template, where), UNKNOWN, () -> closing(template, index, where, depth));
    }

    private List<Template> closing(Template template, int index, Code where, int depth) {
        Set<Template> all = new LinkedHashSet<>();
        List<Site> callers = depth == 0 ? List.of() : code.fewCallers(where);
        for (Site site : callers) {
            int[] arguments = ((Instruction.Call) site.instruction()).arguments();
            substituted(template, where, site, arguments).forEach(t -> all.addAll(closed(t, site.code(), depth - 1)));
        }
        for (Site function : depth == 0 ? List.<Site>of() : code.creators(where)) {
            for (Site value : handed(function, index)) {
                of(value).forEach(t -> all.addAll(closed(t, value.code(), depth - 1)));
            }
        }
        return all.isEmpty() ? UNKNOWN : all.stream().limit(Texts.MAX).toList();
    }

    /** {@return which object's address the template is, by the parameter that holds it; else -1} */
    int parameter(Template template, Code where) {
        int index = parameter(template);
        return index >= 0 && isObject(where, index) ? index : -1;
    }

    private static int parameter(Template template) {
        return template.parts().size() == 1 && template.parts().get(0) instanceof Template.Param param
                ? param.index()
                : -1;
    }

    /** What a function takes along, or what it is run with. */
    private List<Site> handed(Site function, int index) {
        int[] captured = ((Instruction.Closure) function.instruction()).captured();
        if (index < captured.length) {
            return List.of(new Site(function.code(), captured[index]));
        }
        List<Site> values = new ArrayList<>(texts.applications().handed(function, index - captured.length));
        for (int use : function.code().usesOf(function.at())) {
            if (function.code().at(use) instanceof Instruction.Call call) {
                values.addAll(ranBy(function, call, index - captured.length));
            }
        }
        return values;
    }

    /** Code of the program runs the function it is given with something else that it is given, or that it makes. */
    private List<Site> ranBy(Site function, Instruction.Call call, int parameter) {
        List<Site> values = new ArrayList<>();
        List<Code> targets = code.targets(call);
        for (Code target : targets.size() <= 4 ? targets : List.<Code>of()) {
            for (int i = 0; i < call.arguments().length; i++) {
                int held = call.arguments()[i] == function.at() ? target.parameter(i) : Instruction.NONE;
                for (int use : held == Instruction.NONE ? Instruction.NOTHING : target.usesOf(held)) {
                    if (target.at(use) instanceof Instruction.Call run
                            && run.dispatch() == Dispatch.INTERFACE
                            && run.receiver() == held
                            && parameter + 1 < run.arguments().length) {
                        values.add(outside(
                                new Site(target, run.arguments()[parameter + 1]), new Site(function.code(), 0), call));
                    }
                }
            }
        }
        return values;
    }

    private static Site outside(Site inside, Site caller, Instruction.Call call) {
        return inside.instruction() instanceof Instruction.Parameter parameter
                        && parameter.index() < call.arguments().length
                ? new Site(caller.code(), call.arguments()[parameter.index()])
                : inside;
    }
}
