package dev.telltale.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What names and calls mean, seen in the code they become. */
class MeaningTest {
    private static String body(String statements) {
        Written written =
                Written.of("import java.util.*; import java.util.stream.*; class A { void m(List<String> list,"
                        + " Map<String, List<Integer>> map) throws Exception { " + statements + " } }");
        assertThat(written.result().notes()).isEmpty();
        return written.code();
    }

    @Test
    void chained_calls_know_what_the_elements_are() {
        assertThat(body("list.stream().map(s -> s.trim()).findFirst().get().isEmpty();"))
                .contains("java.lang.String#trim()", "java.lang.String#isEmpty()");
        assertThat(body("map.get(\"a\").get(0).byteValue();")).contains("java.lang.Integer#byteValue()");
    }

    @Test
    void what_a_collector_gathers_is_known_behind_it() {
        assertThat(body("list.stream().collect(Collectors.groupingBy(s -> s.length())).get(1).get(0).strip();"))
                .contains("java.lang.String#length()", "java.lang.String#strip()");
    }

    @Test
    void the_overload_that_fits_best_is_called() {
        assertThat(body("System.out.println('c'); System.out.println(1L); System.out.println((Object) \"\");"))
                .contains("println(char)", "println(long)", "println(java.lang.Object)");
    }

    @Test
    void arguments_beyond_the_last_parameter_go_into_an_array() {
        assertThat(body("String.format(\"%s%s\", 1, list);"))
                .contains("new java.lang.Object[]", "java.lang.Integer#valueOf(int)");
    }

    @Test
    void constants_of_another_file_are_put_in_their_place() {
        Written written = Written.of(
                "class A { String m() { return \"x\" + B.NAME; } }",
                "class B { static final String NAME = \"y\" + 1; }");
        assertThat(written.code()).contains("constant \"xy1\"");
    }

    @Test
    void an_inner_class_takes_along_what_it_uses() {
        Written written = Written.of("class A { String f; Runnable m(String p) { return new Runnable() {"
                + " public void run() { System.out.println(p + f); } }; } }");
        assertThat(written.code()).contains("A$1.val$p", "A$1.this$0", "A.f");
        assertThat(written.result().notes()).isEmpty();
    }

    @Test
    void patterns_and_switches_are_read() {
        Written written = Written.of(
                "class A { record P(String a, int b) {} enum E { X, Y } String m(Object o, E e) {"
                        + " if (o instanceof P(String a, int b) && b > 0) { return a; }"
                        + " return switch (e) { case X -> \"x\"; case Y -> { try { yield o.toString(); } finally { m(o, e); } } }; }"
                        + " String n(Object o) { return switch (o) { case String s when s.isEmpty() -> s; case null -> \"\"; default -> \"d\"; }; } }");
        assertThat(written.result().notes()).isEmpty();
        assertThat(written.code()).contains("instance-of A$P", "A$1.$SwitchMap$A$E", "instance-of java.lang.String");
    }

    @Test
    void the_lengths_of_arrays_are_expressions_like_others() {
        assertThat(body("int n = list.size(); Object o = new int[n][list.size() + 1];"))
                .contains("new int[][]");
    }

    @Test
    void what_is_opened_is_closed_on_every_way_out() {
        String code = body("try (var in = new java.io.FileInputStream(\"f\")) { in.read(); }");
        assertThat(code.split("FileInputStream#close", -1)).hasSize(3);
    }

    @Test
    void an_override_with_other_types_is_reached_through_a_bridge() {
        Written written = Written.of(
                "import java.util.function.Function; class A implements Function<String, Integer>, Comparable<A> {"
                        + " public Integer apply(String s) { return s.length(); }"
                        + " public int compareTo(A other) { return 0; } }");
        assertThat(written.code())
                .contains(
                        "java.lang.Object apply(java.lang.Object)",
                        "call virtual A#apply(java.lang.String)",
                        "int compareTo(java.lang.Object)",
                        "call virtual A#compareTo(A)");
    }

    @Test
    void an_interface_met_by_what_is_inherited_is_bridged_too() {
        Written written = Written.of("class B { public String call() { return \"\"; } }"
                + " class A extends B implements java.util.concurrent.Callable<String> {}");
        assertThat(written.code()).contains("java.lang.Object call()", "call virtual A#call()");
    }

    @Test
    void packages_that_several_modules_of_the_platform_share_are_known() {
        Written written = Written.of("class A { void m(javax.swing.JPanel p, org.xml.sax.Attributes a) {"
                + " p.add(p); a.getValue(\"x\"); } }");
        assertThat(written.code())
                .contains(
                        "JPanel#add(java.awt.Component)",
                        "call interface org.xml.sax.Attributes#getValue(java.lang.String)");
        assertThat(written.result().notes()).isEmpty();
    }

    @Test
    void a_private_method_is_called_as_what_no_class_below_replaces() {
        Written written = Written.of("class A { private void p() {} void m() { p(); Runnable r = this::p; } }");
        assertThat(written.code()).contains("call special A#p()", "= special A#p()");
    }

    @Test
    void what_a_wildcard_hides_is_at_least_what_its_parameter_asks_for() {
        Written written = Written.of("class B<T extends B<T>> { T self() { return null; } T next() { return null; } }"
                + " class A { void m(B<?> b) { b.self().next(); } }");
        assertThat(written.code()).contains("call virtual B#self()", "call virtual B#next()");
        assertThat(written.result().notes()).isEmpty();
    }

    @Test
    void what_nobody_declares_is_taken_for_what_it_is_asked_like() {
        Written written =
                Written.of("import x.Model; class B { B put(Object o) { return this; } String end() { return null; } }"
                        + " class A { Object m(Model model) {"
                        + " return model.getParts().stream().filter(p -> p.isFlag()).map(p -> new B().put(p.getId()))"
                        + ".map(b -> b.end()).findFirst().orElse(\"\").trim(); } }");
        assertThat(written.code())
                .contains(
                        "call interface java.util.Collection#stream()",
                        "call virtual B#end()",
                        "call virtual java.lang.String#trim()");
    }
}
