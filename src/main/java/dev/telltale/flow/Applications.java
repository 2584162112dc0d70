package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.Invocation;
import dev.telltale.rule.Port;
import java.util.ArrayList;
import java.util.List;

/** What a library calls a function of the program with: elements of a container in {@code names.stream().map(System::getenv)}. */
final class Applications {
    private final ModelIndex models;
    private final Elements elements;

    Applications(ModelIndex models, Elements elements) {
        this.models = models;
        this.elements = elements;
    }

    /** {@return the values handed over for a parameter of the function, as far as a library hands over known elements} */
    List<Site> handed(Site function, int parameter) {
        List<Site> values = new ArrayList<>();
        containers(function, parameter).forEach(container -> values.addAll(elements.of(container)));
        return values;
    }

    /** {@return the containers whose elements are handed over for a parameter of the function} */
    List<Site> containers(Site function, int parameter) {
        List<Site> containers = new ArrayList<>();
        for (int use : function.code().usesOf(function.at())) {
            if (function.code().at(use) instanceof Instruction.Call call) {
                for (Invocation invocation : models.of(call.target()).invocations()) {
                    Port with = parameter < invocation.with().size()
                            ? invocation.with().get(parameter)
                            : null;
                    int container = with == null ? Instruction.NONE : Calls.valueAt(call, with);
                    if (container != Instruction.NONE) {
                        containers.add(new Site(function.code(), container));
                    }
                }
            }
        }
        return containers;
    }
}
