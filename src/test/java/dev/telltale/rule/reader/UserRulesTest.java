package dev.telltale.rule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.telltale.rule.Catalog;
import dev.telltale.rule.DataCategory;
import dev.telltale.rule.KeyTable;
import dev.telltale.rule.Port;
import dev.telltale.rule.Rule;
import dev.telltale.rule.Sink;
import dev.telltale.rule.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user's own documents do to the built-in ones. */
class UserRulesTest {
    private static final String RULE = """
            rule: %s
            title: Mine
            kind: transmission
            order: %d
            data: [x.request]
            message: M
            why: W
            remedy: R
            """;

    @TempDir
    Path folder;

    private UserRulesTest with(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Catalog read() {
        return CatalogReader.read(List.of(folder), null);
    }

    private UserRulesTest withCategory() {
        return with("taxonomy.yaml", "categories: {x.request: {title: A request, weight: 3}}");
    }

    @Test
    void own_categories_channels_and_entry_points_ask_any_taint_question() {
        Catalog catalog = withCategory().with("models/servlet.yaml", """
                        library: servlet
                        title: Servlets
                        sources:
                          - method: javax.servlet.http.HttpServlet#doGet
                            at: Parameter[0]
                            data: x.request
                        sinks:
                          - method: javax.servlet.ServletResponse#getWriter
                            at: Return
                            channel: x.html-output
                        """).read();

        assertThat(catalog.categories().get("x.request"))
                .isEqualTo(new DataCategory("x.request", "A request", "a request", 3, false, List.of()));
        assertThat(catalog.models().sources()).extracting(Source::data).contains("x.request");
        assertThat(catalog.models().sources())
                .filteredOn(source -> "x.request".equals(source.data()))
                .extracting(Source::at)
                .containsExactly(new Port(Port.Base.PARAMETER, 0, List.of()));
        assertThat(catalog.models().sinks()).extracting(Sink::channel).contains("x.html-output");
    }

    @Test
    void own_rules_are_asked_before_built_in_ones() {
        Catalog catalog = withCategory()
                .with("b/rule.yaml", RULE.formatted("b", 9000))
                .with("c/rule.yaml", RULE.formatted("c", 9000))
                .with("a/rule.yaml", RULE.formatted("a", 9001))
                .read();

        assertThat(catalog.rules())
                .extracting(Rule::id)
                .startsWith("b", "c", "a")
                .contains("secret-sent");
    }

    @Test
    void an_own_rule_takes_the_place_of_a_built_in_one_of_the_same_name() {
        Catalog catalog = withCategory()
                .with("secret-sent/rule.yaml", RULE.formatted("secret-sent", 1))
                .read();

        assertThat(catalog.rules())
                .filteredOn(rule -> rule.id().equals("secret-sent"))
                .extracting(Rule::title)
                .containsExactly("Mine");
        assertThat(RuleDocuments.examplesOf("secret-sent", List.of(folder))).isEmpty();
    }

    @Test
    void own_rows_of_a_key_table_are_asked_first() {
        with(
                "models/first.yaml",
                "library: first\ntitle: F\nkeys: {t: {rows: [{names: [A, B], data: env.timezone}], otherwise: env.variable}}");
        Path second = folder.resolve("second");
        with("second/models/second.yaml", "library: second\ntitle: S\nkeys: {t: {rows: [{names: [B], data: none}]}}");

        KeyTable table = tableIn(CatalogReader.read(List.of(folder, second), null));

        assertThat(table.categoryOf("A")).isEqualTo("env.timezone");
        assertThat(table.categoryOf("B")).isNull();
        assertThat(table.categoryOf("C")).isEqualTo("env.variable");
    }

    @Test
    void a_build_service_s_own_variables_are_told_from_variables_nobody_knows() {
        KeyTable variables =
                Objects.requireNonNull(CatalogReader.builtIn().models().keys().get("variable"));

        assertThat(variables.categoryOf("AGENT_JOBSTATUS")).isEqualTo("work.ci");
        assertThat(variables.categoryOf("AGENT_SMITH")).isEqualTo("env.variable");
    }

    @Test
    void literal_names_are_no_expressions() {
        with(
                "models/m.yaml",
                "library: m\ntitle: M\nkeys: {t: {rows: [{names: [\"a.b\", \"\\\\E\"], data: env.timezone}]}}");

        KeyTable table = tableIn(read());

        assertThat(table.categoryOf("a.b")).isEqualTo("env.timezone");
        assertThat(table.categoryOf("\\E")).isEqualTo("env.timezone");
        assertThat(table.categoryOf("axb")).isNull();
    }

    @Test
    void a_policy_file_replaces_the_default() {
        Path file = with("mine.yaml", "policy: mine\ntitle: Mine\nfail-on: low\n")
                .folder
                .resolve("mine.yaml");

        assertThat(CatalogReader.read(List.of(), file.toString()).policy().failOn())
                .isEqualTo("low");
    }

    @Test
    void an_own_pack_can_be_chosen_by_name() {
        with("packs/mine.yaml", "policy: mine\ntitle: Mine\nfail-on: info\n");

        assertThat(CatalogReader.read(List.of(folder), "mine").policy().failOn())
                .isEqualTo("info");
    }

    @Test
    void the_digest_depends_on_every_document_and_on_nothing_else() {
        String builtIn = CatalogReader.builtIn().digest();
        String own = withCategory().read().digest();

        assertThat(own).isNotEqualTo(builtIn).isEqualTo(read().digest());
        assertThat(with("notes.txt", "of no interest").read().digest()).isEqualTo(own);
        assertThat(with("taxonomy.yaml", "categories: {x.request: {title: A request, weight: 2}}")
                        .read()
                        .digest())
                .isNotEqualTo(own);
    }

    @Test
    void the_digest_does_not_depend_on_where_the_folder_is() throws IOException {
        String first = withCategory().read().digest();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(folder.resolve("taxonomy.yaml"), elsewhere.resolve("taxonomy.yaml"));

        assertThat(CatalogReader.read(List.of(elsewhere), null).digest()).isEqualTo(first);
    }

    @Test
    void mistakes_of_all_documents_come_in_one_exception() {
        with("models/a.yaml", "library: a").with("models/b.yaml", "title: B").with("r/rule.yaml", "rule: [");

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        RuleException.class,
                        e -> assertThat(e.problems())
                                .extracting(RuleProblem::message)
                                .hasSize(3));
    }

    @Test
    void validation_finds_nothing_wrong_with_a_good_folder() {
        withCategory().with("r/rule.yaml", RULE.formatted("r", 1));

        assertThat(RuleDocuments.problemsIn(List.of(folder))).isEmpty();
    }

    private static KeyTable tableIn(Catalog catalog) {
        return Objects.requireNonNull(catalog.models().keys().get("t"));
    }
}
