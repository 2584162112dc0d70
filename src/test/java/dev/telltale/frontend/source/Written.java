package dev.telltale.frontend.source;

import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd;
import dev.telltale.ir.IrPrinter;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Snippets of source, read and lowered as a scan does. */
record Written(SourceCode.Result result) {
    private record Snippet(String path, String text) implements SourceCode.Source {
        @Override
        public int component() {
            return 0;
        }

        @Override
        public byte[] read() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A file of the tests' own. */
    record Program(Path file) implements SourceCode.Source {
        @Override
        public int component() {
            return 0;
        }

        @Override
        public String path() {
            return file.toString();
        }

        @Override
        public byte[] read() throws IOException {
            return Files.readAllBytes(file);
        }
    }

    /** Every text becomes a file of its own, named by its place. */
    static Written of(String... texts) {
        List<Snippet> snippets = new ArrayList<>();
        for (String text : texts) {
            snippets.add(new Snippet("x/File" + snippets.size() + ".java", text));
        }
        return new Written(SourceCode.compile(snippets, name -> null));
    }

    List<String> reasons() {
        return result.notes().stream().map(Note::reason).toList();
    }

    /** {@return what was said while reading, and while lowering what was read} */
    List<Note> notes() {
        List<Note> all = new ArrayList<>(result.notes());
        result.classes().forEach(c -> all.addAll(lowered(c).notes()));
        return all;
    }

    /** {@return the code of every class, as text} */
    String code() {
        StringBuilder text = new StringBuilder();
        for (SourceCode.Compiled compiled : result.classes()) {
            text.append(IrPrinter.print(lowered(compiled).body())).append('\n');
        }
        return text.toString();
    }

    List<Procedure> procedures() {
        return result.classes().stream()
                .flatMap(c -> lowered(c).body().procedures().stream())
                .toList();
    }

    private static FrontEnd.Lowered lowered(SourceCode.Compiled compiled) {
        CompiledFrontEnd frontEnd = new CompiledFrontEnd(compiled);
        Unit unit = Objects.requireNonNull(
                frontEnd.index(0, 0, compiled.path(), compiled.content()).unit());
        return frontEnd.lower(unit, compiled.content());
    }
}
