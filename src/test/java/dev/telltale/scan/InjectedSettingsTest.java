package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that a library puts where an annotation stands, or that a program asks a library for. */
class InjectedSettingsTest {
    private static final String RETENTION =
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) ";

    private static final String VALUE = "package org.springframework.beans.factory.annotation; " + RETENTION
            + "public @interface Value { String value(); }";

    /** Sends where {@code on()} allows it. */
    private static final String PROGRAM = """
            HEAD
            public class Program {
                BODY
                void run() throws java.io.IOException {
                    if (on()) {
                        java.net.URL url = new java.net.URL("https://telemetry.example.com/?z=" + java.util.TimeZone.getDefault().getID());
                        url.openStream().close();
                    }
                }
            }
            """;

    @TempDir
    Path home = Path.of("");

    private String controlled(String library, String source, String head, String body) throws Exception {
        LibraryPrograms programs = new LibraryPrograms(home);
        String classes = programs.compiled("library", "", library, source);
        String program = programs.compiled(
                "program", classes, "Program", PROGRAM.replace("HEAD", head).replace("BODY", body));
        assertThat(programs.controlled(program, List.of(classes))).isEqualTo(programs.controlled(program, List.of()));
        return String.join("; ", programs.controlled(program, List.of()));
    }

    @Test
    void a_placeholder_with_a_default_is_a_property() throws Exception {
        String head = "import org.springframework.beans.factory.annotation.Value;";
        assertThat(controlled("Value", VALUE, head, """
                @Value("${stats.enabled:true}") private boolean enabled;
                boolean on() { return enabled; }
                """))
                .isEqualTo("[env.timezone] ON [property stats.enabled opt-out is anything but true]");
        assertThat(controlled("Value", VALUE, head, """
                @Value("${stats.mode:off}") private String mode;
                boolean on() { return !"off".equals(mode); }
                """))
                .isEqualTo("[env.timezone] OFF [property stats.mode opt-in is anything but off]");
    }

    @Test
    void a_constructor_may_be_given_it() throws Exception {
        assertThat(controlled("Value", VALUE, "import org.springframework.beans.factory.annotation.Value;", """
                private final boolean off;
                public Program(@Value("${stats.off:${no.stats:false}}") boolean off) { this.off = off; }
                boolean on() { return !off; }
                """))
                .isEqualTo("[env.timezone] ON [property stats.off opt-out is true]");
    }

    @Test
    void a_class_may_tell_how_the_names_of_its_fields_begin() throws Exception {
        String annotation = "package org.springframework.boot.context.properties; " + RETENTION
                + "public @interface ConfigurationProperties { String value() default \"\"; String prefix() default \"\"; }";
        assertThat(controlled("ConfigurationProperties", annotation, """
                @org.springframework.boot.context.properties.ConfigurationProperties(prefix = "demo")""", """
                private boolean sendStats = true;
                public void setSendStats(boolean sendStats) { this.sendStats = sendStats; }
                boolean on() { return sendStats; }
                """))
                .isEqualTo("[env.timezone] ON [property demo.send-stats opt-out is anything but true]");
    }

    @Test
    void an_option_of_the_command_line_goes_by_its_longest_name() throws Exception {
        String annotation = """
                package picocli;
                public class CommandLine {
                    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                    public @interface Option { String[] names(); String defaultValue() default ""; }
                }
                """;
        assertThat(controlled("CommandLine", annotation, "import picocli.CommandLine.Option;", """
                @Option(names = {"-n", "--no-stats"}) boolean quiet;
                boolean on() { return !quiet; }
                """))
                .isEqualTo("[env.timezone] ON [config --no-stats opt-out is true]");
    }

    @Test
    void an_optional_and_a_wrapped_flag_are_worked_out() throws Exception {
        String annotation = "package org.eclipse.microprofile.config.inject; " + RETENTION
                + "public @interface ConfigProperty { String name() default \"\"; String defaultValue() default \"\"; }";
        String head = "import org.eclipse.microprofile.config.inject.ConfigProperty;";
        assertThat(controlled("ConfigProperty", annotation, head, """
                @ConfigProperty(name = "stats.disabled") java.util.Optional<Boolean> disabled;
                boolean on() { return !disabled.orElse(false); }
                """))
                .isEqualTo("[env.timezone] ON [property stats.disabled opt-out is true]");
        assertThat(controlled("ConfigProperty", annotation, head, """
                @ConfigProperty(name = "stats.enabled", defaultValue = "false") Boolean enabled;
                boolean on() { return enabled; }
                """))
                .isEqualTo("[env.timezone] OFF [property stats.enabled opt-in is true]");
    }

    @Test
    void defaults_in_one_another_come_to_an_end() throws Exception {
        String nested = "${a:".repeat(10_000) + "true" + "}".repeat(10_000);
        assertThat(controlled("Value", VALUE, "import org.springframework.beans.factory.annotation.Value;", """
                @Value("NESTED") private boolean enabled;
                boolean on() { return enabled; }
                """.replace(
                                "NESTED", nested)))
                .isEqualTo("[env.timezone] OFF [property a opt-in is true]");
    }

    @Test
    void an_annotation_nobody_knows_tells_nothing() throws Exception {
        String annotation = "package other; " + RETENTION + "public @interface Value { String value(); }";
        assertThat(controlled("Value", annotation, "import other.Value;", """
                @Value("${stats.enabled:true}") private boolean enabled;
                boolean on() { return enabled; }
                """)).doesNotContain("stats.enabled");
    }

    @Test
    void a_library_is_asked_by_name_and_type() throws Exception {
        String config = """
                package org.eclipse.microprofile.config;
                public interface Config {
                    <T> T getValue(String name, Class<T> type);
                    <T> java.util.Optional<T> getOptionalValue(String name, Class<T> type);
                }
                """;
        String head = "import org.eclipse.microprofile.config.Config;";
        String field = "private final Config config; public Program(Config config) { this.config = config; } ";
        assertThat(controlled("Config", config, head, field + """
                boolean on() { return config.getOptionalValue("stats.enabled", Boolean.class).orElse(true); }
                """))
                .isEqualTo("[env.timezone] ON [property stats.enabled opt-out is anything but true]");
        assertThat(controlled("Config", config, head, field + """
                boolean on() { return !config.getValue("stats.off", Boolean.class); }
                """))
                .isEqualTo("[env.timezone] UNKNOWN [property stats.off opt-out is true]");
    }

    @Test
    void the_librarys_own_code_is_not_looked_at() throws Exception {
        String preferences = """
                package com.intellij.ide.util;
                public class PropertiesComponent {
                    private final java.util.Map<String, String> kept = new java.util.HashMap<>();
                    public boolean getBoolean(String name) { return "true".equals(kept.get(name)); }
                }
                """;
        assertThat(controlled(
                        "PropertiesComponent", preferences, "import com.intellij.ide.util.PropertiesComponent;", """
                private final PropertiesComponent kept = new PropertiesComponent();
                boolean on() { return kept.getBoolean("stats.enabled"); }
                """))
                .isEqualTo("[env.timezone] OFF [preference stats.enabled opt-in is true]");
    }

    @Test
    void what_stands_behind_the_type_is_the_default() throws Exception {
        String environment = """
                package org.springframework.core.env;
                public interface Environment {
                    String getProperty(String name);
                    String getProperty(String name, String otherwise);
                    <T> T getProperty(String name, Class<T> type, T otherwise);
                    boolean containsProperty(String name);
                }
                """;
        String head = "import org.springframework.core.env.Environment;";
        String field =
                "private final Environment settings; public Program(Environment settings) { this.settings = settings; } ";
        assertThat(controlled("Environment", environment, head, field + """
                boolean on() { return settings.getProperty("stats.enabled", Boolean.class, true); }
                """))
                .isEqualTo("[env.timezone] ON [property stats.enabled opt-out is anything but true]");
        assertThat(controlled("Environment", environment, head, field + """
                boolean on() { return !settings.containsProperty("stats.off"); }
                """))
                .isEqualTo("[env.timezone] ON [property stats.off opt-out is set]");
    }
}
