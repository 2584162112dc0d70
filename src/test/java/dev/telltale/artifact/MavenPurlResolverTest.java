package dev.telltale.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.telltale.artifact.PurlResolver.Resolution;
import dev.telltale.artifact.PurlResolver.ResolvedFile;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MavenPurlResolverTest {
    @TempDir
    Path home;

    @BeforeEach
    void publish() throws IOException {
        publish(
                "tool",
                "jar",
                dependency("core", "", "") + dependency("only-tests", "test", "") + dependency("extra", "", "true"));
        publish("core", "jar", dependency("deep", "runtime", "") + dependency("absent", "", ""));
        publish("deep", "jar", "");
    }

    @Test
    void an_artifact_in_the_local_repository_is_found_offline() throws Exception {
        try (MavenPurlResolver resolver = offline(false)) {
            Resolution found = resolver.resolve("pkg:maven/com.acme/tool@1.0");
            assertThat(found.files()).extracting(ResolvedFile::purl).containsExactly("pkg:maven/com.acme/tool@1.0");
            assertThat(found.files().get(0).file()).hasFileName("tool-1.0.jar");
        }
    }

    @Test
    void the_runtime_closure_leaves_out_tests_and_options_and_tells_what_is_missing() throws Exception {
        try (MavenPurlResolver resolver = offline(true)) {
            Resolution found = resolver.resolve("pkg:maven/com.acme/tool@1.0");
            assertThat(found.files())
                    .extracting(ResolvedFile::purl)
                    .containsExactly(
                            "pkg:maven/com.acme/tool@1.0",
                            "pkg:maven/com.acme/core@1.0",
                            "pkg:maven/com.acme/deep@1.0");
            assertThat(found.missing()).containsExactly("pkg:maven/com.acme/absent@1.0");
        }
    }

    @Test
    void classifier_and_type_name_another_file() throws Exception {
        Path folder = home.resolve("repository/com/acme/tool/1.0");
        Files.write(folder.resolve("tool-1.0-cli.zip"), new byte[] {1});
        try (MavenPurlResolver resolver = offline(false)) {
            Resolution found = resolver.resolve("pkg:maven/com.acme/tool@1.0?type=zip&classifier=cli");
            assertThat(found.files())
                    .extracting(ResolvedFile::purl)
                    .containsExactly("pkg:maven/com.acme/tool@1.0?classifier=cli&type=zip");
        }
    }

    @Test
    void what_is_not_there_offline_is_said_in_one_line() {
        try (MavenPurlResolver resolver = offline(false)) {
            assertThatThrownBy(() -> resolver.resolve("pkg:maven/com.acme/nothing@1.0"))
                    .isInstanceOf(UnresolvedException.class)
                    .hasMessage("not in the local repository, and offline");
        }
    }

    @Test
    void components_carry_their_package_url_and_role() throws Exception {
        try (MavenPurlResolver resolver = offline(true);
                Opened opened = new ArtifactReader(Limits.DEFAULT, resolver)
                        .open(List.of(
                                TargetSpec.root("pkg:maven/com.acme/tool@1.0"),
                                TargetSpec.root("pkg:maven/com.acme/nothing@1.0")))) {
            assertThat(opened.components())
                    .extracting(Component::name, Component::purl, Component::role)
                    .containsExactly(
                            component("tool", Component.Role.ROOT),
                            component("core", Component.Role.DEPENDENCY),
                            component("deep", Component.Role.DEPENDENCY));
            assertThat(opened.missing()).containsExactly("pkg:maven/com.acme/nothing@1.0");
            assertThat(opened.notes())
                    .contains(new Note(
                            "target-unresolved",
                            "pkg:maven/com.acme/nothing@1.0",
                            "not in the local repository, and offline"))
                    .extracting(Note::reason)
                    .containsExactlyInAnyOrder("target-unresolved", "dependency-unresolved");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pkg:maven/com.acme/tool | the version is missing; expected pkg:maven/group/artifact@version",
                "pkg:maven/tool@1.0 | not a package URL; expected pkg:maven/group/artifact@version",
                "pkg:npm/left-pad@1.0 | packages of type npm are not supported; expected pkg:maven/group/artifact@version",
                "pkg:maven | not a package URL; expected pkg:maven/group/artifact@version",
            })
    void a_package_url_that_cannot_be_used_says_what_is_expected(String purl, String message) {
        assertThatThrownBy(() -> Purl.read(purl))
                .isInstanceOf(UnresolvedException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:maven/com.acme/tool@..",
                "pkg:maven/com.acme/tool@1.0%2F..%2F..%2F..",
                "pkg:maven/com..acme/tool@1.0",
                "pkg:maven/com.acme/..%2Ftool@1.0",
                "pkg:maven/com.acme/tool@1.0?classifier=..%2Fx",
                "pkg:maven/com.acme/tool@1.0?type=.%2Fx",
                "pkg:maven/com.acme/tool@$%7Buser.home%7D",
            })
    void coordinates_cannot_lead_out_of_the_repository(String purl) {
        assertThatThrownBy(() -> Purl.read(purl))
                .isInstanceOf(UnresolvedException.class)
                .hasMessageContaining("characters that no published artifact has");
    }

    @Test
    void coordinates_with_colons_are_read_for_lists_of_artifacts() throws Exception {
        assertThat(MavenCoordinates.of("com.acme:tool:1.0"))
                .isEqualTo(new MavenCoordinates("com.acme", "tool", "1.0", "", "jar"));
        assertThat(MavenCoordinates.of("com.acme:tool:1.0:cli").classifier()).isEqualTo("cli");
        assertThatThrownBy(() -> MavenCoordinates.of("com.acme:tool"))
                .hasMessage("not Maven coordinates; expected group:artifact:version");
    }

    private static Tuple component(String artifact, Component.Role role) {
        return tuple(artifact + "-1.0.jar", "pkg:maven/com.acme/" + artifact + "@1.0", role);
    }

    private MavenPurlResolver offline(boolean withDependencies) {
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(false)
                .withBasedirOverride(home)
                .withMavenUserHomeOverride(home)
                .withLocalRepositoryOverride(home.resolve("repository"))
                .offline(true)
                .build();
        return new MavenPurlResolver(overrides, withDependencies);
    }

    private void publish(String artifact, String extension, String dependencies) throws IOException {
        Path folder = Files.createDirectories(home.resolve("repository/com/acme/" + artifact + "/1.0"));
        byte[] jar = Archives.archive().with(artifact + ".txt", artifact).bytes();
        Files.write(folder.resolve(artifact + "-1.0." + extension), jar);
        Files.writeString(folder.resolve(artifact + "-1.0.pom"), """
                <project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId>
                <artifactId>%s</artifactId><version>1.0</version>
                <dependencies>%s</dependencies></project>
                """.formatted(artifact, dependencies));
    }

    private static String dependency(String artifact, String scope, String optional) {
        return """
                <dependency><groupId>com.acme</groupId><artifactId>%s</artifactId><version>1.0</version>%s%s</dependency>
                """.formatted(
                        artifact,
                        scope.isEmpty() ? "" : "<scope>" + scope + "</scope>",
                        optional.isEmpty() ? "" : "<optional>" + optional + "</optional>");
    }
}
