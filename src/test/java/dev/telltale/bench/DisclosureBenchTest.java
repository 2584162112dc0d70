package dev.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Scores the analyser on every program of the bench; {@code -Dbench.only=e1} narrows the run. */
class DisclosureBenchTest {
    private static final Path WORK = Path.of("target/bench");

    @Test
    void every_program_gives_exactly_what_its_expectation_says() throws IOException {
        Optional<Analyser> analyser = ServiceLoader.load(Analyser.class).findFirst();
        assertThat(analyser)
                .as("an analyser, registered as a service of the tests")
                .isPresent();
        Scorecard card = score(analyser.orElseThrow());
        Files.writeString(WORK.resolve("scores.md"), card.table());
        System.out.println(card.table());
        assertThat(card.surprises()).isEmpty();
    }

    private static Scorecard score(Analyser analyser) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (BenchCase program : BenchCase.all()) {
            scores.add(Score.of(program, analyser.analyse(program.jar(WORK.resolve("jars")))));
        }
        return new Scorecard(scores);
    }
}
