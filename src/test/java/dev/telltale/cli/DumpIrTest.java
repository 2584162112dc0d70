package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code dump-ir} prints for small programs, compiled here for Java 17 and read as source. One text is kept for both
 * where they are equal, and two where they are not; {@code -Dgolden.update=true} rewrites them.
 */
class DumpIrTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/dump-ir");

    @TempDir
    Path directory = Path.of("");

    /** Class files and source give the same procedures; which comes first, and where a line ends, compilers choose. */
    private void same(String behaviour, String program) throws IOException {
        String compiled = dump(compiled(program));
        check(behaviour, compiled);
        assertThat(procedures(dump(source(program)))).isEqualTo(procedures(compiled));
    }

    private static String procedures(String dump) {
        return Stream.of(dump.split("\n\n"))
                .map(part -> part.replaceAll("  @[0-9]+", "").strip())
                .sorted()
                .collect(Collectors.joining("\n\n"));
    }

    /** They do not, and the reason stands at the test. */
    private void different(String behaviour, String program) throws IOException {
        String compiled = dump(compiled(program));
        String source = dump(source(program));
        check(behaviour + ".class", compiled);
        check(behaviour + ".source", source);
        assertThat(procedures(source)).as("one text would do").isNotEqualTo(procedures(compiled));
    }

    private static void check(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    private Path source(String program) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("source"));
        Files.writeString(folder.resolve("Example.java"), program);
        return folder;
    }

    private Path compiled(String program) throws IOException {
        Path file = source(program).resolve("Example.java");
        Path classes = directory.resolve("classes");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-g", "-d", classes.toString(), file.toString());
        assertThat(code).isZero();
        return classes;
    }

    private String dump(Path target) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(Map.of(), directory, out, err, false, false);
        int code = new Telltale(Main.services(), surroundings).run("dump-ir", target.toString());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_lambda_is_a_closure_over_what_it_takes() throws IOException {
        // compilers number lambdas by class or by method, and call them by one instruction or another
        different("lambda", """
                import java.util.function.Function;
                import java.util.function.Supplier;
                class Example {
                    private String prefix = "p";
                    Supplier<String> both(String zone) {
                        Function<String, String> trim = String::trim;
                        return () -> prefix + trim.apply(zone);
                    }
                }
                """);
    }

    @Test
    void a_switch_over_texts_asks_for_hashes_and_then_for_the_texts() throws IOException {
        // javac jumps from the last text of a hash straight to the second switch
        different("string-switch", """
                class Example {
                    String mark(String zone) {
                        switch (zone) {
                            case "Asia/Shanghai":
                            case "Asia/Urumqi":
                                return "\\u02bc";
                            case "Europe/Berlin":
                                return "'";
                            default:
                                return "";
                        }
                    }
                }
                """);
    }

    @Test
    void a_switch_expression_over_texts_meets_in_a_merge() throws IOException {
        // as for the statement
        different("string-switch-expression", """
                class Example {
                    int mark(String zone) {
                        return switch (zone) {
                            case "a", "b" -> 1;
                            case "c" -> {
                                System.out.println(zone);
                                yield 2;
                            }
                            default -> 3;
                        };
                    }
                }
                """);
    }

    @Test
    void a_record_has_the_members_that_nobody_wrote() throws IOException {
        same("record", """
                import java.util.List;
                record Example(String zone, int offset, List<String> names) {
                    Example {
                        if (zone == null) {
                            zone = "none";
                        }
                    }
                }
                """);
    }

    @Test
    void a_pattern_in_a_test_is_a_type_test_and_a_cast() throws IOException {
        same("pattern", """
                class Example {
                    String text(Object value) {
                        if (value instanceof String text && !text.isEmpty()) {
                            return text;
                        }
                        return value instanceof Integer number ? "n" + number : null;
                    }
                }
                """);
    }

    @Test
    void finally_stands_on_every_way_out() throws IOException {
        same("try-finally", """
                class Example {
                    String read(String key) {
                        String value = "before";
                        try {
                            value = System.getenv(key);
                            return value.trim();
                        } catch (IllegalStateException e) {
                            value = "failed";
                        } finally {
                            System.out.println(value);
                        }
                        return value;
                    }
                }
                """);
    }

    @Test
    void a_resource_is_closed_on_every_way_out() throws IOException {
        same("try-with-resources", """
                import java.io.IOException;
                import java.io.StringReader;
                class Example {
                    int first(String text) throws IOException {
                        try (StringReader reader = new StringReader(text)) {
                            return reader.read();
                        }
                    }
                }
                """);
    }

    @Test
    void a_switch_over_an_enum_goes_through_a_table() throws IOException {
        same("enum-switch", """
                class Example {
                    enum Level { LOW, MIDDLE, HIGH }
                    String name(Level level) {
                        return switch (level) {
                            case LOW -> "l";
                            case HIGH -> "h";
                            default -> "-";
                        };
                    }
                }
                """);
    }

    @Test
    void joined_text_is_one_concat() throws IOException {
        // javac turns an object into text before it joins
        different("concat", """
                class Example {
                    String join(String zone, int offset, char mark, boolean set, Object other) {
                        String text = "zone=" + zone + ", " + offset + mark + set + '!' + other + 1.5;
                        text += ";" + zone;
                        return text;
                    }
                }
                """);
    }

    @Test
    void a_switch_over_patterns_is_a_chain_of_tests() throws IOException {
        // no release before 21 compiles it
        check("pattern-switch.source", dump(source("""
                class Example {
                    record Pair(Object left, int right) {}
                    String text(Object value) {
                        return switch (value) {
                            case null -> "none";
                            case String text when text.isEmpty() -> "empty";
                            case Pair(String left, int right) -> left + right;
                            default -> "other";
                        };
                    }
                }
                """)));
    }
}
