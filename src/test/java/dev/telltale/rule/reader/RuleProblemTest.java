package dev.telltale.rule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told about each kind of mistake, word for word. */
class RuleProblemTest {
    private static final String MODEL = "library: m\ntitle: M\n";
    private static final String SINKS =
            MODEL + "sinks:\n  - method: a.B#c\n    at: Argument[0]\n    channel: http.body\n";

    private void check(String path, String text, String... expected) {
        check(path, text.getBytes(StandardCharsets.UTF_8), expected);
    }

    private void check(String path, byte[] bytes, String... expected) {
        assertThat(problemsOf(path, bytes)).extracting(RuleProblem::toString).containsExactly(expected);
    }

    private static List<RuleProblem> problemsOf(String path, byte[] bytes) {
        Problems found = Problems.inDocuments();
        Document.Kind kind = Objects.requireNonNull(DocumentFolder.kindOf(Path.of(path)));
        List<Document> documents = new ArrayList<>(BuiltInRules.documents());
        Document document = Document.parse(path, kind, 1, bytes, found);
        if (document != null) {
            documents.add(document);
        }
        CatalogBuilder.build(documents, CatalogBuilder.DEFAULT_POLICY, found);
        return found.all();
    }

    private void model(String lines, String... expected) {
        check("models/m.yaml", MODEL + lines, expected);
    }

    private void policy(String lines, String... expected) {
        check("packs/p.yaml", "policy: p\ntitle: P\n" + lines, expected);
    }

    private void rule(String lines, String... expected) {
        check("r/rule.yaml", "rule: r\ntitle: R\nwhy: W\nremedy: R\n" + lines, expected);
    }

    @Test
    void text_that_is_not_yaml() {
        check(
                "models/m.yaml",
                "library: [m",
                "models/m.yaml:1:12: not readable as YAML: expected ',' or ']', but got <stream end>");
        check(
                "models/m.yaml",
                "library: m: n",
                "models/m.yaml:1:11: not readable as YAML: mapping values are not allowed here");
    }

    @Test
    void text_in_another_encoding() {
        check("models/m.yaml", new byte[] {'a', (byte) 0xe4, 'b'}, "models/m.yaml: not UTF-8 text");
    }

    @Test
    void an_empty_document() {
        check("models/m.yaml", "", "models/m.yaml:1:1: a models document: expected a mapping, found nothing");
    }

    @Test
    void anchors_aliases_merge_keys_and_tags() {
        String anchor = "anchors and aliases (&, *) are not allowed; write the value out";
        model("packages: &p [a.b]", "models/m.yaml:3:11: " + anchor);
        model("packages: [&p a.b]", "models/m.yaml:3:12: " + anchor);
        check("models/m.yaml", "library: m\ntitle: *t\n", "models/m.yaml:2:8: " + anchor);
        model("<<: {packages: [a]}", "models/m.yaml:3:1: merge keys (<<) are not allowed; write the values out");
        model("packages: [!!str a]", "models/m.yaml:3:12: tags (!) are not allowed; write the plain value");
    }

    @Test
    void a_name_given_twice() {
        model("title: N", "models/m.yaml:3:1: \"title\" is given twice; first in line 2");
    }

    @Test
    void a_second_document() {
        model(
                "---\ntitle: N",
                "models/m.yaml:4:1: one document per file; remove everything from the second \"---\" on");
    }

    @Test
    void nesting_beyond_reason() {
        model("packages: " + "[".repeat(60) + "]".repeat(60), "models/m.yaml:3:51: nested more than 40 levels deep");
    }

    @Test
    void an_unknown_property() {
        model(
                "sink: []",
                "models/m.yaml:3:1: unknown property \"sink\"; expected library, title, packages, hierarchy, functional,"
                        + " keys, sources, sinks, annotated, flows, invokes, endpoints, barriers, hooks … — did"
                        + " you mean \"sinks\"?");
    }

    @Test
    void a_value_of_the_wrong_type() {
        model("packages: a.b", "models/m.yaml:3:11: packages: expected a list, found text");
        model("keys: [a]", "models/m.yaml:3:7: keys: expected a mapping, found a list");
        model(
                "keys: {t: {rows: [{names: [1.8], data: none}]}}",
                "models/m.yaml:3:28: names: expected text, found a number; write \"1.8\" in quotes");
        model(
                "keys: {t: {rows: [{names: [true], data: none}]}}",
                "models/m.yaml:3:28: names: expected text, found true; write \"true\" in quotes");
        model(
                "sources: [{method: a.B#c, data: env.timezone, stored: maybe}]",
                "models/m.yaml:3:55: stored: expected true or false, found text");
        model("sinks: [a]", "models/m.yaml:3:9: a sink: expected a mapping, found text");
        model("sources: [a]", "models/m.yaml:3:11: a source: expected a mapping, found text");
    }

    @Test
    void something_missing_or_empty() {
        check("models/m.yaml", "library: m", "models/m.yaml:1:1: title is missing");
        check("models/m.yaml", "library: m\ntitle: ''", "models/m.yaml:2:8: title must not be empty");
        model("flows: [{method: a.B#c}]", "models/m.yaml:3:9: flows is missing");
        model(
                "sources: [{method: a.B#c, data: env.timezone, where: [{argument: 0}]}]",
                "models/m.yaml:3:55: matches must not be empty");
    }

    @Test
    void properties_that_exclude_or_need_each_other() {
        model("sources: [{data: env.timezone}]", "models/m.yaml:3:11: give either method or field");
        model("sources: [{method: a.B#c}]", "models/m.yaml:3:11: give either data or keys");
        model(
                "sources: [{method: a.B#c, keys: of-nobody}]",
                "models/m.yaml:3:11: \"keys\" needs \"key\"",
                "models/m.yaml:3:33: unknown key table \"of-nobody\"");
        model(
                "sources: [{method: a.B#c, data: env.timezone, key: 'Argument[0]'}]",
                "models/m.yaml:3:52: \"key\" has no meaning without \"keys\"");
        model("keys: {t: {rows: [{data: none}]}}", "models/m.yaml:3:19: give either names or pattern");
    }

    @Test
    void an_unknown_port() {
        String allowed = "; expected Receiver, Return, Argument[0], Argument[*], Parameter[0] …";
        check(
                "models/m.yaml",
                SINKS.replace("Argument[0]", "Argument[x]"),
                "models/m.yaml:5:9: unknown port \"Argument[x]\"" + allowed + " — did you mean \"Argument[*]\"?");
        check(
                "models/m.yaml",
                SINKS.replace("Argument[0]", "Argumnet[1].name"),
                "models/m.yaml:5:9: unknown port \"Argumnet[1].name\"" + allowed + " — did you mean \"Argument[1]\"?");
        check(
                "models/m.yaml",
                SINKS.replace("Argument[0]", "This"),
                "models/m.yaml:5:9: unknown port \"This\"" + allowed);
    }

    @Test
    void an_unknown_step_of_a_port() {
        check(
                "models/m.yaml",
                SINKS.replace("Argument[0]", "Argument[0].a[1]"),
                "models/m.yaml:5:9: unknown step \"[1]\" in port \"Argument[0].a[1]\"; expected [*], [Argument[0]],"
                        + " ['name'], .name, .Result, .**");
    }

    @Test
    void a_flow_without_an_arrow() {
        model(
                "flows: [{method: a.B#c, flows: [Receiver]}]",
                "models/m.yaml:3:33: not a flow \"Receiver\"; expected \"from -> to\", such as \"Argument[0] -> Receiver\"");
    }

    @Test
    void names_that_are_no_names() {
        model(
                "barriers: [{method: a.B.c}]",
                "models/m.yaml:3:21: not a method \"a.B.c\"; expected owner#name or owner#name(type,type), such as"
                        + " java.util.Map#put");
        model(
                "barriers: [{method: 'a.B#c(int'}]",
                "models/m.yaml:3:21: not a method \"a.B#c(int\"; expected owner#name or owner#name(type,type), such as"
                        + " java.util.Map#put");
        model(
                "sources: [{field: a.B, data: env.timezone}]",
                "models/m.yaml:3:19: not a field \"a.B\"; expected owner#NAME, such as java.io.File#separator");
        model(
                "packages: [a b]",
                "models/m.yaml:3:12: not a type name \"a b\"; expected a full name, such as java.util.Map$Entry");
    }

    @Test
    void a_broken_regular_expression() {
        model(
                "keys: {t: {rows: [{pattern: 'a(', data: none}]}}",
                "models/m.yaml:3:29: not a regular expression \"a(\": Unclosed group");
    }

    @Test
    void an_unknown_category() {
        model(
                "sources: [{method: a.B#c, data: env.timezon}]",
                "models/m.yaml:3:33: unknown data category \"env.timezon\" — did you mean \"env.timezone\"?");
        model(
                "sources: [{method: a.B#c, data: x.mine}]",
                "models/m.yaml:3:33: data category \"x.mine\" is declared nowhere; add it to categories in a taxonomy.yaml");
    }

    @Test
    void an_unknown_channel() {
        check(
                "models/m.yaml",
                SINKS.replace("http.body", "http.boby"),
                "models/m.yaml:6:14: unknown channel \"http.boby\"; expected a built-in channel or x.<name> — did you mean"
                        + " \"http.body\"?");
    }

    @Test
    void an_unknown_value() {
        check(
                "models/m.yaml",
                SINKS + "    role: payloda\n",
                "models/m.yaml:7:11: role: unknown value \"payloda\"; expected payload, credential, protocol — did you mean"
                        + " \"payload\"?");
    }

    @Test
    void a_name_that_differs_from_the_file() {
        check("models/n.yaml", MODEL, "models/n.yaml:1:10: library is \"m\", but the file is named \"n\"");
        check(
                "s/rule.yaml",
                "rule: r\ntitle: R\nwhy: W\nremedy: R\nkind: collection\nmessage: M\n",
                "s/rule.yaml:1:7: rule is \"r\", but the folder is named \"s\"");
    }

    @Test
    void a_key_table_defined_twice_by_the_same_author() {
        Problems found = Problems.inDocuments();
        byte[] table = (MODEL + "keys: {t: {rows: []}}").getBytes(StandardCharsets.UTF_8);
        CatalogBuilder.build(
                List.of(
                        Document.parse("models/m.yaml", Document.Kind.MODELS, 1, table, found),
                        Document.parse("others/m.yaml", Document.Kind.MODELS, 1, table, found)),
                "default",
                found);

        assertThat(found.all())
                .extracting(RuleProblem::toString)
                .contains("others/m.yaml:3:8: key table \"t\" is already defined in models/m.yaml");
    }

    @Test
    void mistakes_in_a_rule() {
        rule("message: M\n", "r/rule.yaml:1:1: kind is missing");
        rule(
                "kind: collected\nmessage: M\n",
                "r/rule.yaml:5:7: kind: unknown value \"collected\"; expected collection, transmission, variation, marker,"
                        + " fingerprint, environment-gate, concealment, interception — did you mean \"collection\"?");
        rule(
                "kind: collection\nmessage: 'of {dat}'\n",
                "r/rule.yaml:6:10: message: unknown value \"{dat}\"; expected {data}, {form}, {channel}, {slot}, {endpoint},"
                        + " {source}, {sink}, {alternatives}, {tests}, {techniques}, {bits} — did you mean \"{data}\"?");
        rule(
                "kind: collection\nmessage: M\norder: 10000\n",
                "r/rule.yaml:7:8: order: expected a whole number from 0 to 9999, found \"10000\"");
        rule(
                "kind: collection\nmessage: M\ndata: ['!env.timezne']\n",
                "r/rule.yaml:7:8: unknown data category \"env.timezne\" — did you mean \"env.timezone\"?");
        check(
                "R/rule.yaml",
                "rule: R\ntitle: R\nwhy: W\nremedy: R\nkind: collection\nmessage: M\n",
                "R/rule.yaml:1:7: \"R\" is not an id; expected lower-case words joined by hyphens, such as host-name-sent");
    }

    @Test
    void mistakes_in_a_policy() {
        policy(
                "fail-on: hihg",
                "packs/p.yaml:3:10: fail-on: unknown value \"hihg\"; expected critical, high, medium, low, info, undisclosed,"
                        + " none — did you mean \"high\"?");
        policy(
                "decisions: [{verdict: severity, reason: R}]",
                "packs/p.yaml:3:13: \"verdict: severity\" needs \"severity\"");
        policy(
                "decisions: [{verdict: allow, severity: low, reason: R}]",
                "packs/p.yaml:3:40: \"severity\" has no meaning without \"verdict: severity\"");
        policy(
                "decisions: [{verdict: allow, rules: [secrets-sent], reason: R}]",
                "packs/p.yaml:3:38: unknown rule \"secrets-sent\" — did you mean \"secret-sent\"?");
        policy(
                "waivers: [{fingerprint: ab, owner: O, reason: R, expires: 31.1.2027}]",
                "packs/p.yaml:3:59: expires: not a day \"31.1.2027\"; expected year-month-day, such as 2027-01-31");
    }

    @Test
    void mistakes_in_a_taxonomy() {
        check(
                "taxonomy.yaml",
                "categories: {env.mine: {title: M, weight: 9}}",
                "taxonomy.yaml:1:14: \"env.mine\" cannot be added; own categories start with \"x.\"",
                "taxonomy.yaml:1:43: weight: expected a whole number from 0 to 4, found \"9\"");
        check(
                "taxonomy.yaml",
                "categories: {x.Mine: {title: M, weight: 1}}",
                "taxonomy.yaml:1:14: \"x.Mine\" is not an id; expected lower-case words joined by dots or hyphens, such as"
                        + " x.request-header");
    }

    @Test
    void all_mistakes_of_a_document_are_told_at_once() {
        model(
                "packages: a\nsinks:\n  - method: a.B\n    at: Here\n    channel: mial\n",
                "models/m.yaml:3:11: packages: expected a list, found text",
                "models/m.yaml:5:13: not a method \"a.B\"; expected owner#name or owner#name(type,type), such as"
                        + " java.util.Map#put",
                "models/m.yaml:6:9: unknown port \"Here\"; expected Receiver, Return, Argument[0], Argument[*],"
                        + " Parameter[0] …",
                "models/m.yaml:7:14: unknown channel \"mial\"; expected a built-in channel or x.<name> — did you mean"
                        + " \"mail\"?");
    }

    @Test
    void control_and_direction_characters_are_written_out() {
        model(
                "packages: [\"a\\u202Eb\\e[0m\"]",
                "models/m.yaml:3:12: not a type name \"a\\u202Eb\\u001B[0m\"; expected a full name, such as"
                        + " java.util.Map$Entry");
    }

    @Test
    void a_policy_that_does_not_exist() {
        assertThatThrownBy(() -> CatalogReader.read(List.of(), "release-gat"))
                .isInstanceOf(RuleException.class)
                .hasMessage("--policy: unknown policy \"release-gat\"; expected a file, or one of default,"
                        + " open-source-audit, procurement-review, release-gate — did you mean \"release-gate\"?");
        assertThatThrownBy(() -> CatalogReader.read(List.of(), "no/such.yaml"))
                .isInstanceOf(RuleException.class)
                .hasMessage("no/such.yaml: cannot be read: NoSuchFileException no/such.yaml");
    }

    @Test
    void a_folder_without_documents(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "nothing");

        assertThat(RuleDocuments.problemsIn(List.of(folder)))
                .extracting(RuleProblem::message)
                .containsExactly("no documents found; expected models/*.yaml, packs/*.yaml, taxonomy.yaml or"
                        + " <rule-id>/rule.yaml");
    }
}
