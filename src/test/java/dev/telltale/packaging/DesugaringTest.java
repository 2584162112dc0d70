package dev.telltale.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A program says the same after the step as before it, without what the step is there to remove. */
class DesugaringTest {
    private static final String LAMBDAS = """
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;

            public class Program {
                interface Wide { long of(int a, long b, double c); }
                interface Named {
                    private String secret() { return "secret of " + name(); }
                    String name();
                    default Supplier<String> told() { return this::secret; }
                    default Supplier<String> inside() { return () -> secret() + "!"; }
                }
                record Person(String name) implements Named {}
                private final String own;
                Program(String own) { this.own = own; }
                private String own() { return own; }
                private static int twice(int x) { return 2 * x; }
                class Inner {
                    Supplier<String> outer() { return () -> own + own(); }
                    Supplier<String> reference() { return Program.this::own; }
                }

                public static String run() {
                    StringBuilder out = new StringBuilder();
                    int captured = 7; long wide = 1L << 40; double half = 0.5; byte small = 3; boolean yes = true; char sign = 'x';
                    Wide sum = (a, b, c) -> a + b + (long) (c * half) + captured + wide + small + (yes ? 1 : 0) + sign;
                    out.append(sum.of(1, 2, 4)).append('\\n');
                    Function<String, Integer> length = String::length;
                    ToIntFunction<String> parsed = Integer::parseInt;
                    IntFunction<String> shown = Integer::toString;
                    Function<Integer, Integer> boxed = Program::twice;
                    IntUnaryOperator plain = Program::twice;
                    ToLongFunction<String> widened = String::length;
                    Supplier<List<String>> made = ArrayList::new;
                    IntFunction<String[]> array = String[]::new;
                    Function<String, Program> maker = Program::new;
                    Comparator<String> order = Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder());
                    Predicate<Map.Entry<String, Boolean>> flagged = Map.Entry::getValue;
                    List<String> kept = new ArrayList<>();
                    Consumer<String> adding = kept::add;
                    adding.accept("dropped result");
                    Runnable nothing = () -> {};
                    nothing.run();
                    out.append(length.apply("four")).append(parsed.applyAsInt("12")).append(shown.apply(3)).append(boxed.apply(4))
                            .append(plain.applyAsInt(5)).append(widened.applyAsLong("six")).append(made.get()).append(array.apply(2).length)
                            .append(maker.apply("mine").own).append(flagged.test(Map.entry("k", true))).append(kept).append('\\n');
                    out.append(Stream.of("bb", "a", "cc", "ddd").sorted(order).collect(Collectors.joining(","))).append('\\n');
                    out.append(new Person("Ann").told().get()).append(new Person("Bob").inside().get()).append('\\n');
                    Inner inner = new Program("outer ").new Inner();
                    out.append(inner.outer().get()).append(inner.reference().get()).append('\\n');
                    Supplier<Supplier<String>> nested = () -> () -> "nested" + captured;
                    out.append(nested.get().get()).append(IntStream.range(0, 4).mapToObj(i -> i * captured).toList()).append('\\n');
                    Runnable and = (Runnable & java.io.Serializable) () -> out.append("serialisable");
                    and.run();
                    try {
                        Function<Object, Object> wrong = (Function) length;
                        wrong.apply(3);
                    } catch (ClassCastException cast) {
                        out.append("\\ncast");
                    }
                    return out.toString();
                }
            }
            """;

    private static final String RECORDS = """
            import java.util.*;

            public class Program {
                record All(int i, long l, double d, float f, boolean b, char c, byte y, short s, String t, int[] a, List<?> g) {}
                record None() {}
                record Other() {}
                record Generic<T>(T value, Generic<T> next) {}
                record Own(String name) {
                    @Override public boolean equals(Object o) { return o instanceof Own own && own.name.equalsIgnoreCase(name); }
                    @Override public int hashCode() { return 1; }
                }

                public static String run() {
                    int[] array = {1};
                    All one = new All(1, 2L << 33, 0.0, Float.NaN, true, 'x', (byte) -1, (short) 9, null, array, List.of("a"));
                    All same = new All(1, 2L << 33, 0.0, Float.NaN, true, 'x', (byte) -1, (short) 9, null, array, List.of("a"));
                    StringBuilder out = new StringBuilder();
                    out.append(one.equals(same)).append(one.hashCode() == same.hashCode()).append(one.equals(one)).append(one.equals(null));
                    out.append(one.equals(new All(1, 2L << 33, -0.0, Float.NaN, true, 'x', (byte) -1, (short) 9, null, array, List.of("a"))));
                    out.append(one.equals(new All(1, 2L << 34, 0.0, Float.NaN, true, 'x', (byte) -1, (short) 9, null, array, List.of("a"))));
                    out.append(one.equals(new All(1, 2L << 33, 0.0, Float.NaN, true, 'x', (byte) -1, (short) 9, "t", array, List.of("a"))));
                    out.append(one.equals(new All(1, 2L << 33, 0.0, Float.NaN, true, 'x', (byte) -1, (short) 9, null, new int[] {1}, List.of("a"))));
                    out.append(one.equals(new All(1, 2L << 33, 0.0, Float.NaN, false, 'x', (byte) -1, (short) 9, null, array, List.of("a"))));
                    out.append(new None().equals(new None())).append(new None().equals(new Other())).append(new None().hashCode());
                    out.append(new Generic<>("v", new Generic<>("w", null)).equals(new Generic<>("v", new Generic<>("w", null))));
                    out.append(new Generic<>("v", null).hashCode()).append(new Own("a").equals(new Own("A"))).append(new Own("b").hashCode());
                    return out.append(new Generic<>(1, null)).toString();
                }
            }
            """;

    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void output() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
    }

    @Test
    void lambda_expressions_and_method_references_do_what_they_did() throws Exception {
        compile(LAMBDAS);
        String before = run();
        Desugaring.main(new String[] {classes.toString()});
        assertThat(run()).isEqualTo(before).contains("secret of Ann", "nested7");
        // a serialisable one (made and read back), a widened result and a boolean out of a generic getter stay as javac
        // wrote them
        assertThat(bootstraps())
                .containsExactly("altMetafactory", "altMetafactory", "metafactory", "metafactory", "toString");
    }

    @Test
    void records_are_equal_when_they_were() throws Exception {
        compile(RECORDS);
        String before = run();
        Desugaring.main(new String[] {classes.toString()});
        assertThat(run()).isEqualTo(before).startsWith("truetruetruefalsefalsefalsefalse");
        assertThat(bootstraps()).allMatch("toString"::equals).isNotEmpty();
    }

    @Test
    void a_second_run_changes_nothing_and_leaves_nothing_of_an_older_source() throws Exception {
        compile(LAMBDAS);
        Desugaring.main(new String[] {classes.toString()});
        List<Path> first = classFiles();
        String before = run();
        Desugaring.main(new String[] {classes.toString()});
        assertThat(classFiles()).isEqualTo(first);
        assertThat(run()).isEqualTo(before);
        compile(RECORDS);
        Desugaring.main(new String[] {classes.toString()});
        assertThat(classFiles()).noneMatch(LambdaClass::isOne);
    }

    private void compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Program.java"), source);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-nowarn",
                        "-Xlint:none",
                        "-XDstringConcat=inline",
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(code).isZero();
    }

    private String run() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            return (String) loader.loadClass("Program").getMethod("run").invoke(null);
        }
    }

    /** {@return what the remaining dynamic calls are for: the bootstrap's name, and the method's for records} */
    private List<String> bootstraps() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : classFiles()) {
            new ClassReader(Files.readAllBytes(file)).accept(new Bootstraps(names), 0);
        }
        return names.stream().sorted().toList();
    }

    private List<Path> classFiles() throws IOException {
        try (Stream<Path> files = Files.list(classes)) {
            return files.sorted().toList();
        }
    }

    private static final class Bootstraps extends ClassVisitor {
        private final List<String> names;

        Bootstraps(List<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String shape, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(String called, String shape, Handle bootstrap, Object... arguments) {
                    names.add(bootstrap.getName().equals("bootstrap") ? called : bootstrap.getName());
                }
            };
        }
    }
}
