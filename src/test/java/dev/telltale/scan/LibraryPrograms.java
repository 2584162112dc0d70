package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.dependency.LocalRepositories;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Observation;
import dev.telltale.scan.ScanRequest.Execution;
import dev.telltale.scan.ScanRequest.Inputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Programs that are compiled against our own outlines of libraries, and scanned with or without them. */
record LibraryPrograms(Path home) {
    /** @param sources names and texts in turn */
    String compiled(String name, String classpath, String... sources) throws Exception {
        Path folder = Files.createDirectories(home.resolve(name));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Stream.Builder<String> arguments = Stream.builder();
        Stream.of("-cp", classpath, "-d", classes.toString()).forEach(arguments);
        for (int i = 0; i < sources.length; i += 2) {
            arguments.add(Files.writeString(folder.resolve(sources[i] + ".java"), sources[i + 1])
                    .toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.build().toArray(String[]::new)))
                .isZero();
        return classes.toString();
    }

    List<String> sent(String program, List<String> classpath) throws UnusableInputException {
        return transmissions(program, classpath).stream()
                .map(observation -> observation.data().toString())
                .toList();
    }

    /** {@return what is sent, and where to} */
    List<String> addressed(String program) throws UnusableInputException {
        return transmissions(program, List.of()).stream()
                .map(sent -> sent.data() + " "
                        + (sent.destination() == null ? "" : sent.destination().endpoints()))
                .toList();
    }

    /** {@return what is sent by default, and what decides it} */
    List<String> controlled(String program, List<String> classpath) throws UnusableInputException {
        return transmissions(program, classpath).stream()
                .map(sent -> sent.data() + " " + sent.guard().defaultState() + " "
                        + sent.guard().controls().stream()
                                .map(c -> c.kind() + " " + c.name() + " " + c.effect() + " " + c.when())
                                .toList())
                .toList();
    }

    private List<Observation> transmissions(String program, List<String> classpath) throws UnusableInputException {
        ScanRequest request = new ScanRequest(
                List.of(program),
                Path.of("").toAbsolutePath(),
                new Inputs(classpath, List.of(), List.of(), false, true),
                new RuleChoice(List.of(), null, null, List.of(), List.of()),
                new Execution(1, home.resolve("cache"), Progress.SILENT));
        LocalRepositories local = new LocalRepositories(home.resolve("none"), home.resolve("none"));
        return new Scanner(new ToolBuild("1.0", "1.0"), local)
                .scan(request).result().findings().stream()
                        .map(Finding::observation)
                        .filter(observation -> observation.kind().equals("transmission"))
                        .toList();
    }
}
