package dev.telltale.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.artifact.Note;
import dev.telltale.ir.Instruction.Call;
import dev.telltale.ir.Procedure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceCodeTest {
    @Test
    void three_broken_files_are_noted_and_the_rest_is_read() {
        Written written = Written.of(
                "class A { void m() { System.getenv(\"A\"); } }",
                "class B { void m( }",
                "class {",
                "}}} what",
                "class E {}");
        assertThat(written.reasons()).containsExactly("source-broken", "source-broken", "source-broken");
        assertThat(written.result().filesFailed()).isEqualTo(3);
        assertThat(written.code()).contains("call static java.lang.System#getenv(java.lang.String)", "class E ");
    }

    @Test
    void six_thousand_parentheses_do_not_end_the_scan() {
        String deep = "(".repeat(6000) + "1" + ")".repeat(6000);
        Written written = Written.of("class A { int m() { return " + deep + "; } }", "class B {}");
        assertThat(written.code()).contains("class B ");
    }

    @Test
    void a_call_behind_an_escaped_line_end_is_read_and_told() {
        Written written = Written.of("class A { void m() { // \\u000a System.getenv(\"X\");\n } }");
        assertThat(written.reasons()).containsExactly("unicode-escapes");
        assertThat(written.code()).contains("java.lang.System#getenv");
    }

    @Test
    void a_call_stands_where_its_name_begins() {
        Written written =
                Written.of("class A {\n    void m() {\n        System.out.\n            println(1);\n    }\n}\n");
        Procedure procedure = written.procedures().stream()
                .filter(p -> p.symbol().name().equals("m"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < procedure.instructions().length; i++) {
            if (procedure.instructions()[i] instanceof Call) {
                assertThat(procedure.lineOf(i)).isEqualTo(4);
                assertThat(procedure.columnOf(i)).isEqualTo(13);
            }
        }
    }

    @Test
    void what_nobody_declares_keeps_the_name_of_its_import_and_is_counted() {
        Written written = Written.of(
                "import okhttp3.Request; class A { Object m() { return new Request.Builder().header(\"a\", \"b\").build(); } }");
        assertThat(written.code())
                .contains(
                        "call virtual okhttp3.Request$Builder#header(?java.lang.String,?java.lang.String)",
                        "okhttp3.Request$Builder#build()");
        assertThat(written.reasons()).containsExactly("source-unresolved");
    }

    @Test
    void what_stands_in_a_handler_behind_a_return_is_read_whole() {
        Written written = Written.of("class A { static Object m(String s, Object o) { if (s == null) { return null; }"
                + " try { return Integer.valueOf(s); } catch (Exception a) {"
                + " try { return Long.valueOf(s); } catch (Exception e) { System.out.println(e + \"x\" + o); } }"
                + " return null; } }");
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains("java.io.PrintStream#println(java.lang.String)");
    }

    @Test
    void constants_that_go_round_in_circles_are_none_and_cost_nobody_a_class() {
        Written written = Written.of(
                "class User { int m() { return A.X; } String n() { return C.Z; } }",
                "class A { static final int X = B.Y; }",
                "class B { static final int Y = A.X; }",
                "class C { static final String Z = \"z\" + D.W; }",
                "class D { static final String W = \"w\" + 1; }");
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains("class User ", "constant \"zw1\"");
    }

    @Test
    void code_that_is_parsed_again_becomes_the_same_classes() throws IOException {
        List<SourceCode.Source> programs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/dev/telltale/bench/programs"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .forEach(file -> programs.add(new Written.Program(file)));
        }
        SourceCode.Result held = SourceCode.compile(programs, name -> null);
        SourceCode.Result again = SourceCode.compile(programs, name -> null, 0);
        assertThat(held.classes()).hasSizeGreaterThan(100);
        assertThat(again.notes()).isEqualTo(held.notes());
        assertThat(again.classes()).hasSameSizeAs(held.classes());
        for (int i = 0; i < held.classes().size(); i++) {
            assertThat(again.classes().get(i))
                    .usingRecursiveComparison()
                    .isEqualTo(held.classes().get(i));
        }
    }

    @Test
    void a_file_that_is_another_one_when_it_is_parsed_again_is_noted() {
        String[] texts = {"class A { void m() {} }", "class A { int f; void m() {} }"};
        int[] readings = new int[1];
        SourceCode.Source changing = new SourceCode.Source() {
            @Override
            public int component() {
                return 0;
            }

            @Override
            public String path() {
                return "A.java";
            }

            @Override
            public byte[] read() {
                return texts[readings[0]++].getBytes(StandardCharsets.UTF_8);
            }
        };
        SourceCode.Result result = SourceCode.compile(List.of(changing), name -> null, 0);
        assertThat(result.classes()).isEmpty();
        assertThat(result.notes()).extracting(Note::reason).containsExactly("source-broken");
    }

    @Test
    void what_an_object_captures_is_kept_in_the_same_order_every_time() {
        String source = """
                class A {
                    Runnable m(String a, String b, int c, Object d, long e) {
                        return new Runnable() {
                            public void run() { System.out.println(a + b + c + d + e); }
                        };
                    }
                }
                """;
        byte[] first = anonymous(source);
        for (int i = 0; i < 20; i++) {
            assertThat(anonymous(source)).isEqualTo(first);
        }
    }

    private static byte[] anonymous(String source) {
        return Written.of(source).result().classes().stream()
                .filter(c -> c.name().equals("A$1"))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
