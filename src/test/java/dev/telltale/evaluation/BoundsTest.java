package dev.telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.ir.FieldSymbol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hostile, endless or out of sight ends with a reason, and soon. */
class BoundsTest {
    private static final Twin HOSTILE = Twin.of("""
            static int spin() { int i = 0; while (true) { i++; } }
            static int empty() { for (;;) {} }
            static Object huge() { return new long[Integer.MAX_VALUE]; }
            static Object grid() { return new int[100000][100000]; }
            static String doubled() { String s = "x"; while (true) { s = s + s; } }
            static String repeated() { return "abc".repeat(1 << 29); }
            static String replaced() { String s = "a".repeat(100000); return s.replace("a", s); }
            static String split() { return "a".repeat(5000).split("(a+)+b")[0]; }
            static long streamed() { return IntStream.range(0, Integer.MAX_VALUE).filter(i -> i < 0).count(); }
            static Object generated() { return Stream.generate(() -> "x").collect(Collectors.toList()); }
            static int deep(int n) { return deep(n + 1); }
            static int deep() { return deep(0); }
            static Object listed() { List<Object> all = new ArrayList<>(); while (true) { all.add(all); } }
            static Object self() { List<Object> all = new ArrayList<>(); all.add(all); return all.hashCode(); }
            static String padded() { return String.format("%999999999d", 1); }
            static String built() { StringBuilder b = new StringBuilder("x"); while (true) { b.append(b); } }
            static native String unseen();
            static String withNative() { return unseen().trim(); }
            static String unknown() { return java.net.InetAddress.getLoopbackAddress().getHostName(); }
            static String random() { return new Random().nextInt() > 0 ? "a" : "b"; }
            static String thrown() { throw new IllegalStateException("x"); }
            static Object nothing() { return ((String) null).trim(); }
            static class Bad { static final int X = spin(); static int y() { return 1; } }
            static int initialiser() { return Bad.y() + Bad.X; }
            """);

    @ParameterizedTest
    @CsvSource({
        "spin, fuel",
        "empty, fuel",
        "huge, memory",
        "grid, memory",
        "doubled, memory",
        "repeated, memory",
        "replaced, memory",
        "split, pattern",
        "streamed, fuel",
        "generated, fuel",
        "listed, fuel",
        "self, depth",
        "padded, format",
        "built, memory",
        "withNative, no body Example#unseen()",
        "unknown, call java.net.InetAddress#getLoopbackAddress()",
        "random, new java.util.Random",
        "thrown, exception java.lang.IllegalStateException",
        "nothing, exception java.lang.NullPointerException",
        "initialiser, fuel",
    })
    void it_ends_with_a_reason(String method, String reason) {
        assertThat(HOSTILE.evaluate(method)).isEqualTo(new Outcome.Unknown(reason));
    }

    @Test
    void recursion_ends_at_the_depth_given() {
        Twin twin = Twin.of("static int sum(int n) { return n == 0 ? 0 : n + sum(n - 1); }");
        Evaluator shallow = twin.evaluator(Environment.UNKNOWN, new Fuel(10_000, 10_000, 20));
        assertThat(Written.outcome(shallow.call(twin.symbol("sum"), List.of(Value.of(19)))))
                .isEqualTo("Integer 190");
        assertThat(Written.outcome(shallow.call(twin.symbol("sum"), List.of(Value.of(20)))))
                .isEqualTo("depth");
    }

    @Test
    void what_other_classes_burn_in_an_initialiser_leaves_fuel_for_its_own() {
        Twin twin = Twin.of("""
                static final Object LOG = Other.log();
                static final String NAME = new StringBuilder("cba").reverse().toString();
                }
                class Other { static Object log() { while (true) {} }
                """);
        assertThat(Written.outcome(twin.evaluateField("NAME", "java.lang.String")))
                .isEqualTo("\"abc\"");
        assertThat(twin.evaluateField("LOG", "java.lang.Object")).isEqualTo(new Outcome.Unknown("fuel"));
    }

    @Test
    void unknown_values_are_carried_but_decide_nothing() {
        Twin twin = Twin.of("""
                static List<String> carried() { return List.of(System.getProperty("a") + "x", "known"); }
                static String second() { return carried().get(1); }
                static String decided() { return System.getProperty("a").equals("x") ? "a" : "b"; }
                static int touched() {
                    byte[] bytes = {1, 2};
                    new Random().nextBytes(bytes);
                    return bytes[0];
                }
                static String half() {
                    StringBuilder b = new StringBuilder("x");
                    stopped(b);
                    return b.toString();
                }
                static void stopped(StringBuilder b) { if (System.getenv("A") == null) b.append("y"); }
                """);
        assertThat(Written.outcome(twin.evaluate("second"))).isEqualTo("\"known\"");
        assertThat(Written.outcome(twin.evaluate("decided"))).startsWith("call java.lang.System#getProperty");
        assertThat(Written.outcome(twin.evaluate("touched"))).isEqualTo("new java.util.Random");
        assertThat(Written.outcome(twin.evaluate("half"))).startsWith("call java.lang.System#getenv");
    }

    @Test
    void a_field_set_before_the_initialiser_stops_is_known_when_final() {
        Twin twin = Twin.of("""
                static final String FIRST = "a".concat("b");
                static String open = "a".concat("c");
                static final boolean ZONED = TimeZone.getDefault().getID().startsWith("Asia") ? true : false;
                static final String LAST = "a".concat("d");
                """);
        assertThat(Written.outcome(twin.evaluateField("FIRST", "java.lang.String")))
                .isEqualTo("\"ab\"");
        assertThat(Written.outcome(twin.evaluateField("open", "java.lang.String")))
                .startsWith("call java.util.TimeZone");
        assertThat(Written.outcome(twin.evaluateField("LAST", "java.lang.String")))
                .startsWith("call java.util.TimeZone");
    }

    @Test
    void what_a_stopped_procedure_only_reads_stays_known() {
        Twin twin = Twin.of("""
                static final Set<String> HOSTS = new HashSet<>(List.of("a", "b"));
                static final List<String> OPEN = new ArrayList<>(List.of("c"));
                static final String[] ZONES = {"y", "z"};
                static final boolean MATCHED = matches();
                static boolean matches() {
                    for (String host : HOSTS) if (System.getProperty("host").endsWith(host)) return true;
                    for (String zone : ZONES) if (zone.length() > 2) return false;
                    OPEN.add("d");
                    return HOSTS.contains("q");
                }
                """);
        assertThat(Written.outcome(twin.evaluateField("HOSTS", "java.util.Set")))
                .isEqualTo("set {\"a\", \"b\"}");
        assertThat(Written.outcome(twin.evaluateField("ZONES", "java.lang.String[]")))
                .isEqualTo("[\"y\", \"z\"]");
        assertThat(Written.outcome(twin.evaluateField("OPEN", "java.util.List")))
                .startsWith("call java.lang.System");
        assertThat(Written.outcome(twin.evaluateField("MATCHED", "boolean"))).startsWith("call java.lang.System");
    }

    @Test
    void an_enum_constant_is_one_in_every_evaluation() {
        Twin twin = Twin.of("""
                enum Mode { ON, OFF }
                static final Mode MODE = Mode.valueOf("ON");
                static final Object TOKEN = new Example();
                static boolean on(Mode mode) { return mode == Mode.ON && new HashSet<>(Set.of(mode)).contains(Mode.ON); }
                static boolean token(Object token) { return token == TOKEN; }
                """);
        Evaluator evaluator = twin.evaluator(Environment.UNKNOWN, Fuel.DEFAULT);
        Value mode = known(evaluator.staticField(new FieldSymbol("Example", "MODE", "Example$Mode")));
        Value token = known(evaluator.staticField(new FieldSymbol("Example", "TOKEN", "java.lang.Object")));
        assertThat(Written.outcome(evaluator.call(twin.symbol("on"), List.of(mode))))
                .isEqualTo("true");
        assertThat(Written.outcome(evaluator.call(twin.symbol("token"), List.of(token))))
                .isEqualTo("identity");
    }

    private static Value known(Outcome outcome) {
        return ((Outcome.Known) outcome).value();
    }

    @Test
    void a_field_tells_its_own_steps() {
        Twin twin = Twin.of("""
                static final String PLAIN = "a".concat("b");
                static final String TURNED = new StringBuilder("ab").reverse().toString();
                static final String MIXED = TURNED + "c".replace('c', 'd');
                static final String CLEAN = PLAIN + "x";
                """);
        assertThat(steps(twin, "PLAIN")).isEmpty();
        assertThat(steps(twin, "TURNED")).containsExactly("reverse");
        assertThat(steps(twin, "MIXED")).containsExactly("replace", "reverse");
        assertThat(steps(twin, "CLEAN")).isEmpty();
    }

    private static List<String> steps(Twin twin, String field) {
        return ((Outcome.Known) twin.evaluateField(field, "java.lang.String")).steps();
    }

    @Test
    void under_the_empty_environment_guards_have_an_answer() {
        Twin twin = Twin.of("""
                static boolean optedOut() { return System.getenv("NO_TELEMETRY") != null || Boolean.getBoolean("off"); }
                static boolean enabled() { return !"false".equals(System.getProperty("telemetry", "true")); }
                static boolean inCi() { for (String n : List.of("CI", "BUILD")) { if (System.getenv().containsKey(n)) return true; } return false; }
                static boolean present() { return System.getProperty("java.version") != null; }
                static boolean newJava() { return System.getProperty("java.version").startsWith("17"); }
                static boolean noticed() { return new File("/tmp/x").exists(); }
                static boolean stored() { return java.util.prefs.Preferences.userRoot().getBoolean("sent", true); }
                """);
        Evaluator empty = twin.evaluator(Environment.empty(), Fuel.DEFAULT);
        assertThat(guards(twin, empty, "optedOut", "enabled", "inCi", "present", "newJava", "noticed", "stored"))
                .containsExactly("false", "true", "false", "true", "environment", "false", "true");
    }

    private static List<String> guards(Twin twin, Evaluator evaluator, String... methods) {
        return List.of(methods).stream()
                .map(m -> Written.outcome(evaluator.call(twin.symbol(m), List.of())))
                .toList();
    }

    @Test
    void the_order_of_an_unordered_set_decides_nothing() {
        Twin twin = Twin.of("""
                static String joined() { return String.join(",", Set.of("a", "b")); }
                static String each() { String s = ""; for (String k : Map.of("a", 1, "b", 2).keySet()) s += k; return s; }
                static boolean contains() { return Set.of("a", "b").contains("b"); }
                static String hashed() { return String.join(",", new HashSet<>(List.of("zone", "host", "name", "q"))); }
                """);
        assertThat(Written.outcome(twin.evaluate("joined"))).isEqualTo("order");
        assertThat(Written.outcome(twin.evaluate("each"))).isEqualTo("order");
        assertThat(Written.outcome(twin.evaluate("contains"))).isEqualTo("true");
        assertThat(Written.outcome(twin.evaluate("hashed"))).isEqualTo(twin.run("hashed"));
    }

    @Test
    void questions_do_not_change_later_answers() {
        Twin twin = Twin.of("static int n; static int next() { return ++n; }");
        Evaluator evaluator = twin.evaluator(Environment.UNKNOWN, Fuel.DEFAULT);
        Outcome first = evaluator.call(twin.symbol("next"), List.of());
        assertThat(evaluator.call(twin.symbol("next"), List.of())).isEqualTo(first);
        assertThat(Written.outcome(first)).isEqualTo("Integer 1");
    }
}
