package dev.telltale.finding;

import java.util.List;

/** A question the scan could not answer: a name that is computed, a path over budget. */
public record Undetermined(String reason, List<String> data, Location location) {
    public Undetermined {
        data = List.copyOf(data);
    }
}
