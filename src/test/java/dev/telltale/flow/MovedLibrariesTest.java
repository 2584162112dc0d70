package dev.telltale.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.rule.Library;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovedLibrariesTest {
    private final MovedLibraries libraries = new MovedLibraries(List.of(
            new Library("hc", "HttpClient", List.of("org.apache.hc.client5")),
            new Library("feign", "Feign", List.of("feign"))));

    @Test
    void a_library_under_another_package_is_moved() {
        assertThat(libraries.hold("split.org.apache.hc.client5.http.DnsResolver"))
                .isTrue();
        assertThat(libraries.hold("com.acme.shaded.feign.Client")).isTrue();
    }

    @Test
    void a_library_under_its_own_name_and_a_package_that_is_only_called_like_one_are_not() {
        assertThat(libraries.hold("org.apache.hc.client5.http.DnsResolver")).isFalse();
        assertThat(libraries.hold("com.acme.feign.Client")).isFalse();
    }
}
