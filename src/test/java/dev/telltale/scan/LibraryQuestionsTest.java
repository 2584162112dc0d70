package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What static methods of libraries that are not there say of a setting decides as if they were. */
class LibraryQuestionsTest {
    private static final String SENDING = """
            class Program {
                void run() throws java.io.IOException {
                    if (ASKED) {
                        new java.net.URL("https://telemetry.example.com/?z=" + java.util.TimeZone.getDefault().getID())
                                .openStream().close();
                    }
                }
            }
            """;

    @TempDir
    Path home = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            org.apache.commons.lang3 | StringUtils | boolean isBlank(CharSequence a) | isBlank(X) | ON [env X opt-out is set]
            org.apache.commons.lang3 | StringUtils | boolean isNotBlank(CharSequence a) | isNotBlank(X) | OFF [env X opt-in is set]
            org.apache.commons.lang3 | StringUtils | boolean equalsIgnoreCase(CharSequence a, CharSequence b) | !equalsIgnoreCase(X, "None") | ON [env X opt-out is None]
            org.apache.commons.lang3 | StringUtils | boolean equals(CharSequence a, CharSequence b) | !equals(X, "off") | ON [env X opt-out is off]
            org.apache.commons.lang3 | StringUtils | String defaultString(String a, String b) | !defaultString(X, "yes").equals("no") | ON [env X opt-out is no]
            org.apache.commons.lang  | StringUtils | String trimToNull(String a) | trimToNull(X) == null | ON [env X opt-out is set]
            org.apache.commons.lang3 | BooleanUtils | boolean toBoolean(String a) | !toBoolean(X) | ON [env X opt-out is true or 1 or yes or one of 1 more]
            com.google.common.base | Strings | boolean isNullOrEmpty(String a) | isNullOrEmpty(X) | ON [env X opt-out is set]
            com.google.common.base | Objects | boolean equal(Object a, Object b) | equal(X, "yes") | OFF [env X opt-in is yes]
            org.springframework.util | StringUtils | boolean hasText(String a) | !hasText(X) | ON [env X opt-out is set]
            org.codehaus.plexus.util | StringUtils | boolean isEmpty(String a) | isEmpty(X) | ON [env X opt-out is set]
            kotlin.jvm.internal | Intrinsics | boolean areEqual(Object a, Object b) | !areEqual(X, "1") | ON [env X opt-out is 1]
            kotlin.text | StringsKt | boolean equals(String a, String b, boolean c) | !equals(X, "None", true) | ON [env X opt-out is None]
            """)
    void decides(String owner, String name, String method, String asked, String expected) throws Exception {
        LibraryPrograms programs = new LibraryPrograms(home);
        String gives = method.startsWith("boolean") ? "return false;" : "return null;";
        String library = programs.compiled(
                "library",
                "",
                name,
                "package " + owner + "; public class " + name + " { public static " + method + " { " + gives + " } }");
        String call = asked.replaceFirst("\\w+\\(", owner + "." + name + ".$0").replace("X", "System.getenv(\"X\")");
        String program = programs.compiled("program", library, "Program", SENDING.replace("ASKED", call));
        assertThat(programs.controlled(program, List.of())).containsExactly("[env.timezone] " + expected);
    }
}
