package dev.telltale.report;

import dev.telltale.finding.Finding;
import dev.telltale.rule.Catalog;
import dev.telltale.rule.DataCategory;
import dev.telltale.rule.DataNames;
import dev.telltale.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report needs beside the result.
 *
 * @param rules by id
 * @param categories by id
 * @param colour whether ANSI colours may be used
 * @param verbose whether paths and names are told in full
 * @param width columns of a text
 * @param showSuppressed whether findings that the policy does not count are listed
 * @param showDecoded whether constants that the code stores encoded are told
 * @param anchor file of the reader's repository that SARIF results are attached to, such as {@code pom.xml}
 * @param violations why a gate stays closed, one line each
 */
public record ReportContext(
        Map<String, Rule> rules,
        Map<String, DataCategory> categories,
        boolean colour,
        boolean verbose,
        int width,
        boolean showSuppressed,
        boolean showDecoded,
        @Nullable String anchor,
        List<String> violations) {
    public ReportContext {
        rules = Map.copyOf(rules);
        categories = Map.copyOf(categories);
        violations = List.copyOf(violations);
    }

    /** {@return a plain context, 80 columns wide, that knows the catalogue's rules and categories} */
    public static ReportContext of(Catalog catalog) {
        return of(catalog.rules(), catalog.categories());
    }

    /** {@return a plain context, 80 columns wide} */
    public static ReportContext of(List<Rule> rules, Map<String, DataCategory> categories) {
        Map<String, Rule> byId =
                rules.stream().collect(Collectors.toMap(Rule::id, Function.identity(), (first, second) -> first));
        return new ReportContext(byId, categories, false, false, 80, false, false, null, List.of());
    }

    public ReportContext withColour(boolean wanted) {
        return new ReportContext(
                rules, categories, wanted, verbose, width, showSuppressed, showDecoded, anchor, violations);
    }

    public ReportContext withVerbose(boolean wanted) {
        return new ReportContext(
                rules, categories, colour, wanted, width, showSuppressed, showDecoded, anchor, violations);
    }

    /** {@return the same with another width; narrower than 60 columns is not readable and becomes 60} */
    public ReportContext withWidth(int columns) {
        return new ReportContext(
                rules,
                categories,
                colour,
                verbose,
                Math.max(60, columns),
                showSuppressed,
                showDecoded,
                anchor,
                violations);
    }

    public ReportContext withShowSuppressed(boolean wanted) {
        return new ReportContext(rules, categories, colour, verbose, width, wanted, showDecoded, anchor, violations);
    }

    public ReportContext withShowDecoded(boolean wanted) {
        return new ReportContext(rules, categories, colour, verbose, width, showSuppressed, wanted, anchor, violations);
    }

    public ReportContext withAnchor(@Nullable String path) {
        return new ReportContext(
                rules, categories, colour, verbose, width, showSuppressed, showDecoded, path, violations);
    }

    public ReportContext withViolations(List<String> reasons) {
        return new ReportContext(
                rules, categories, colour, verbose, width, showSuppressed, showDecoded, anchor, reasons);
    }

    /** {@return what sentences call kinds of data} */
    DataNames names() {
        return new DataNames(categories);
    }

    /** {@return whether this finding is listed} */
    boolean shows(Finding finding) {
        return showSuppressed || finding.counts();
    }
}
