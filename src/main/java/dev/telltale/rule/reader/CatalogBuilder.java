package dev.telltale.rule.reader;

import dev.telltale.artifact.Digests;
import dev.telltale.rule.Catalog;
import dev.telltale.rule.DataCategory;
import dev.telltale.rule.Models;
import dev.telltale.rule.Policy;
import dev.telltale.rule.Rule;
import dev.telltale.rule.SeverityScale;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts documents together: names first, so that one document can use what another defines, then what each says. */
final class CatalogBuilder {
    static final String DEFAULT_POLICY = "default";

    private static final Comparator<RuleReader.Placed> ORDER = Comparator.comparing(
                    RuleReader.Placed::layer, Comparator.reverseOrder())
            .thenComparing(RuleReader.Placed::order)
            .thenComparing(placed -> placed.rule().id());

    private final List<Document> documents;
    private final boolean trusting;
    private final Problems problems;
    private final Map<String, DataCategory> categories = new LinkedHashMap<>();

    private CatalogBuilder(List<Document> documents, boolean trusting, Problems problems) {
        this.documents = documents;
        this.trusting = trusting;
        this.problems = problems;
    }

    /** {@return the catalog of documents of which the built-in ones were checked when Telltale was built} */
    static Catalog build(List<Document> documents, String policy, Problems problems) {
        return new CatalogBuilder(documents, true, problems).catalog(policy);
    }

    /** Checks everything about documents. */
    static void check(List<Document> documents, Problems problems) {
        new CatalogBuilder(documents, false, problems).catalog(DEFAULT_POLICY);
    }

    private Catalog catalog(String policy) {
        of(Document.Kind.TAXONOMY).forEach(d -> categories.putAll(TaxonomyReader.read(d, of(d))));
        Vocabulary vocabulary = new Vocabulary(categories.keySet(), tables(), ruleIds(), false);
        return new Catalog(
                categories, models(vocabulary), rules(vocabulary), policy(policy, vocabulary), digest(), severities());
    }

    private Stream<Document> of(Document.Kind kind) {
        return documents.stream().filter(document -> document.kind() == kind);
    }

    private Problems of(Document document) {
        return problems.in(document.path());
    }

    private Set<String> ruleIds() {
        return of(Document.Kind.RULE).map(Document::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Documents of one layer define a table once; a user's document may put rows in front of a built-in table. */
    private Set<String> tables() {
        Map<String, Document> definedIn = new HashMap<>();
        for (Document document : of(Document.Kind.MODELS).toList()) {
            for (Node.Entry table : tablesIn(document)) {
                Document first = definedIn.put(table.name(), document);
                if (first != null && first.layer() == document.layer()) {
                    of(document).at(table.mark(), Message.CLAIMED, "key table", table.name(), first.path());
                }
            }
        }
        return new TreeSet<>(definedIn.keySet());
    }

    private static List<Node.Entry> tablesIn(Document document) {
        return document.root() instanceof Node.Mapping root
                ? root.entries().stream()
                        .filter(entry -> entry.name().equals("keys"))
                        .flatMap(entry ->
                                entry.value() instanceof Node.Mapping keys ? keys.entries().stream() : Stream.empty())
                        .toList()
                : List.of();
    }

    private Models models(Vocabulary vocabulary) {
        return of(Document.Kind.MODELS)
                .map(document ->
                        ModelReader.read(document, vocabulary.trusting(trusting && document.builtIn()), of(document)))
                .reduce(Models.EMPTY, Models::mergeWith);
    }

    /** A user's rule takes the place of a built-in one of the same name. */
    private List<Rule> rules(Vocabulary vocabulary) {
        Map<String, RuleReader.Placed> byName = new LinkedHashMap<>();
        of(Document.Kind.RULE)
                .forEach(document -> byName.put(document.name(), RuleReader.read(document, vocabulary, of(document))));
        return byName.values().stream()
                .sorted(ORDER)
                .map(RuleReader.Placed::rule)
                .toList();
    }

    private Policy policy(String chosen, Vocabulary vocabulary) {
        Map<String, Policy> policies = new LinkedHashMap<>();
        of(Document.Kind.POLICY)
                .forEach(document ->
                        policies.put(document.name(), PolicyReader.read(document, vocabulary, of(document))));
        Policy policy = policies.get(chosen);
        if (policy == null) {
            List<String> known = policies.keySet().stream().sorted().toList();
            problems.in("--policy")
                    .at(Mark.NOWHERE, Message.UNKNOWN_POLICY, chosen, Nearest.list(known), Nearest.hint(chosen, known));
            return new Policy(chosen, "", "none", List.of(), List.of());
        }
        return policy;
    }

    private SeverityScale severities() {
        return of(Document.Kind.SEVERITY)
                .map(document -> SeverityReader.read(document, of(document)))
                .reduce((lower, higher) -> higher)
                .orElse(SeverityScale.STANDARD);
    }

    /** Over kinds, names and bytes, not over places: the same rules in another folder are the same rules. */
    private String digest() {
        String content = documents.stream()
                .map(document -> document.layer() + " " + document.kind() + ' ' + document.name() + ' '
                        + document.digest() + '\n')
                .sorted()
                .collect(Collectors.joining());
        return "sha256:" + Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
    }
}
