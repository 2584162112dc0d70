package dev.telltale.frontend.bytecode;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoweringTest {
    private static void check(String behaviour, String source) throws IOException {
        Golden.check(behaviour, Compiled.withJavac(source, 17));
    }

    @Test
    void branches_meet_in_merges_and_keep_their_empty_arms() throws IOException {
        check("branches", """
                class Example {
                    String choose(boolean c, String p, String q) { return c ? p : q; }
                    String text(String zone) {
                        String mark = "'";
                        if (zone.equals("Asia/Shanghai")) { mark = "\\u02bc"; } else if (zone == null) { return null; }
                        return mark;
                    }
                    boolean both(int a, long b) { return a > 3 && b <= 4L; }
                }
                """);
    }

    @Test
    void loops_merge_only_what_they_change() throws IOException {
        check("loops", """
                import java.util.List;
                class Example {
                    int total(int bound, List<String> texts) {
                        int sum = 0;
                        for (int i = 0; i < bound; i++) {
                            for (String text : texts) {
                                if (text.isEmpty()) { continue; }
                                sum += text.length();
                            }
                        }
                        return sum;
                    }
                    void spin(String kept) { do { kept.length(); } while (kept.isEmpty()); }
                }
                """);
    }

    @Test
    void a_handler_sees_every_value_a_local_had_where_something_could_throw() throws IOException {
        check("handlers", """
                class Example {
                    String name(String key) {
                        String s = "before";
                        try {
                            s = System.getenv(key);
                            s = s.trim();
                        } catch (IllegalStateException | NullPointerException e) {
                            s = s + e;
                        } finally {
                            System.out.println(s);
                        }
                        return s;
                    }
                    long locked(Object lock, long a, double b) { synchronized (lock) { return a + (long) b; } }
                }
                """);
    }

    @Test
    void lambdas_and_method_references_are_closures() throws IOException {
        check("closures", """
                import java.util.function.*;
                class Example {
                    private String own(String x) { return x; }
                    Supplier<String> all(String z) {
                        Function<String, String> trim = String::trim;
                        UnaryOperator<String> bound = this::own;
                        Supplier<StringBuilder> make = StringBuilder::new;
                        IntFunction<String[]> array = String[]::new;
                        return () -> trim.apply(z);
                    }
                }
                """);
    }

    @Test
    void joined_text_is_one_concat_with_its_constant_parts() throws IOException {
        check("concat", """
                class Example {
                    String join(String a, int b, char c, boolean d) { return "a=" + a + ", b=" + b + c + d + '!'; }
                }
                """);
    }

    @Test
    void builders_that_only_build_one_text_become_concats_and_others_stay() throws IOException {
        Golden.check("builders", Compiled.withJavac("""
                class Example {
                    String plus(boolean c, String a) { return "Today" + (c ? "'" : "\\u02bc") + 's' + c + a; }
                    String statements(int n) {
                        StringBuilder b = new StringBuilder("n: ");
                        b.append(n);
                        b.append(';');
                        return b.toString();
                    }
                    String looping(int n) {
                        StringBuilder b = new StringBuilder();
                        for (int i = 0; i < n; i++) { b.append(i); }
                        return b.toString();
                    }
                    String conditional(boolean c) {
                        StringBuilder b = new StringBuilder();
                        b.append("x");
                        if (c) { b.append("y"); }
                        return b.toString();
                    }
                    StringBuilder escaping() { return new StringBuilder().append("x"); }
                }
                """, 8));
    }

    @Test
    void enums_and_switches_keep_their_cases() throws IOException {
        check("switches", """
                class Example {
                    enum Level { LOW, HIGH }
                    int number(int n) { switch (n) { case 1: case 3: return 10; case 70000: return 20; default: return 0; } }
                    int text(String s) { return switch (s) { case "a" -> 1; case "b" -> 2; default -> 3; }; }
                    String level(Level l) { return switch (l) { case LOW -> "l"; case HIGH -> "h"; }; }
                }
                """);
    }

    @Test
    void a_record_prints_itself_as_a_concat() throws IOException {
        check("records", "record Example(int number, char letter, java.util.List<String> names) {}");
    }

    @Test
    void declarations_keep_annotations_generics_and_constants() throws IOException {
        check("declarations", """
                import java.lang.annotation.*;
                import java.util.*;
                class Example<T extends Number> extends ArrayList<Map<String, T>> implements Comparable<Example<T>> {
                    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
                    @interface Tag {
                        String value() default ""; int[] numbers() default {}; Class<?> type() default Object.class;
                        RetentionPolicy policy() default RetentionPolicy.CLASS; Deprecated nested() default @Deprecated;
                        char letter() default 'x';
                    }
                    static final String HOST = "example.com";
                    static final long LIMIT = 5;
                    @Tag(value = "f", numbers = {1, 2}, type = String[].class, policy = RetentionPolicy.SOURCE,
                            nested = @Deprecated(since = "1"), letter = '\\u02bc')
                    transient List<? super Map.Entry<T, int[]>> field;
                    class Inner { Inner(@Tag("p") List<T> argument) {} }
                    enum Kind { ONE("x"); Kind(@Tag("e") String text) {} }
                    @Tag("m") native void gone(@Tag("a") String a, String... rest);
                    public int compareTo(Example<T> other) { gone("x", "y", "z"); return 0; }
                }
                """);
    }

    @Test
    void arrays_numbers_and_casts_are_operations() throws IOException {
        check("operations", """
                class Example {
                    int f;
                    static double g;
                    Object arrays(int n) {
                        int[][] grid = new int[n][3];
                        grid[0][1] += 2;
                        String[] names = {"a", "b"};
                        return names.length > 1 ? (Object) names[0] : grid;
                    }
                    long numbers(int a, long b, double c) {
                        f = -a << 2;
                        g = c % 2.0;
                        return f++ + (b >>> 3 ^ (short) a) + (c < g ? 1L : (long) c);
                    }
                    boolean is(Object o) { return o instanceof String && ((String) o).isEmpty(); }
                    Class<?> type() { return int[].class; }
                }
                """);
    }

    @Test
    void pattern_switches_are_opaque_and_feed_a_test(@TempDir Path directory) throws IOException {
        Golden.check("patterns", Compiled.withEcj("""
                class Example {
                    record Pair(Object left, Object right) {}
                    String kind(Object o) {
                        return switch (o) {
                            case String s when s.isEmpty() -> "empty";
                            case Pair(String a, Integer b) -> a + b;
                            case null -> "null";
                            default -> "other";
                        };
                    }
                }
                """, directory));
    }
}
