package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second start, of a Java that writes down what it was started with, one argument a line, and ends with 7. */
class RelaunchTest {
    private static final long MUCH = 1L << 30;

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void hands_its_own_options_and_the_arguments_on_and_the_exit_code_back() throws IOException {
        assertThat(started(List.of("-Xmx1g", "-Dx=y"), "scan", "a b"))
                .containsExactly(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:C1MaxInlineSize=12",
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=inline,sun.security.provider.SHA2::*",
                        "-Xms64m",
                        "-XX:MinHeapFreeRatio=75",
                        "-XX:MaxHeapFreeRatio=90",
                        "-Xmx1g",
                        "-Dx=y",
                        "-jar",
                        jar().toString(),
                        "scan",
                        "a b");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leaves_the_collector_to_who_chose_one_and_uses_the_archive_where_there_is_one() throws IOException {
        Files.createFile(folder.resolve("telltale.jsa"));
        assertThat(started(List.of("-XX:+UseParallelGC")))
                .contains("-XX:+UseParallelGC", "-XX:SharedArchiveFile=" + folder.resolve("telltale.jsa"))
                .doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void asks_for_what_the_launcher_asks_for() throws IOException {
        assertThat(Files.readString(Path.of("src/main/launcher/telltale")).replace("\"", ""))
                .contains(String.join(" ", Relaunch.OPTIONS), "$home/" + Relaunch.ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
                "-javaagent:recorder.jar",
                "-XX:StartFlightRecording",
                "-Xlog:gc:file=gc.log",
                "-Xint",
                "-Dcom.sun.management.jmxremote.port=9999",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"
            })
    void a_machine_that_was_asked_for_something_of_its_own_stays_alone(String option) {
        assertThat(new Relaunch(folder, jar(), List.of("-Xmx1g", option), MUCH).isPossible())
                .isFalse();
        assertThat(new Relaunch(folder, jar(), List.of("-Xmx1g"), MUCH).isPossible())
                .isTrue();
    }

    @Test
    void a_heap_too_small_for_the_first_one_of_the_second_machine_stays_alone() {
        assertThat(new Relaunch(folder, jar(), List.of("-Xmx32m"), 32 << 20).isPossible())
                .isFalse();
    }

    @Test
    void only_commands_that_scan_are_worth_it() {
        assertThat(Relaunch.paysFor("scan", "a.jar")).isTrue();
        assertThat(Relaunch.paysFor("explain", "0123456789ab")).isTrue();
        assertThat(Relaunch.paysFor("rules", "list")).isFalse();
        assertThat(Relaunch.paysFor("scan")).isFalse();
        assertThat(Relaunch.paysFor()).isFalse();
    }

    @Test
    void a_java_that_does_not_start_gives_no_exit_code() {
        assertThat(new Relaunch(folder.resolve("no java"), jar(), List.of(), MUCH).run("scan"))
                .isEmpty();
    }

    private List<String> started(List<String> given, String... arguments) throws IOException {
        Path told = folder.resolve("told");
        Path java = Files.writeString(
                folder.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + told + "'\nexit 7\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(new Relaunch(java, jar(), given, MUCH).run(arguments)).hasValue(7);
        return Files.readAllLines(told);
    }

    private Path jar() {
        return folder.resolve("telltale.jar");
    }
}
