package dev.telltale.rule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.rule.Catalog;
import dev.telltale.rule.DataCategory;
import dev.telltale.rule.Models;
import dev.telltale.rule.Rule;
import dev.telltale.rule.SeverityScale;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInRulesTest {
    private static final Path FOLDER = Path.of("rules");

    private static List<Document> inFolder() {
        Problems problems = Problems.inDocuments();
        List<Document> documents = new DocumentFolder(FOLDER, "rules/", Document.BUILT_IN).read(problems);
        problems.throwIfAny();
        return documents;
    }

    static Stream<String> ruleIds() {
        return CatalogReader.builtIn().rules().stream().map(Rule::id);
    }

    @Test
    void nothing_is_wrong_with_any_document() {
        Problems problems = Problems.inDocuments();
        CatalogBuilder.build(inFolder(), CatalogBuilder.DEFAULT_POLICY, problems);

        assertThat(problems.all()).isEmpty();
    }

    @Test
    void every_document_follows_its_schema() {
        SchemaCheck schemas = new SchemaCheck();
        Problems problems = Problems.inDocuments();
        inFolder().forEach(document -> schemas.check(document, problems.in(document.path())));

        assertThat(problems.all()).isEmpty();
    }

    @Test
    void every_document_names_its_schema_for_editors() throws IOException {
        for (Document document : inFolder()) {
            Path file = Path.of(document.path());
            String first = Files.readAllLines(file).get(0);
            assertThat(first).startsWith("# yaml-language-server: $schema=");
            Path schema =
                    file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
            assertThat(schema)
                    .isEqualTo(Path.of("docs/schemas/" + document.kind().schema() + ".schema.json"))
                    .exists();
        }
    }

    /** Compared as text, since regular expressions are equal only to themselves. */
    @Test
    void the_packed_documents_say_what_those_of_the_folder_say() {
        Catalog read = CatalogBuilder.build(inFolder(), CatalogBuilder.DEFAULT_POLICY, Problems.inDocuments());

        assertThat(CatalogReader.builtIn()).hasToString(read.toString());
    }

    @Test
    void a_pack_gives_back_models_with_everything_in_them() throws IOException {
        Problems problems = Problems.inDocuments();
        byte[] text = Files.readAllBytes(Path.of("src/test/resources/dev/telltale/rule/reader/everything.yaml"));
        Document document = Objects.requireNonNull(
                Document.parse("rules/models/everything.yaml", Document.Kind.MODELS, 0, text, problems));
        Vocabulary vocabulary = new Vocabulary(Set.of("x.data"), Set.of("table"), Set.of());
        Models models = ModelReader.read(document, vocabulary, problems);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocumentPack.write(List.of(document), vocabulary, new DataOutputStream(bytes));

        List<Document> back = DocumentPack.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(problems.all()).isEmpty();
        assertThat(back).hasSize(1);
        assertThat(back.get(0).models()).hasToString(models.toString());
        assertThat(back.get(0).digest()).isEqualTo(document.digest());
    }

    @Test
    void the_taxonomy_has_every_category_of_the_contract() {
        String contract = """
                env.timezone env.timezone.ambient env.locale env.locale.ambient env.keyboard-layout env.variable
                env.variables net.proxy net.endpoint-config net.ip net.mac device.hostname device.machine-id device.os
                device.hardware device.software device.processes device.terminal runtime.version runtime.arguments
                env.clock user.account user.home user.git-identity user.email user.install-id work.repository
                work.project work.directory work.ci work.agent work.container work.packages content.secrets
                content.files content.prompt usage.events derived.fingerprint""";

        assertThat(CatalogReader.builtIn().categories().keySet()).containsExactlyInAnyOrder(contract.split("\\s+"));
    }

    @Test
    void every_category_says_how_it_relates_to_the_other_vocabularies() {
        assertThat(CatalogReader.builtIn().categories().values())
                .allSatisfy(category -> assertThat(category.mappings())
                        .extracting(DataCategory.Mapping::vocabulary)
                        .containsExactly("dpv", "fideslang", "apple"));
    }

    @Test
    void the_weights_are_those_that_the_formula_is_documented_with() {
        assertThat(CatalogReader.builtIn().severities()).isEqualTo(SeverityScale.STANDARD);
    }

    @Test
    void the_last_rule_of_each_kind_takes_whatever_is_left() {
        List<Rule> rules = CatalogReader.builtIn().rules();

        assertThat(rules)
                .filteredOn(rule -> rule.kind().equals("transmission"))
                .last()
                .satisfies(rule -> {
                    assertThat(rule.data()).containsExactly("*");
                    assertThat(rule.channels()).isEmpty();
                    assertThat(rule.roles()).isEmpty();
                    assertThat(rule.forms()).isEmpty();
                });
    }

    @Test
    void every_ready_policy_can_be_chosen_by_name() {
        for (String name : List.of("default", "release-gate", "procurement-review", "open-source-audit")) {
            Catalog catalog = CatalogReader.read(List.of(), name);
            assertThat(catalog.policy().id()).isEqualTo(name);
        }
    }

    @Test
    void only_the_default_policy_fails_on_nothing() {
        assertThat(CatalogReader.builtIn().policy().failOn()).isEqualTo("none");
        assertThat(CatalogReader.read(List.of(), "release-gate").policy().failOn())
                .isEqualTo("high");
    }

    @ParameterizedTest
    @MethodSource("ruleIds")
    void every_rule_has_examples_that_compile_and_say_what_is_expected(String id, @TempDir Path classes) {
        List<RuleExample> examples = RuleDocuments.examplesOf(id, List.of());

        assertThat(examples).extracting(RuleExample::file).containsExactly("Flagged.java", "Clean.java");
        assertThat(examples.get(0).text()).contains("// finding: " + id);
        assertThat(examples.get(1).text()).contains("// ok").doesNotContain("// finding");
        assertThat(compile(FOLDER.resolve(id), classes)).isZero();
    }

    private static int compile(Path rule, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String flagged = rule.resolve("Flagged.java").toString();
        String clean = rule.resolve("Clean.java").toString();
        return compiler.run(null, null, null, "-proc:none", "-d", classes.toString(), flagged, clean);
    }
}
