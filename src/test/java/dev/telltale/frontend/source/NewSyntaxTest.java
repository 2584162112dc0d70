package dev.telltale.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Syntax that is younger than the compiler of the bench is read, and what it calls is seen. */
class NewSyntaxTest {
    private static final String CALL = "call static java.lang.System#getenv(java.lang.String)";

    private static void isRead(String text) {
        Written written = Written.of(text);
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains(CALL);
    }

    @Test
    void unnamed_variables() {
        isRead("class A { void m(String[] a) { for (var _ : a) {} try { int _ = 1; } catch (RuntimeException _) {"
                + " java.util.function.Function<String, String> f = _ -> System.getenv(\"X\"); } } }");
    }

    @Test
    void nested_record_patterns_with_unnamed_parts_and_conditions() {
        isRead("class A { record P(Object a, Object b) {} String m(Object o) { return switch (o) {"
                + " case P(P(var x, _), String s) when s.length() > 2 -> x + s;"
                + " case P(String q, _) -> System.getenv(q); default -> \"d\"; }; } }");
    }

    @Test
    void statements_before_the_constructor_of_the_superclass() {
        isRead("class A { A(String n) {} static class B extends A { B(String n) {"
                + " if (n == null) { throw new IllegalArgumentException(); }"
                + " String m = System.getenv(n); super(m); } } }");
    }

    @Test
    void patterns_of_primitive_types() {
        isRead("class A { String m(Object o) { return switch (o) { case int i when i > 3 -> \"i\";"
                + " default -> System.getenv(\"X\"); }; } }");
    }

    @Test
    void comments_in_markdown() {
        isRead("class A {\n    /// A `x` and /* no comment\n    String m() { return System.getenv(\"X\"); }\n}");
    }

    @Test
    void a_module_that_is_imported_gives_its_types_their_names() {
        Written written =
                Written.of("import module java.base; import module java.se; class A { void m() throws Exception {"
                        + " List.of(DriverManager.getConnection(System.getenv(\"X\"))); } }");
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains(CALL, "java.sql.DriverManager#getConnection", "java.util.List#of(");
    }

    @Test
    void a_module_that_nobody_knows_brings_nothing() {
        Written written =
                Written.of("import module no.such; class A { Strange s; String m() { return System.getenv(\"X\"); } }");
        assertThat(written.reasons()).containsExactly("source-unresolved");
        assertThat(written.code()).contains(CALL);
    }

    @Test
    void a_file_without_a_class_is_the_class_of_its_name_and_knows_the_base_module() {
        Written written = Written.of("String name = \"X\";\nvoid main() { List.of(System.getenv(name)); }\n");
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains("class File0 ", CALL, "java.util.List#of(");
    }

    @Test
    void enums_in_methods_keep_their_places_and_may_hold_others() {
        Written written = Written.of("""
                class A { String m() {
                  enum E { /* } */ ONE; String s() {
                    enum F { TWO; String t() { return System.getenv("}\\""); } } return F.TWO.t(); } }
                  return E.ONE.s(); } }
                """);
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains(CALL, "class A$E ", "class A$E$F ");
    }

    @Test
    void an_enum_in_a_method_that_is_broken_costs_itself_only() {
        Written written = Written.of(
                "class A { void m() { enum E { ONE; int s( } System.getenv(\"X\"); } }", "class B { int b; }");
        assertThat(written.reasons()).containsExactly("source-broken");
        assertThat(written.code()).contains(CALL, "class B ");
    }

    @Test
    void more_enums_in_methods_than_are_read_apart_are_noted() {
        StringBuilder many = new StringBuilder("class A { void m() {");
        for (int i = 0; i < LocalEnums.MOST + 1; i++) {
            many.append(" enum E").append(i).append(" { X }");
        }
        Written written = Written.of(many + "} }", "class B { int b; }");
        assertThat(written.reasons()).containsExactly("source-broken");
        assertThat(written.code()).contains("class B ");
    }

    @Test
    void templates_of_strings_which_java_gave_up_are_noted() {
        Written written = Written.of("class A { String m(String u) { return STR.\"x\\{u}\"; } }", "class B { int b; }");
        assertThat(written.reasons()).containsExactly("source-broken");
        assertThat(written.code()).contains("class B ");
    }
}
