package dev.telltale.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one file with the running JDK's compiler; no annotation processor runs. */
final class JavaCompilation {
    private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-nowarn");

    private JavaCompilation() {}

    /** {@return what is wrong with the source; its classes are in the directory when nothing is} */
    static List<String> errorsOf(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UserErrorException(Message.NO_COMPILER.with());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<String> options = new ArrayList<>(OPTIONS);
            options.addAll(List.of("-d", classes.toString(), "-classpath", classes.toString()));
            compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(source))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(error -> "line " + error.getLineNumber() + ": " + error.getMessage(Locale.ROOT))
                .toList();
    }
}
