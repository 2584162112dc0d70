package dev.telltale.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void a_public_class_reaches_what_it_inherits_from_one_that_is_not_public() {
        Written written = Written.of(
                """
                class Hidden<T> {
                    public T get(T t, long n) { return t; }
                    public void over() {}
                    public final void last() {}
                    public static void of() {}
                    void near() {}
                }
                interface Near { default void given() {} }
                """,
                "public class A extends Hidden<String> implements Near { public void over() {} }",
                "class B extends Hidden<String> {}",
                "public class C extends A {}");
        assertThat(written.notes()).isEmpty();
        assertThat(methodsOf(written, "A")).containsExactlyInAnyOrder("<init>", "over", "get");
        assertThat(methodsOf(written, "B")).containsExactly("<init>");
        assertThat(methodsOf(written, "C")).containsExactly("<init>");
        assertThat(written.code()).contains("call special Hidden#get(java.lang.Object,long) v0 v1 v2");
    }

    private static List<String> methodsOf(Written written, String type) {
        return written.procedures().stream()
                .map(p -> p.symbol())
                .filter(s -> s.owner().equals(type))
                .map(s -> s.name())
                .toList();
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

    @Test
    void every_clause_of_a_try_has_its_own_copy_of_what_comes_last() {
        String code = body("try { list.size(); } catch (IllegalStateException e) { list.get(0); }"
                + " catch (RuntimeException e) { list.get(1); } finally { list.clear(); }");
        assertThat(code.split("List#clear", -1)).hasSize(5);
    }

    @Test
    void what_a_clause_leaves_open_is_found_from_what_the_value_is_wanted_as() {
        assertThat(body("List<Number> numbers = Arrays.asList(1, 2);")).contains("new java.lang.Number[]");
        Written written = Written.of("import java.util.function.*; class Lazy<T> { Lazy(Supplier<T> s) {} }"
                + " class A { Lazy<CharSequence> f = new Lazy<>(() -> \"x\"); }");
        assertThat(written.code()).contains("java.lang.CharSequence lambda");
    }

    @Test
    void what_takes_the_value_does_not_change_what_the_function_gives() {
        assertThat(body("list.stream().map(s -> s + 1).collect(Collectors.joining());"))
                .contains("java.lang.String lambda");
    }

    @Test
    void a_type_parameter_takes_only_what_is_within_its_bound() {
        Written written = Written.of("import java.util.*; class A { <T extends Collection<?>> void m(T t) {}"
                + " <T> void m(T[] t) {} void n(String... s) { m(s); } }");
        assertThat(written.code()).contains("call virtual A#m(java.lang.Object[])");
    }

    @Test
    void a_type_argument_can_tell_overloads_apart() {
        Written written = Written.of("import java.util.*; class A { void m(Iterable<String> s) {}"
                + " void m(Collection<? extends Number> n) {} void n(List<String> s) { m(s); } }");
        assertThat(written.code())
                .contains("A#m(java.lang.Iterable)")
                .doesNotContain("call virtual A#m(java.util.Coll");
    }

    @Test
    void a_reference_goes_where_its_method_takes_as_much() {
        assertThat(body("list.sort(Comparator.comparing(String::length).thenComparing(String::trim));"))
                .contains("thenComparing(java.util.function.Function)");
    }

    @Test
    void what_is_not_to_be_seen_is_not_inherited() {
        Written written = Written.of(
                "import java.util.*; import java.util.Map.Entry; class A extends LinkedHashMap<String, String> {"
                        + " protected boolean removeEldestEntry(Entry<String, String> e) { return true; } }",
                "class B { private static String f; B b() { return new B() { String g() { return f; } }; } }");
        assertThat(written.code())
                .contains("parameter 1 java.util.Map$Entry", "load B.f")
                .doesNotContain("LinkedHashMap$Entry", "B$1.f");
    }

    @Test
    void fields_of_an_object_made_in_an_interface_are_its_own() {
        Written written = Written.of("interface A { A NONE = new A() { final int[] f = {}; }; }");
        assertThat(written.code()).contains("store v0 A$1.f");
    }

    @Test
    void an_array_is_copied_as_what_it_is() {
        assertThat(body("String[] copy = new String[1].clone();")).contains("java.lang.String[]#clone()");
    }

    @Test
    void an_interface_has_the_methods_of_objects_before_those_above_it() {
        assertThat(body("Deque<String> d = null; d.equals(d); list.equals(list);"))
                .contains("java.lang.Object#equals", "java.util.List#equals");
    }

    @Test
    void a_file_is_read_as_the_first_version_of_the_language_that_can() {
        Written written = Written.of("class A { String m(String _) { return _ + 1; } }");
        assertThat(written.reasons()).isEmpty();
        assertThat(written.code()).contains("concat v1 v2");
    }

    @Test
    void what_is_locked_is_let_go_on_every_way_out() {
        assertThat(body("synchronized (list) { list.clear(); }")).contains("caught:java.lang.Throwable", "throw ");
    }

    @Test
    void a_value_of_a_type_argument_is_only_cast_to_what_is_wanted() {
        assertThat(body("Object o = list.get(0); o.equals(list.get(1));")).doesNotContain("cast java.lang.String");
        assertThat(body("String s = list.get(0); list.get(1).trim();").split("cast java.lang.String", -1))
                .hasSize(3);
    }

    @Test
    void a_call_nobody_declares_gives_what_is_wanted() {
        Written written = Written.of("import a.Log; class A { static final Log LOG = Log.to(A.class);"
                + " String m() { if (LOG.isOn()) { return LOG.name(); } int n = LOG.level(); return null; } }");
        assertThat(written.code()).doesNotContain("java.lang.Boolean", "java.lang.Integer", "cast java.lang.String");
    }

    @Test
    void what_was_evaluated_before_a_try_in_a_switch_is_still_there_behind_it() {
        Written written = Written.of("""
                class A {
                    long n;
                    String text(String before, int k) {
                        return before.strip() + n + switch (k) {
                            case 1 -> {
                                try {
                                    yield before.trim();
                                } catch (RuntimeException e) {
                                    yield e.toString();
                                } finally {
                                    n++;
                                }
                            }
                            default -> "d";
                        };
                    }
                    Object made(String[] all, int k) {
                        all[k] = new String(switch (k) { case 1 -> { synchronized (all) { yield "s"; } } default -> "d"; });
                        return all;
                    }
                }
                """);
        assertThat(written.notes()).isEmpty();
        assertThat(written.code())
                .containsPattern(
                        "(v\\d+) = call virtual java.lang.String#strip\\(\\)[\\s\\S]*(v\\d+) = load v0 A.n[\\s\\S]*concat \\1 \\2 v")
                .containsPattern("(v\\d+) = new java.lang.String [\\s\\S]*<init>\\(java.lang.String\\) \\1 v")
                .containsPattern("element v1 v2 = v");
    }

    @Test
    void a_handler_in_a_lambda_takes_nothing_from_the_stack_around_it() {
        Written written = Written.of("class A { String m(String a, int k) { return a.strip() + switch (k) {"
                + " case 1 -> { Runnable r = () -> { try { a.trim(); } catch (RuntimeException e) {} }; r.run(); yield \"r\"; }"
                + " default -> \"d\"; }; } }");
        assertThat(written.notes()).isEmpty();
        assertThat(written.code())
                .containsPattern("(v\\d+) = call virtual java.lang.String#strip[\\s\\S]*concat \\1 v");
    }

    @Test
    void what_a_diamond_leaves_out_is_known_from_the_body() {
        Written written = Written.of("""
                import java.util.*;
                import java.util.concurrent.Callable;
                class A {
                    Comparator<String> order = new Comparator<>() {
                        public int compare(String a, String b) { return a.length() - b.length(); }
                    };
                    Callable<String> call = new Callable<>() { public String call() { return ""; } };
                    Iterator<List<String>> each = new Iterator<>() {
                        public boolean hasNext() { return false; }
                        public List<String> next() { return null; }
                    };
                }
                """);
        assertThat(written.notes()).isEmpty();
        assertThat(written.code())
                .contains(
                        "java.util.Comparator<java.lang.String>",
                        "call virtual A$1#compare(java.lang.String,java.lang.String)",
                        "java.util.concurrent.Callable<java.lang.String>",
                        "call virtual A$2#call()",
                        "java.util.Iterator<java.util.List<java.lang.String>>",
                        "call virtual A$3#next()");
    }

    @Test
    void var_in_a_record_pattern_is_of_the_type_of_the_component() {
        Written written = Written.of("""
                import java.util.*;
                class A {
                    record Pair<T>(T one, List<String> all) {}
                    String test(Object o) { return o instanceof Pair<?>(String s, var all) ? s + all.size() : ""; }
                    int choose(Pair<StringBuilder> p) { return switch (p) { case Pair(var one, var all) -> one.capacity(); }; }
                }
                """);
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains("java.util.List#size()", "java.lang.StringBuilder#capacity()");
    }

    @Test
    void a_constructor_reference_takes_the_outer_object_along() {
        Written written = Written.of("""
                import java.util.function.*;
                class A {
                    class Inner { Inner(String s) {} }
                    Supplier<Function<String, Inner>> m() { return () -> Inner::new; }
                    Supplier<Object> n(String p) { class Local { String s = p; } return Local::new; }
                }
                """);
        assertThat(written.notes()).isEmpty();
        assertThat(written.code())
                .contains(
                        "special A$Inner#<init>(A,java.lang.String) v0",
                        "special A$1Local#<init>(A,java.lang.String) v0 v1");
    }

    @Test
    void what_makes_the_constants_of_an_enum_is_private() {
        Written written = Written.of("enum E { X(1); E(int i) {} }");
        assertThat(written.code()).contains("private void <init>(java.lang.String, int, int)");
    }

    @Test
    void a_local_enum_is_a_member_of_the_class_around_it() {
        Written written =
                Written.of("class A { void m() { enum E { X } E.X.name(); } void n(String s) { s.strip(); } }");
        assertThat(written.notes()).isEmpty();
        assertThat(written.code()).contains("java.lang.String#strip()").contains("#name()");
    }

    @Test
    void what_a_text_is_given_to_takes_a_text() {
        Written written =
                Written.of("import x.Body; class A { void m(byte[] b, Object o) { Body.of(\"t\", b, o, 1); } }");
        assertThat(written.code()).contains("x.Body#of(?java.lang.String,?byte[],?,int)");
    }

    @Test
    void a_collection_nobody_declares_gives_views_of_what_it_holds() {
        Written written = Written.of("import x.FastList; class A { FastList<String> names; boolean m() {"
                + " return names.stream().anyMatch(n -> n.isEmpty()); } }");
        assertThat(written.code())
                .contains("java.util.stream.Stream#anyMatch(java.util.function.Predicate)")
                .contains("java.lang.String#isEmpty()");
    }

    @Test
    void a_local_class_made_of_what_it_is_given_takes_along_its_variables() {
        Written written = Written.of("class A { java.util.function.Function<Integer, Object> m(String p) {"
                + " class Local { String s; Local(int i) { s = p + i; } } return Local::new; } }");
        assertThat(written.notes()).isEmpty();
        assertThat(written.code())
                .contains("static A#lambda$0(A,java.lang.String,int) v0 v1")
                .contains("call special A$1Local#<init>(A,int,java.lang.String) v3 v0 v2 v1");
    }

    @Test
    void what_is_made_new_stands_in_the_package_of_who_makes_it() {
        Written written =
                Written.of("import http.Client; class A { Object m(Client c) { return c.newCall(1).execute(); } }");
        assertThat(written.code()).contains("virtual http.Call#execute()");
    }
}
