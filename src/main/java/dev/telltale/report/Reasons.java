package dev.telltale.report;

import java.util.Map;

/** Why something was not determined or not looked at, for readers; the ids are for programs and for the page on limits. */
final class Reasons {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("budget-blocks", "a procedure with more branches than are looked at"),
            Map.entry("budget-choices", "choices not followed to the end"),
            Map.entry("analysis-failed", "a place the analysis itself failed at; what it would have told is missing"),
            Map.entry("budget-states", "values not followed to the end"),
            Map.entry("budget-summaries", "a procedure that is called in more ways than are told apart"),
            Map.entry("build-file-broken", "a build file that could not be read"),
            Map.entry("build-output", "a file that a build made and that was left out"),
            Map.entry("build-script-unread", "a build script"),
            Map.entry("choice-after-choice", "a choice decided by more than two choices before it"),
            Map.entry("computed-name", "a name that is put together at run time"),
            Map.entry("decoder-over-budget", "constants whose decoder could not be worked out to the end"),
            Map.entry("decoder-unknown", "constants whose decoder needs what is not in the code"),
            Map.entry("dependency-unresolved", "a dependency that was not found"),
            Map.entry("fan-out", "a call with more possible targets than are followed"),
            Map.entry("git-index", "an index of git that could not be read as a whole"),
            Map.entry("guard-callers", "a procedure with more callers than are asked for controls"),
            Map.entry("guard-evaluations", "settings not tried to the end"),
            Map.entry("guard-search", "a condition too large to look for controls in"),
            Map.entry("guard-ways", "a send reached in more ways than are asked for controls"),
            Map.entry("language-unread", "a source file in a language that is not read"),
            Map.entry("loop-length", "something added as often as a text is long"),
            Map.entry("multi-release", "an archive with classes for several Java versions"),
            Map.entry("search-budget", "data not followed to the end"),
            Map.entry("source-broken", "a source file that could not be read as a whole"),
            Map.entry("source-repeated", "a source file with a class that another file declares, too"),
            Map.entry("source-unresolved", "a source file with names whose classes were not given"));

    private Reasons() {}

    /** {@return {@code values not followed to the end (budget-states)}; an id without words stands alone} */
    static String of(String id) {
        String words = WORDS.get(id);
        return words == null ? id : words + " (" + id + ")";
    }
}
