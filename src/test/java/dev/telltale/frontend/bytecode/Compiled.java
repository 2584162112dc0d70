package dev.telltale.frontend.bytecode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.batch.Main;

/** Compiles a snippet in memory, or in a directory where the compiler cannot do without one. */
final class Compiled {
    private Compiled() {}

    /** {@return class bytes by class name, compiled for the release} */
    static Map<String, byte[]> withJavac(String source, int release) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Classes classes = new Classes(compiler.getStandardFileManager(null, Locale.ROOT, null));
        StringWriter messages = new StringWriter();
        List<String> options = List.of("--release", String.valueOf(release), "-parameters", "-g", "-Xlint:-options");
        boolean ok = compiler.getTask(messages, classes, null, options, null, List.of(new Text(source)))
                .call();
        if (!ok) {
            throw new IllegalArgumentException(messages.toString());
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        classes.written.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
        return bytes;
    }

    /** {@return class bytes by class name, in Java 21 as this JDK's own compiler may not yet read it} */
    static Map<String, byte[]> withEcj(String source, Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("Example.java"), source);
        Path out = Files.createDirectories(directory.resolve("out"));
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        String[] arguments = {"-source", "21", "-target", "21", "-nowarn", "-d", out.toString(), file.toString()};
        if (!new Main(writer, writer, false, Map.of(), null).compile(arguments)) {
            throw new IllegalArgumentException(messages.toString());
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path path : files.toList()) {
                String name = String.valueOf(path.getFileName()).replace(".class", "");
                bytes.put(name, Files.readAllBytes(path));
            }
        }
        return bytes;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String source) {
            super(URI.create("string:///Example.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Classes(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream stream = new ByteArrayOutputStream();
                    written.put(name, stream);
                    return stream;
                }
            };
        }
    }
}
