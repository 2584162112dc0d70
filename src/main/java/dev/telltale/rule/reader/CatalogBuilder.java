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
    private final Problems problems;
    private final Map<String, DataCategory> categories = new LinkedHashMap<>();

    private CatalogBuilder(List<Document> documents, Problems problems) {
        this.documents = documents;
        this.problems = problems;
    }

    /** @param policy id of the policy that the catalog carries */
    static Catalog build(List<Document> documents, String policy, Problems problems) {
        return new CatalogBuilder(documents, problems).catalog(policy);
    }

    /** {@return the names that these documents define} */
    static Vocabulary vocabularyOf(List<Document> documents, Problems problems) {
        return new CatalogBuilder(documents, problems).vocabulary();
    }

    private Catalog catalog(String policy) {
        Vocabulary vocabulary = vocabulary();
        return new Catalog(
                categories, models(vocabulary), rules(vocabulary), policy(policy, vocabulary), digest(), severities());
    }

    private Vocabulary vocabulary() {
        of(Document.Kind.TAXONOMY).forEach(d -> categories.putAll(TaxonomyReader.read(d, of(d))));
        return new Vocabulary(categories.keySet(), tables(), ruleIds());
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
            tablesIn(document).forEach((table, mark) -> {
                Document first = definedIn.put(table, document);
                if (first != null && first.layer() == document.layer()) {
                    of(document).at(mark, Message.CLAIMED, "key table", table, first.path());
                }
            });
        }
        return new TreeSet<>(definedIn.keySet());
    }

    private static Map<String, Mark> tablesIn(Document document) {
        Map<String, Mark> tables = new LinkedHashMap<>();
        if (document.models() != null) {
            document.models().keys().keySet().forEach(table -> tables.put(table, Mark.NOWHERE));
        } else if (document.root() instanceof Node.Mapping root) {
            root.entries().stream()
                    .filter(entry -> entry.name().equals("keys") && entry.value() instanceof Node.Mapping)
                    .flatMap(entry -> ((Node.Mapping) entry.value()).entries().stream())
                    .forEach(table -> tables.put(table.name(), table.mark()));
        }
        return tables;
    }

    private Models models(Vocabulary vocabulary) {
        return Models.merged(of(Document.Kind.MODELS)
                .map(document -> models(document, vocabulary))
                .toList());
    }

    private Models models(Document document, Vocabulary vocabulary) {
        Models packed = document.models();
        return packed == null ? ModelReader.read(document, vocabulary, of(document)) : packed;
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
