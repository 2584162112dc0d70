package dev.telltale.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.ir.Instruction.Call;
import dev.telltale.ir.Procedure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they are found: other encodings, other line ends, halves of merges, and code that nests without end. */
class OddFilesTest {
    private static final String CALL = "call static java.lang.System#getenv(java.lang.String)";
    private static final String OTHER = "class Other { int other; }";

    @TempDir
    Path folder = Path.of("");

    private Written read(String text, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("A.java"), text.getBytes(charset));
        return new Written(SourceCode.compile(List.of(new Written.Program(file)), name -> null));
    }

    private static String calling(String argument) {
        return "class A { void m(String n) { System.getenv(" + argument + "); } }";
    }

    private static void isRead(String text) {
        Written written = Written.of(text, OTHER);
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains(CALL, "class Other ");
    }

    private static void isBroken(String text) {
        Written written = Written.of(text, OTHER);
        assertThat(written.reasons()).containsExactly("source-broken");
        assertThat(written.code()).contains("class Other ");
    }

    private static int column(Written written) {
        for (Procedure procedure : written.procedures()) {
            for (int i = 0; i < procedure.instructions().length; i++) {
                if (procedure.instructions()[i] instanceof Call call
                        && call.target().name().equals("getenv")) {
                    return procedure.columnOf(i);
                }
            }
        }
        return -1;
    }

    @Test
    void a_mark_of_utf_8_or_utf_16_is_no_part_of_the_text() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            Written written = read('\ufeff' + calling("\"X\""), charset);
            assertThat(written.notes()).as(charset.name()).isEmpty();
            assertThat(written.code()).as(charset.name()).contains(CALL);
        }
    }

    @Test
    void letters_of_another_encoding_cost_nothing_but_themselves() throws IOException {
        Written written = read(
                "class A { String u = \"\u00fcber\"; void m() { System.getenv(\"X\"); } }",
                StandardCharsets.ISO_8859_1);
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains(CALL);
    }

    @Test
    void columns_count_units_of_utf_16_and_a_tab_as_one() {
        assertThat(column(Written.of("class A {\r\n\tvoid m() {\r\n\t\tSystem.getenv(\"X\"); } }")))
                .isEqualTo(10);
        assertThat(column(Written.of("class A { void m() {\n/* \ud83d\ude00 */ System.getenv(\"X\"); } }")))
                .isEqualTo(17);
    }

    @Test
    void what_nests_or_goes_on_for_long_is_read() {
        isRead(calling("(".repeat(10_000) + "\"X\"" + ")".repeat(10_000)));
        isRead(calling("\"X\"" + " + n".repeat(5_000)));
        isRead("class A { void m() { " + "{".repeat(5_000) + "System.getenv(\"X\");" + "}".repeat(5_000) + " } }");
    }

    @Test
    void what_does_not_end_or_was_not_merged_is_noted() {
        isBroken(calling("\"X\"") + "/* and so on");
        isBroken("class A { /* and so on\n void m() {} }");
        isBroken("class A {\n<<<<<<< ours\n int a;\n=======\n long a;\n>>>>>>> theirs\n}");
        isBroken(calling("\"X"));
    }

    @Test
    void a_class_with_more_than_a_class_file_holds_is_noted() {
        StringBuilder methods = new StringBuilder("class A {");
        for (int i = 0; i < 66_000; i++) {
            methods.append(" void m").append(i).append("() {}");
        }
        isBroken(methods + "}");
    }
}
