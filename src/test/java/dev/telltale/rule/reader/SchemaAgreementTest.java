package dev.telltale.rule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor underlines, the readers refuse too, so that the schemas need not be asked when Telltale runs. */
class SchemaAgreementTest {
    private static final SchemaCheck SCHEMAS = new SchemaCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MODELS | library: f",
                "MODELS | {library: f, title: ''}",
                "MODELS | {library: f, title: T, sink: []}",
                "MODELS | {library: f, title: T, packages: a.b}",
                "MODELS | {library: f, title: T, packages: [a b]}",
                "MODELS | {library: f, title: T, hierarchy: {a.B: a.C}}",
                "MODELS | {library: f, title: T, functional: {a.B: 1}}",
                "MODELS | {library: f, title: T, keys: {t: {rows: [{data: none}]}}}",
                "MODELS | {library: f, title: T, keys: {t: {rows: [{names: [a], pattern: a, data: none}]}}}",
                "MODELS | {library: f, title: T, keys: {t: {rows: [{names: [1], data: none}]}}}",
                "MODELS | {library: f, title: T, sources: [{data: env.timezone}]}",
                "MODELS | {library: f, title: T, sources: [{method: a.B#c}]}",
                "MODELS | {library: f, title: T, sources: [{method: a.B#c, field: a.B#C, data: env.timezone}]}",
                "MODELS | {library: f, title: T, sources: [{method: a.B#c, data: env.timezone, key: Receiver}]}",
                "MODELS | {library: f, title: T, sources: [{method: a.B, data: env.timezone}]}",
                "MODELS | {library: f, title: T, sources: [{method: a.B#c, data: env.timezone, at: This}]}",
                "MODELS | {library: f, title: T, sources: [{method: a.B#c, data: env.timezone, stored: 1}]}",
                "MODELS | {library: f, title: T, sources: [{method: a.B#c, data: env.timezone, where: [{argument: 0}]}]}",
                "MODELS | {library: f, title: T, sources: [{method: a.B#c, data: env.timezone, where: [{argument: -1, matches: [a]}]}]}",
                "MODELS | {library: f, title: T, sinks: [{method: a.B#c, at: Return}]}",
                "MODELS | {library: f, title: T, sinks: [{method: a.B#c, at: Return, channel: web}]}",
                "MODELS | {library: f, title: T, sinks: [{method: a.B#c, at: Return, channel: dns, role: user}]}",
                "MODELS | {library: f, title: T, annotated: [{annotation: a.B, on: class, channel: dns}]}",
                "MODELS | {library: f, title: T, annotated: [{annotation: a.B, channel: local.store}]}",
                "MODELS | {library: f, title: T, flows: [{method: a.B#c}]}",
                "MODELS | {library: f, title: T, flows: [{method: a.B#c, flows: [Return]}]}",
                "MODELS | {library: f, title: T, flows: [{method: a.B#c, flows: [], form: plain}]}",
                "MODELS | {library: f, title: T, invokes: [{method: a.B#c}]}",
                "MODELS | {library: f, title: T, invokes: [{method: a.B#c, function: Receiver, with: [nothing]}]}",
                "MODELS | {library: f, title: T, endpoints: [{method: a.B#c}]}",
                "MODELS | {library: f, title: T, barriers: [{data: env.timezone}]}",
                "RULE | {rule: f, title: T, kind: collection, message: M, why: W}",
                "RULE | {rule: F, title: T, kind: collection, message: M, why: W, remedy: R}",
                "RULE | {rule: f, title: T, kind: leak, message: M, why: W, remedy: R}",
                "RULE | {rule: f, title: T, kind: collection, message: M, why: W, remedy: R, order: 1.5}",
                "RULE | {rule: f, title: T, kind: collection, message: M, why: W, remedy: R, forms: [clear]}",
                "RULE | {rule: f, title: T, kind: collection, message: M, why: W, remedy: R, at-most: huge}",
                "POLICY | {policy: f}",
                "POLICY | {policy: f, title: T, fail-on: all}",
                "POLICY | {policy: f, title: T, decisions: [{verdict: allow}]}",
                "POLICY | {policy: f, title: T, decisions: [{verdict: severity, reason: R}]}",
                "POLICY | {policy: f, title: T, decisions: [{verdict: allow, severity: low, reason: R}]}",
                "POLICY | {policy: f, title: T, decisions: [{verdict: deny, reason: R, guards: [maybe]}]}",
                "POLICY | {policy: f, title: T, waivers: [{fingerprint: a, owner: O, reason: R}]}",
                "POLICY | {policy: f, title: T, waivers: [{fingerprint: a, owner: O, reason: R, expires: soon}]}",
                "TAXONOMY | {categories: {x.a: {title: T}}}",
                "TAXONOMY | {categories: {x.a: {title: T, weight: 5}}}",
                "TAXONOMY | {categories: {x.A: {title: T, weight: 1}}}",
                "TAXONOMY | {categories: {x.a: {title: T, weight: 1, same-as: {iso: {match: none}}}}}",
                "TAXONOMY | {categories: {x.a: {title: T, weight: 1, same-as: {dpv: {match: exact}}}}}",
                "TAXONOMY | {categories: {x.a: {title: T, weight: 1, same-as: {dpv: {id: a, match: near}}}}}",
                "SEVERITY | {perceptibility-factor: 2}",
            })
    void both_refuse(Document.Kind kind, String text) {
        Problems parsed = Problems.inDocuments();
        Document document = Objects.requireNonNull(Document.parse(
                kind == Document.Kind.RULE ? "f/rule.yaml" : "f/f.yaml",
                kind,
                1,
                text.getBytes(StandardCharsets.UTF_8),
                parsed));

        assertThat(problemsOfSchema(document)).as("the schema").isNotEmpty();
        assertThat(problemsOfReader(document)).as("the reader").isNotEmpty();
    }

    private static List<RuleProblem> problemsOfSchema(Document document) {
        Problems problems = Problems.inDocuments();
        SCHEMAS.check(document, problems);
        return problems.all();
    }

    private static List<RuleProblem> problemsOfReader(Document document) {
        Problems problems = Problems.inDocuments();
        List<Document> documents = new ArrayList<>(BuiltInRules.documents().stream()
                .filter(d -> d.kind() != Document.Kind.MODELS)
                .toList());
        documents.add(document);
        CatalogBuilder.build(documents, CatalogBuilder.DEFAULT_POLICY, problems);
        return problems.all();
    }
}
