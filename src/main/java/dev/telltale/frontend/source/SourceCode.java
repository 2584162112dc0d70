package dev.telltale.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import dev.telltale.artifact.Layout;
import dev.telltale.artifact.Note;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns source files into classes: parses all of them, declares what they declare, then writes file by file. */
public final class SourceCode {
    /** Expressions and blocks nest in the stack of whoever reads them. */
    private static final long STACK_BYTES = 256L << 20;

    private static final int MOST_BYTES = 8 << 20;

    /** Code of so many characters is kept while a tree is read; what lies beyond is parsed twice. */
    private static final long HELD = 12_000_000;

    private final SourceParser parser = new SourceParser();
    private final Universe universe;
    private final Hierarchy hierarchy;
    private final TypeNames names;
    private final FileConstants constants;
    private final List<Note> notes = new ArrayList<>();
    private final List<Compiled> compiled = new ArrayList<>();
    private int failed;

    /** One file to read. */
    public interface Source {
        int component();

        String path();

        byte[] read() throws IOException;
    }

    /**
     * One class as a compiler would have written it.
     *
     * @param positions for each method in order: the positions its line numbers stand for
     */
    public record Compiled(String name, int component, String path, byte[] content, int[][] positions) {}

    /** What became of the files. */
    public record Result(List<Compiled> classes, List<Note> notes, int filesFailed) {
        public Result {
            classes = List.copyOf(classes);
            notes = List.copyOf(notes);
        }
    }

    /** @param again null while the code is there; otherwise where to read it from */
    private record Parsed(
            SourceFile file, CompilationUnit unit, @Nullable Source again) {}

    private SourceCode(Function<String, byte @Nullable []> classes) {
        universe = new Universe(classes, new PlatformImage());
        hierarchy = new Hierarchy(universe);
        names = new TypeNames(universe, hierarchy);
        constants = new FileConstants(names, hierarchy);
    }

    /**
     * {@return the classes of the sources, in the order of the files}
     *
     * @param classes the bytes of classes beside the sources, by name
     */
    public static Result compile(List<? extends Source> sources, Function<String, byte @Nullable []> classes) {
        return compile(sources, classes, HELD);
    }

    static Result compile(List<? extends Source> sources, Function<String, byte @Nullable []> classes, long held) {
        if (sources.isEmpty()) {
            return new Result(List.of(), List.of(), 0);
        }
        AtomicReference<@Nullable Result> result = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread =
                new Thread(null, () -> result.set(new SourceCode(classes).run(sources, held)), "sources", STACK_BYTES);
        thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        Result done = result.get();
        if (done == null) {
            throw new IllegalStateException(failure.get());
        }
        return done;
    }

    private Result run(List<? extends Source> sources, long held) {
        List<Parsed> parsed = new ArrayList<>();
        long left = held;
        for (Source source : sources) {
            String text = text(source);
            CompilationUnit unit = text == null ? null : parse(source, text);
            if (unit != null && text != null) {
                left -= text.length();
                if (left < 0) {
                    Bodies.drop(unit);
                }
                SourceFile file = new SourceFile(source.component(), source.path(), unit);
                parsed.add(new Parsed(file, unit, left < 0 ? source : null));
            }
        }
        // of two files with one class, the program's comes before the tests'
        parsed.sort(Comparator.comparing(one -> Layout.isTest(one.file.path, one.file.packageName + ".")));
        parsed.forEach(one -> Declarations.declare(one.file, one.unit, universe, names, hierarchy));
        parsed.forEach(this::writeAndForget);
        compiled.sort(Comparator.comparing(Compiled::component).thenComparing(SourceCode::entryPath));
        return new Result(compiled, notes, failed);
    }

    /** Other files need declarations only. */
    private void writeAndForget(Parsed one) {
        if (one.again == null || restore(one.unit, one.again)) {
            write(one.file);
        }
        Bodies.drop(one.unit);
        one.file.types.stream().filter(type -> !type.isMember).forEach(universe::forget);
        one.file.types.clear();
    }

    private boolean restore(CompilationUnit unit, Source source) {
        String text = text(source);
        CompilationUnit again = text == null ? null : parser.parse(text).unit();
        if (again == null || !Bodies.restore(unit, again)) {
            broken(source, "it changed while it was read");
            return false;
        }
        return true;
    }

    /** Classes come in the order in which archives list them. */
    private static String entryPath(Compiled one) {
        return one.name().replace('.', '/') + ".class";
    }

    private @Nullable String text(Source source) {
        try {
            byte[] content = source.read();
            if (content.length > MOST_BYTES) {
                broken(source, "it is larger than " + (MOST_BYTES >> 20) + " MB");
                return null;
            }
            return new String(content, charset(content));
        } catch (IOException e) {
            broken(source, "it could not be read");
            return null;
        }
    }

    /** A file that begins with the mark of UTF-16 is read as that, everything else as UTF-8. */
    private static Charset charset(byte[] content) {
        int mark = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | content[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private @Nullable CompilationUnit parse(Source source, String text) {
        SourceParser.Parsed parsed;
        try {
            parsed = parser.parse(text);
        } catch (RuntimeException | StackOverflowError e) {
            broken(source, e.getClass().getSimpleName());
            return null;
        }
        if (parsed.problem() != null) {
            broken(source, parsed.problem());
        }
        if (SourceParser.hasHiddenEscapes(text)) {
            notes.add(
                    new Note(
                            "unicode-escapes",
                            source.path(),
                            "Line ends, quotes or comment marks are written as Unicode escapes; they were read as what they stand for."));
        }
        CompilationUnit unit = parsed.unit();
        boolean empty = unit == null
                || unit.getPackageDeclaration().isEmpty() && unit.getTypes().isEmpty();
        return empty ? null : unit;
    }

    private void broken(Source source, String why) {
        failed++;
        notes.add(
                new Note("source-broken", source.path(), "The source file could not be read as a whole: " + why + "."));
    }

    private void write(SourceFile file) {
        Bindings bindings = new Bindings();
        Typing typing = constants.typingOf(file, bindings);
        try {
            new Binder(file, bindings, names, hierarchy, universe, local -> typing.constants.of(local) != null)
                    .bindAll();
        } catch (RuntimeException | StackOverflowError e) {
            failed++;
            notes.add(new Note(
                    "source-broken", file.path, "The names of the source file could not be bound (" + e + ")."));
            return;
        }
        writeTypes(file, typing);
        if (!file.repeated.isEmpty()) {
            notes.add(new Note(
                    "source-repeated",
                    file.path,
                    file.repeated.get(0) + " is declared in another file, too, which was read in its place."));
        }
        if (file.unresolved > 0) {
            notes.add(
                    new Note(
                            "source-unresolved",
                            file.path,
                            file.unresolved
                                    + " names are known by their imports or their spelling only; what they mean may be missing."));
        }
    }

    private void writeTypes(SourceFile file, Typing typing) {
        Map<SourceType, EnumTables> tables = new HashMap<>();
        List<SourceType> tops = new ArrayList<>();
        for (int i = 0; i < file.types.size(); i++) {
            SourceType type = file.types.get(i);
            SourceType top = type;
            while (top.around != null) {
                top = top.around;
            }
            EnumTables own = tables.get(top);
            if (own == null) {
                own = new EnumTables(top);
                tables.put(top, own);
                tops.add(top);
            }
            writeType(file, new ClassFile(type, typing, own));
        }
        for (SourceType top : tops) {
            EnumTables own = tables.get(top);
            if (own != null && !own.isEmpty()) {
                compiled.add(new Compiled(
                        own.className(), file.component, file.path, own.write(hierarchy), new int[][] {{}}));
            }
        }
    }

    private void writeType(SourceFile file, ClassFile classFile) {
        String name = classFile.type.name();
        try {
            ClassFile.Written written = classFile.write();
            compiled.add(new Compiled(name, file.component, file.path, written.content(), written.positions()));
        } catch (RuntimeException | StackOverflowError e) {
            failed++;
            notes.add(new Note("source-broken", file.path, "The class " + name + " could not be written (" + e + ")."));
        }
        for (String method : classFile.broken) {
            notes.add(new Note(
                    "procedure-broken", file.path + '#' + name + '.' + method, "The method was lowered in part."));
        }
    }
}
