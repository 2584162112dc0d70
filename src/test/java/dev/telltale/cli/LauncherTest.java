package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in front of a Java that tells what it was started with, one argument a line, and ends with 7. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path folder;

    private Path installed;

    @BeforeEach
    void install() throws IOException {
        installed = Files.createDirectories(folder.resolve("in stalled"));
        executable(installed.resolve("telltale"), Files.readString(Path.of("src/main/launcher/telltale")));
        executable(folder.resolve("java/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n");
    }

    @Test
    void starts_the_jar_beside_it_with_the_first_compiler_and_hands_arguments_and_exit_code_through() throws Exception {
        List<String> told = run(installed.resolve("telltale"), "");
        assertThat(told)
                .containsSequence("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .endsWith("-jar", installed.toRealPath() + "/telltale.jar", "scan", "a b", "7")
                .noneMatch(argument -> argument.contains("SharedArchiveFile"));
    }

    @Test
    void uses_the_archive_of_classes_where_there_is_one() throws Exception {
        Files.createFile(installed.resolve("telltale.jsa"));
        assertThat(run(installed.resolve("telltale"), ""))
                .contains("-XX:SharedArchiveFile=" + installed.toRealPath() + "/telltale.jsa");
    }

    @Test
    void takes_more_options_from_the_environment_after_its_own() throws Exception {
        assertThat(run(installed.resolve("telltale"), "-Xmx2g -Xms1g"))
                .containsSequence("-XX:MaxHeapFreeRatio=90", "-Xmx2g", "-Xms1g", "-jar");
    }

    @Test
    void finds_its_jar_behind_links() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("in stalled/telltale"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.toAbsolutePath());
        assertThat(run(second, "")).contains(installed.toRealPath() + "/telltale.jar");
    }

    private List<String> run(Path launcher, String options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "scan", "a b");
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().put("TELLTALE_JAVA_OPTS", options);
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return Arrays.asList((out + process.waitFor()).split("\n"));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
