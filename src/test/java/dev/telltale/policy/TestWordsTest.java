package dev.telltale.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.rule.DataNames;
import dev.telltale.rule.reader.CatalogReader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TestWordsTest {
    private static final TestWords WORDS =
            new TestWords(new DataNames(CatalogReader.builtIn().categories()));

    private static String words(String data, String predicate, @Nullable ConstantSet set, String... names) {
        return WORDS.of(new DecidingTest(data, predicate, set, Arrays.asList(names), ""))
                .words();
    }

    private static ConstantSet constants(String... contents) {
        return new ConstantSet(contents.length, null, false, List.of(contents));
    }

    @Test
    void a_datum_goes_by_its_noun_and_constants_are_counted() {
        assertThat(words("env.timezone", "equals", constants("Asia/A", "Asia/B")))
                .isEqualTo("default time zone equals one of 2 names");
        assertThat(words("env.timezone", "starts", constants("Asia/")))
                .isEqualTo("default time zone starts with a text");
        assertThat(words("device.hardware", "equals", constants("4", "8")))
                .isEqualTo("hardware equals one of 2 numbers");
    }

    @Test
    void a_variable_goes_by_its_name_and_what_it_tells_stands_before_it() {
        assertThat(words("env.variable", "is set", null, "variable ACME_REGION"))
                .isEqualTo("variable ACME_REGION is set");
        assertThat(words("work.ci", "is set", null, "variable A", "variable B"))
                .isEqualTo("build server (variable A or variable B) is set");
        assertThat(words("work.ci", "is set", null, "variable A", "variable B", "variable C", "variable D"))
                .isEqualTo("build server (variable A, variable B, variable C or 1 other) is set");
        assertThat(words("work.container", "is set", null, "file /.dockerenv"))
                .isEqualTo("container or cloud (file /.dockerenv) exists");
    }

    @Test
    void what_is_not_constant_or_known_by_digests_only_is_said_so() {
        assertThat(words("user.install-id", "equals", null))
                .isEqualTo("installation id equals a value that is not constant");
        assertThat(words("device.hostname", "equals", new ConstantSet(3, null, true, List.of())))
                .isEqualTo("host name has one of 3 given digests");
        assertThat(words("env.variable", "exists", null, "variable ACME_FILE"))
                .isEqualTo("variable ACME_FILE names a file that exists");
    }

    @Test
    void a_category_that_only_its_parent_names_goes_by_that() {
        assertThat(words("env.timezone.offset", "compares", null)).isEqualTo("default time zone is compared");
    }
}
