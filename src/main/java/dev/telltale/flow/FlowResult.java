package dev.telltale.flow;

import dev.telltale.finding.Coverage.Limit;
import dev.telltale.finding.Observation;
import dev.telltale.finding.ScanResult.Contacted;
import dev.telltale.finding.Undetermined;
import java.util.List;

/**
 * What the engine saw; all lists sorted.
 *
 * @param procedures how many were lowered to see it
 */
public record FlowResult(
        List<Observation> observations,
        List<Contacted> endpoints,
        List<Undetermined> undetermined,
        List<Limit> limits,
        int procedures) {
    public FlowResult {
        observations = List.copyOf(observations);
        endpoints = List.copyOf(endpoints);
        undetermined = List.copyOf(undetermined);
        limits = List.copyOf(limits);
    }
}
