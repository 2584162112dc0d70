package dev.telltale.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indexes that git itself wrote here, over files of the test; what is read is only the index. */
class GitIndexTest {
    private static final List<String> FILES = List.of(
            "a", "src/main/java/A.java", "src/main/java/Ab.java", "src/ü.txt", "x/" + "long".repeat(60), "x/y/z");

    @TempDir
    Path repository = Path.of("");

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.excludesFile=/dev/null"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(repository.resolve("output.log").toFile())
                .start();
        int code = process.waitFor();
        assumeThat(code).as("git works here").isZero();
    }

    private void commitable(String hash, String version, String... more) throws IOException, InterruptedException {
        assumeThat(System.getenv("PATH").split(":"))
                .as("git is installed")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));
        git("init", "--object-format=" + hash);
        for (String file : FILES) {
            Files.createDirectories(repository.resolve(file).getParent());
            Files.writeString(repository.resolve(file), file);
            git("add", file);
        }
        git("update-index", "--index-version", version);
        if (more.length > 0) {
            git(more);
        }
    }

    @ParameterizedTest
    @CsvSource({"sha1, 2", "sha1, 4", "sha256, 2", "sha256, 4"})
    void what_git_wrote_is_read(String hash, String version) throws Exception {
        commitable(hash, version);
        GitIndex index = GitIndex.in(repository);
        assertThat(index.paths()).containsExactlyInAnyOrderElementsOf(FILES);
        assertThat(index.whole()).isTrue();
    }

    @Test
    void entries_with_more_flags_are_read() throws Exception {
        commitable("sha1", "3", "update-index", "--skip-worktree", "a");
        Files.writeString(repository.resolve("later"), "");
        git("add", "--intent-to-add", "later");
        assertThat(GitIndex.in(repository).paths()).contains("a", "later", "x/y/z");
    }

    @Test
    void a_split_index_is_told_to_be_only_a_part() throws Exception {
        commitable("sha1", "2", "update-index", "--split-index");
        assertThat(GitIndex.in(repository).whole()).isFalse();
    }

    @Test
    void an_index_cut_anywhere_is_read_as_far_as_it_goes() throws Exception {
        for (String version : new String[] {"2", "4"}) {
            commitable("sha1", version);
            byte[] whole = Files.readAllBytes(repository.resolve(".git/index"));
            for (int end = 0; end < whole.length; end++) {
                GitIndex index = GitIndex.read(Arrays.copyOf(whole, end));
                assertThat(FILES).containsAll(index.paths());
            }
        }
    }

    @Test
    void odd_bytes_never_throw() throws Exception {
        commitable("sha1", "4");
        byte[] whole = Files.readAllBytes(repository.resolve(".git/index"));
        for (int at = 0; at < whole.length; at++) {
            for (int value : new int[] {0, 0x7f, 0x80, 0xff}) {
                byte[] odd = whole.clone();
                odd[at] = (byte) value;
                assertThat(GitIndex.read(odd).paths()).isNotNull();
            }
        }
    }

    @Test
    void a_folder_without_an_index_tracks_nothing() {
        assertThat(GitIndex.in(repository)).isEqualTo(GitIndex.NONE);
    }
}
