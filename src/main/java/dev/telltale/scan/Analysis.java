package dev.telltale.scan;

import dev.telltale.finding.Coverage;
import dev.telltale.finding.Observation;
import dev.telltale.finding.ScanResult.Contacted;
import dev.telltale.finding.Undetermined;
import java.util.List;

/** Everything the flow engine said about the components, before a rule or a policy judged it. Another policy needs no new one. */
public record Analysis(
        List<Observation> observations, List<Contacted> endpoints, List<Undetermined> undetermined, Coverage coverage) {
    public Analysis {
        observations = List.copyOf(observations);
        endpoints = List.copyOf(endpoints);
        undetermined = List.copyOf(undetermined);
    }
}
