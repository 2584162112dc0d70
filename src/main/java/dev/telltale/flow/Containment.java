package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps a failure of the analysis to the one thing it happened in: its place is told, and everything else goes on. */
final class Containment {
    private final Limits limits;
    private final Set<Failure> failures = new LinkedHashSet<>();

    /** @param data categories that were looked at, empty when none is known yet */
    record Failure(Site site, List<String> data) {}

    Containment(Limits limits) {
        this.limits = limits;
    }

    /** {@return whether the step came to its end} */
    boolean run(Site site, List<String> data, Runnable step) {
        return get(site, data, () -> {
                    step.run();
                    return true;
                })
                != null;
    }

    /** {@return what the step gives; null when it gives nothing or failed} */
    <T> @Nullable T get(Site site, List<String> data, Supplier<@Nullable T> step) {
        try {
            return step.get();
        } catch (RuntimeException | StackOverflowError failure) {
            limits.count(
                    "analysis-failed", site.code() + " (" + failure.getClass().getSimpleName() + ")");
            failures.add(new Failure(site, data));
            return null;
        }
    }

    /** {@return what was lost} */
    Set<Failure> failures() {
        return failures;
    }
}
