package dev.telltale.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd;
import dev.telltale.ir.IrPrinter;
import dev.telltale.ir.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Compares what classes lower to with a text kept beside the tests; {@code -Dgolden.update=true} rewrites it. */
final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/golden/bytecode");

    private Golden() {}

    static void check(String behaviour, Map<String, byte[]> classes) throws IOException {
        StringBuilder text = new StringBuilder();
        for (byte[] content : new TreeMap<>(classes).values()) {
            text.append(text.isEmpty() ? "" : "\n").append(dump(content));
        }
        Path file = ROOT.resolve(behaviour + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(ROOT);
            Files.writeString(file, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    private static String dump(byte[] content) {
        FrontEnd.Lowered lowered = lower(content);
        lowered.body().procedures().forEach(Consistency::check);
        StringBuilder text = new StringBuilder(IrPrinter.print(lowered.body()));
        for (Note note : lowered.notes()) {
            text.append("note ")
                    .append(note.reason())
                    .append(": ")
                    .append(note.detail())
                    .append('\n');
        }
        return text.toString();
    }

    /** Indexes, then lowers, as a scan does. */
    static FrontEnd.Lowered lower(byte[] content) {
        return new BytecodeFrontEnd().lower(unit(content), content);
    }

    static Unit unit(byte[] content) {
        return Objects.requireNonNull(
                new BytecodeFrontEnd().index(0, 0, "x/Example.class", content).unit());
    }
}
