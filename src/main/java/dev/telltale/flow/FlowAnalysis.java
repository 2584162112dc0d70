package dev.telltale.flow;

import dev.telltale.artifact.Component;
import dev.telltale.finding.Observation;
import dev.telltale.ir.Program;
import dev.telltale.rule.Models;
import java.util.ArrayList;
import java.util.List;

/** Finds where environment data goes in a program. Holds no state between runs. */
public final class FlowAnalysis {
    private final Models models;
    private final List<Component> components;

    /** @param components what the units' component numbers refer to */
    public FlowAnalysis(Models models, List<Component> components) {
        this.models = models;
        this.components = List.copyOf(components);
    }

    public FlowResult flowsIn(Program program) {
        Limits limits = new Limits();
        CodeBase code = new CodeBase(program, limits);
        ModelIndex index = new ModelIndex(models, program);
        Containment containment = new Containment(limits);
        Origins origins = new Origins(code);
        Texts texts = new Texts(code, index, new Elements(origins));
        Budget budget = new Budget(limits, this::isOfTarget);
        Endpoints endpoints = new Endpoints(code, index, texts, origins);
        Propagation propagation = new Propagation(code, index, texts, origins, endpoints, budget, limits);
        List<SourcePoint> points =
                new ArrayList<>(new Sources(code, index, texts, origins, propagation.calls(), containment).find());
        points.addAll(new MarkedConstants(code, containment).find(points.size()));
        points.addAll(new HiddenCode(code, index, containment).find(points.size()));
        budget.share(points);
        for (SourcePoint point : points) {
            budget.start(point);
            follow(point, propagation, containment);
        }
        for (SourcePoint point : budget.exhausted()) {
            if (budget.startAgain(point)) {
                follow(point, propagation, containment);
            }
        }
        budget.end();
        propagation.end();
        Guards guards =
                new Guards(code, new ConfigurationReads(code, index, texts), index, new Notices(code, index, texts));
        Places places = new Places(components);
        List<Observation> hooks = new Hooks(code, index, propagation.calls(), places, guards, containment).find();
        Observations observations = new Observations(
                places,
                texts,
                guards,
                propagation,
                new ComparedNames(index.models().keys(), texts),
                new MovedLibraries(index.models().libraries()),
                containment);
        return observations.of(points, propagation.hits(), hooks, budget, limits, code.proceduresLowered());
    }

    private boolean isOfTarget(SourcePoint point) {
        int component = point.site().code().unit.component();
        return component >= components.size() || components.get(component).role() == Component.Role.ROOT;
    }

    private static void follow(SourcePoint point, Propagation propagation, Containment containment) {
        if (!containment.run(point.site(), point.categories(), () -> propagation.follow(point))) {
            propagation.abandon();
        }
    }
}
