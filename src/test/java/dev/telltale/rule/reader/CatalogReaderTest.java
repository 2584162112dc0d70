package dev.telltale.rule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.rule.Catalog;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
    @Test
    void the_built_in_documents_make_a_catalog() {
        Catalog catalog = CatalogReader.builtIn();

        assertThat(catalog.categories()).containsKeys("env.timezone", "env.timezone.ambient", "content.secrets");
        assertThat(catalog.policy().id()).isEqualTo("default");
        assertThat(catalog.digest())
                .startsWith("sha256:")
                .isEqualTo(CatalogReader.builtIn().digest());
    }
}
