package dev.telltale.frontend.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import dev.telltale.artifact.Note;
import java.io.IOException;
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

    /** Names like {@code _} and {@code enum} were once allowed; a file is read as the first version that can. */
    private static final List<LanguageLevel> LEVELS =
            List.of(LanguageLevel.JAVA_25, LanguageLevel.BLEEDING_EDGE, LanguageLevel.JAVA_8, LanguageLevel.JAVA_1_4);

    private final Function<String, byte @Nullable []> classes;
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

    private record Parsed(SourceFile file) {}

    private SourceCode(Function<String, byte @Nullable []> classes) {
        this.classes = classes;
    }

    /**
     * {@return the classes of the sources, in the order of the files}
     *
     * @param classes the bytes of classes beside the sources, by name
     */
    public static Result compile(List<? extends Source> sources, Function<String, byte @Nullable []> classes) {
        if (sources.isEmpty()) {
            return new Result(List.of(), List.of(), 0);
        }
        AtomicReference<@Nullable Result> result = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread =
                new Thread(null, () -> result.set(new SourceCode(classes).run(sources)), "sources", STACK_BYTES);
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

    private Result run(List<? extends Source> sources) {
        Universe universe = new Universe(classes, new PlatformImage());
        Hierarchy hierarchy = new Hierarchy(universe);
        TypeNames names = new TypeNames(universe, hierarchy);
        List<Parsed> parsed = new ArrayList<>();
        for (Source source : sources) {
            CompilationUnit unit = parse(source);
            if (unit != null) {
                SourceFile file = new SourceFile(source.component(), source.path(), unit);
                Declarations.declare(file, unit, universe, names, hierarchy);
                parsed.add(new Parsed(file));
            }
        }
        Map<SourceFile, Typing> typings = new HashMap<>();
        for (Parsed one : parsed) {
            write(one.file, universe, hierarchy, names, typings);
        }
        compiled.sort(Comparator.comparing(Compiled::component).thenComparing(SourceCode::entryPath));
        return new Result(compiled, notes, failed);
    }

    /** Classes come in the order in which archives list them. */
    private static String entryPath(Compiled one) {
        return one.name().replace('.', '/') + ".class";
    }

    private @Nullable CompilationUnit parse(Source source) {
        try {
            byte[] content = source.read();
            if (content.length > MOST_BYTES) {
                return broken(source, "it is larger than " + (MOST_BYTES >> 20) + " MB");
            }
            return parse(source, new String(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return broken(source, "it could not be read");
        } catch (RuntimeException | StackOverflowError e) {
            return broken(source, e.getClass().getSimpleName());
        }
    }

    private @Nullable CompilationUnit parse(Source source, String text) {
        ParseResult<CompilationUnit> result = parser(LEVELS.get(0)).parse(text);
        for (int i = 1; i < LEVELS.size() && !result.isSuccessful(); i++) {
            ParseResult<CompilationUnit> again = parser(LEVELS.get(i)).parse(text);
            result = again.isSuccessful() ? again : result;
        }
        if (!result.isSuccessful()) {
            String message = result.getProblems().get(0).getMessage();
            String first = message.lines().findFirst().orElse("").replaceFirst(", expected.*", "");
            broken(
                    source,
                    first
                            + result.getProblems()
                                    .get(0)
                                    .getLocation()
                                    .flatMap(l -> l.getBegin().getRange())
                                    .map(r -> " at line " + r.begin.line)
                                    .orElse(""));
        }
        if (hasHiddenEscapes(text)) {
            notes.add(
                    new Note(
                            "unicode-escapes",
                            source.path(),
                            "Line ends, quotes or comment marks are written as Unicode escapes; they were read as what they stand for."));
        }
        return result.getResult()
                .filter(u ->
                        u.getPackageDeclaration().isPresent() || !u.getTypes().isEmpty())
                .orElse(null);
    }

    /** Escapes that change how the text around them is read: line ends, quotes, comment marks. */
    private static boolean hasHiddenEscapes(String text) {
        return text.contains("\\u00")
                && java.util.regex.Pattern.compile("\\\\u+00(0[aAdD]|2[27aAfF])")
                        .matcher(text)
                        .find();
    }

    private static JavaParser parser(LanguageLevel level) {
        return new JavaParser(new ParserConfiguration()
                .setLanguageLevel(level)
                .setAttributeComments(false)
                .setPreprocessUnicodeEscapes(true));
    }

    private @Nullable CompilationUnit broken(Source source, String why) {
        failed++;
        notes.add(
                new Note("source-broken", source.path(), "The source file could not be read as a whole: " + why + "."));
        return null;
    }

    private void write(
            SourceFile file, Universe universe, Hierarchy hierarchy, TypeNames names, Map<SourceFile, Typing> typings) {
        Bindings bindings = new Bindings();
        Typing[] self = new Typing[1];
        Typing typing = new Typing(
                bindings, names, hierarchy, field -> foreign(field, file, self, universe, hierarchy, names, typings));
        self[0] = typing;
        typings.put(file, typing);
        try {
            new Binder(file, bindings, names, hierarchy, universe, local -> typing.constants.of(local) != null)
                    .bindAll();
        } catch (RuntimeException | StackOverflowError e) {
            failed++;
            notes.add(new Note(
                    "source-broken", file.path, "The names of the source file could not be bound (" + e + ")."));
            return;
        }
        writeTypes(file, typing, hierarchy);
        if (file.unresolved > 0) {
            notes.add(
                    new Note(
                            "source-unresolved",
                            file.path,
                            file.unresolved
                                    + " names are known by their imports or their spelling only; what they mean may be missing."));
        }
    }

    private void writeTypes(SourceFile file, Typing typing, Hierarchy hierarchy) {
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

    /** A constant in another file is computed there, where its names mean what they mean. */
    private @Nullable Object foreign(
            FieldInfo field,
            SourceFile here,
            Typing[] self,
            Universe universe,
            Hierarchy hierarchy,
            TypeNames names,
            Map<SourceFile, Typing> typings) {
        if (field.initializer() == null || !(field.owner() instanceof SourceType owner)) {
            return null;
        }
        Typing known = owner.file == here ? self[0] : typings.get(owner.file);
        if (known != null && known.bindings.isSeen(field.initializer())) {
            return known.constants.of(field.initializer());
        }
        Bindings bindings = new Bindings();
        bindings.seeAll(field.initializer(), owner.scope());
        Typing[] other = new Typing[1];
        other[0] = new Typing(
                bindings, names, hierarchy, f -> foreign(f, here, self, universe, hierarchy, names, typings));
        return other[0].constants.of(field.initializer());
    }
}
