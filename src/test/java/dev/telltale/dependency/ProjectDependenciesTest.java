package dev.telltale.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.artifact.ArtifactReader;
import dev.telltale.artifact.Limits;
import dev.telltale.artifact.Note;
import dev.telltale.artifact.Opened;
import dev.telltale.artifact.TargetSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees of a few files, and repositories of empty jars. */
class ProjectDependenciesTest {
    @TempDir
    Path home = Path.of("");

    private final List<String> missing = new ArrayList<>();
    private final List<Note> other = new ArrayList<>();
    private Path tree = Path.of("");
    private Path repository = Path.of("");
    private Path gradle = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        tree = Files.createDirectory(home.resolve("tree"));
        repository = Files.createDirectory(home.resolve("repository"));
        gradle = home.resolve("gradle");
        file("src/main/java/A.java", "class A {}");
    }

    private void file(String path, String content) throws IOException {
        Path file = tree.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void publish(Path repository, String coordinates, String pom) throws IOException {
        String[] parts = coordinates.split(":");
        Path folder =
                repository.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(parts[1] + '-' + parts[2] + ".pom"), pom);
        if (!pom.contains("<packaging>pom")) {
            String classifier = parts.length > 3 ? '-' + parts[3] : "";
            Files.writeString(folder.resolve(parts[1] + '-' + parts[2] + classifier + ".jar"), "");
        }
    }

    private void publish(String coordinates, String... needs) throws IOException {
        publish(repository, coordinates, project(coordinates, dependencies(needs)));
    }

    private static String project(String coordinates, String more) {
        String[] parts = coordinates.split(":");
        return "<project xmlns='urn:maven'><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                + "</artifactId><version>" + parts[2] + "</version>" + more + "</project>";
    }

    private static String dependencies(String... needs) {
        StringBuilder text = new StringBuilder("<dependencies>");
        for (String need : needs) {
            text.append(dependency(need, ""));
        }
        return text.append("</dependencies>").toString();
    }

    private static String dependency(String coordinates, String more) {
        String[] parts = coordinates.split(":");
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId>"
                + (parts.length > 2 ? "<version>" + parts[2] + "</version>" : "") + more + "</dependency>";
    }

    private List<String> found() {
        return found(new LocalRepositories(repository, gradle));
    }

    private List<String> found(Repository from) {
        missing.clear();
        other.clear();
        try (Opened opened = new ArtifactReader(Limits.DEFAULT).open(List.of(TargetSpec.root(tree.toString())))) {
            ProjectDependencies dependencies = new ProjectDependencies(from, note -> {
                if (note.reason().equals("dependency-unresolved")) {
                    missing.add(note.where());
                } else {
                    other.add(note);
                }
            });
            return dependencies.of(opened.components()).stream()
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_needed_and_what_that_needs_is_found() throws IOException {
        publish("org.acme:one:1.0", "org.acme:two:2.0");
        publish("org.acme:two:2.0");
        file("pom.xml", project("x:app:1", dependencies("org.acme:one:1.0", "org.acme:gone:3")));
        assertThat(found()).containsExactly("one-1.0.jar", "two-2.0.jar");
        assertThat(missing).containsExactly("org.acme:gone:3");
    }

    @Test
    void parents_properties_and_managed_versions_of_the_tree_count() throws IOException {
        publish("org.acme:one:1.5");
        publish("org.acme:two:2.5");
        file(
                "pom.xml",
                project(
                        "x:parent:7",
                        "<packaging>pom</packaging><modules><module>app</module></modules><properties><one>${major}.5</one>"
                                + "<major>1</major></properties><dependencyManagement>"
                                + dependencies("org.acme:two:2.5")
                                + "</dependencyManagement>"));
        file(
                "app/pom.xml",
                "<project><parent><groupId>x</groupId><artifactId>parent</artifactId><version>7</version></parent>"
                        + "<artifactId>app</artifactId>"
                        + dependencies("org.acme:one:${one}", "org.acme:two", "x:core:${project.version}")
                        + "</project>");
        file("core/pom.xml", project("x:core:7", ""));
        assertThat(found()).containsExactly("one-1.5.jar", "two-2.5.jar");
        assertThat(missing).isEmpty();
    }

    @Test
    void a_published_parent_and_an_imported_list_count() throws IOException {
        publish("org.acme:one:1.0");
        publish("org.acme:two:2.0");
        publish(
                repository,
                "org.acme:parent:1",
                project("org.acme:parent:1", "<packaging>pom</packaging><properties><one>1.0</one></properties>"));
        publish(
                repository,
                "org.acme:list:1",
                project(
                        "org.acme:list:1",
                        "<packaging>pom</packaging><dependencyManagement>" + dependencies("org.acme:two:2.0")
                                + "</dependencyManagement>"));
        file(
                "pom.xml",
                "<project><parent><groupId>org.acme</groupId><artifactId>parent</artifactId><version>1</version></parent>"
                        + "<artifactId>app</artifactId><dependencyManagement><dependencies>"
                        + dependency("org.acme:list:1", "<type>pom</type><scope>import</scope>")
                        + "</dependencies></dependencyManagement>"
                        + dependencies("org.acme:one:${one}", "org.acme:two") + "</project>");
        assertThat(found()).containsExactly("one-1.0.jar", "two-2.0.jar");
        assertThat(missing).isEmpty();
    }

    @Test
    void what_nobody_hands_on_what_is_excluded_and_what_only_tests_need_is_left_out() throws IOException {
        publish(
                repository,
                "org.acme:one:1",
                project(
                        "org.acme:one:1",
                        "<dependencies>" + dependency("org.acme:testing:1", "<scope>test</scope>")
                                + dependency("org.acme:maybe:1", "<optional>true</optional>")
                                + dependency("org.acme:unwanted:1", "") + "</dependencies>"));
        publish("org.acme:own-tests:1");
        String unwanted =
                "<exclusions><exclusion><groupId>org.acme</groupId><artifactId>unwanted</artifactId></exclusion>"
                        + "</exclusions>";
        file(
                "pom.xml",
                project(
                        "x:app:1",
                        "<dependencies>" + dependency("org.acme:one:1", unwanted)
                                + dependency("org.acme:own-tests:1", "<scope>test</scope>") + "</dependencies>"));
        assertThat(found()).containsExactly("one-1.jar");
        assertThat(missing).isEmpty();
    }

    @Test
    void of_two_versions_the_nearest_counts_in_a_module_and_the_newest_among_modules() throws IOException {
        publish("org.acme:one:1", "org.acme:two:2");
        publish("org.acme:two:1");
        publish("org.acme:two:2");
        publish("org.acme:two:10");
        file("pom.xml", project("x:app:1", dependencies("org.acme:one:1", "org.acme:two:1")));
        assertThat(found()).containsExactly("one-1.jar", "two-1.jar");
        file("more/pom.xml", project("x:more:1", dependencies("org.acme:two:10")));
        assertThat(found()).containsExactly("one-1.jar", "two-10.jar");
    }

    @Test
    void a_lock_file_names_everything() throws IOException {
        publish("org.acme:one:1", "org.acme:two:1");
        publish("org.acme:two:1");
        file(
                "gradle.lockfile",
                "# comment\norg.acme:one:1=compileClasspath,runtimeClasspath\norg.acme:gone:2=x,testX\norg.acme:t:1=testCompileClasspath,testRuntimeClasspath\nempty=\n");
        assertThat(found()).containsExactly("one-1.jar");
        assertThat(missing).containsExactly("org.acme:gone:2");
    }

    @Test
    void a_catalog_names_libraries_and_lists_of_versions() throws IOException {
        publish("org.acme:one:1.2", "org.acme:two:2");
        publish("org.acme:two:2");
        publish("org.acme:three:3");
        publish("org.acme:four:4");
        publish(
                repository,
                "org.acme:list:1",
                project(
                        "org.acme:list:1",
                        "<packaging>pom</packaging><dependencyManagement>" + dependencies("org.acme:four:4")
                                + "</dependencyManagement>"));
        file("gradle/libs.versions.toml", """
                # what is used
                [versions]
                one = "1.2" # why
                list = { strictly = "1" }
                [libraries]
                one = { module = "org.acme:one", version.ref = "one" }
                three = "org.acme:three:3"
                four = { group = "org.acme", name = "four" }
                list = { group = "org.acme", name = "list", version = { ref = "list" } }
                gone = { module = "org.acme:gone", version = "9" }
                [plugins]
                p = { id = "org.acme.plugin", version = "1" }
                """);
        assertThat(found()).containsExactly("four-4.jar", "one-1.2.jar", "three-3.jar", "two-2.jar");
        assertThat(missing).containsExactly("org.acme:gone:9");
    }

    @Test
    void what_gradle_fetched_before_is_found_too() throws IOException {
        Path folder = Files.createDirectories(gradle.resolve("org.acme/one/1/abcdef"));
        Files.writeString(folder.resolve("one-1.jar"), "");
        file("gradle.lockfile", "org.acme:one:1=compileClasspath\n");
        assertThat(found()).containsExactly("one-1.jar");
    }

    @Test
    void repositories_and_settings_that_the_tree_names_are_ignored() throws IOException {
        Path theirs = Files.createDirectory(tree.resolve("repo"));
        publish(theirs, "org.evil:one:1", project("org.evil:one:1", ""));
        String settings = "<settings><localRepository>" + theirs + "</localRepository></settings>";
        file("settings.xml", settings);
        file(".m2/settings.xml", settings);
        file(".mvn/settings.xml", settings);
        file(".mvn/maven.config", "-Dmaven.repo.local=" + theirs + "\n-s\n.mvn/settings.xml\n");
        file(
                "pom.xml",
                project(
                        "x:app:1",
                        "<repositories><repository><id>r</id><url>" + theirs.toUri()
                                + "</url></repository></repositories>"
                                + "<properties><maven.repo.local>" + theirs + "</maven.repo.local></properties>"
                                + dependencies("org.evil:one:1")));
        assertThat(found()).isEmpty();
        assertThat(missing).containsExactly("org.evil:one:1");
    }

    @Test
    void coordinates_cannot_lead_out_of_the_repository() throws IOException {
        Files.createDirectories(home.resolve("outside/1"));
        Files.writeString(home.resolve("outside/1/outside-1.jar"), "");
        file(
                "pom.xml",
                project("x:app:1", dependencies("..:outside:1", "../../x:outside:1", "a:../outside:1", "a:b:../1")));
        assertThat(found()).isEmpty();
        assertThat(missing).hasSize(4);
    }

    @Test
    void a_pom_that_declares_its_type_or_is_broken_is_noted_and_the_rest_is_read() throws IOException {
        publish("org.acme:one:1");
        file("a/pom.xml", "<!DOCTYPE p [<!ENTITY e SYSTEM 'file:/etc/passwd'>]>" + project("x:a:1", ""));
        file("b/pom.xml", "<project><dependencies>");
        file("c/pom.xml", project("x:c:1", dependencies("org.acme:one:1")));
        assertThat(found()).containsExactly("one-1.jar");
        assertThat(other).extracting(Note::where).containsExactly("a/pom.xml", "b/pom.xml");
    }

    @Test
    void circles_of_parents_properties_and_dependencies_end() throws IOException {
        publish("org.acme:one:1", "org.acme:two:1");
        publish("org.acme:two:1", "org.acme:one:1");
        file(
                "pom.xml",
                "<project><parent><groupId>x</groupId><artifactId>app</artifactId><version>1</version>"
                        + "<relativePath>app</relativePath></parent><artifactId>root</artifactId></project>");
        file(
                "app/pom.xml",
                "<project><parent><groupId>x</groupId><artifactId>root</artifactId><version>1</version></parent>"
                        + "<artifactId>app</artifactId><properties><a>${b}</a><b>${a}${a}</b></properties>"
                        + dependencies("org.acme:one:1", "org.acme:odd:${a}") + "</project>");
        assertThat(found()).containsExactly("one-1.jar", "two-1.jar");
        assertThat(missing).hasSize(1);
    }

    @Test
    void poms_among_tests_and_trees_without_java_ask_for_nothing() throws IOException {
        file("src/test/resources/pom.xml", project("x:app:1", dependencies("org.acme:one:1")));
        file("src/main/resources/archetype/pom.xml", project("x:app:1", dependencies("org.acme:one:1")));
        file("tests/pom.xml", project("x:app:1", dependencies("org.acme:one:1")));
        assertThat(found()).isEmpty();
        assertThat(missing).isEmpty();
        Files.delete(tree.resolve("src/main/java/A.java"));
        file("pom.xml", project("x:app:1", dependencies("org.acme:one:1")));
        assertThat(found()).isEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void a_folder_of_modules_may_be_called_src() throws IOException {
        publish("org.acme:one:1");
        file("src/app/pom.xml", project("x:app:1", dependencies("org.acme:one:1")));
        assertThat(found()).containsExactly("one-1.jar");
    }

    @Test
    void the_users_own_settings_say_where_the_local_repository_is() throws IOException {
        Path user = home.resolve("user");
        Files.createDirectories(user.resolve(".m2"));
        assertThat(LocalRepositories.of(user, null, Map.of()).maven()).isEqualTo(user.resolve(".m2/repository"));
        Files.writeString(
                user.resolve(".m2/settings.xml"),
                "<settings><localRepository>${user.home}/${env.PLACE}</localRepository></settings>");
        assertThat(LocalRepositories.of(user, null, Map.of("PLACE", "mine")).maven())
                .isEqualTo(user.resolve("mine"));
        assertThat(LocalRepositories.of(user, "/given", Map.of()).maven()).isEqualTo(Path.of("/given"));
        assertThat(LocalRepositories.of(user, null, Map.of("GRADLE_USER_HOME", "/g"))
                        .gradle())
                .isEqualTo(Path.of("/g/caches/modules-2/files-2.1"));
    }
}
