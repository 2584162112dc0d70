package dev.telltale.evaluation;

import dev.telltale.frontend.bytecode.BytecodeFrontEnd;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Program;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A small program of our own, run by the machine and evaluated by us. */
final class Twin {
    private final Map<String, byte[]> classes = new TreeMap<>();
    private final Program program;
    private final Loader loader = new Loader();

    private Twin(String source) {
        compile(source);
        BytecodeFrontEnd frontEnd = new BytecodeFrontEnd();
        List<Unit> units = new ArrayList<>();
        classes.forEach((name, bytes) -> units.add(Objects.requireNonNull(
                frontEnd.index(units.size(), 0, name + ".class", bytes).unit())));
        this.program = new Program(
                units,
                u -> frontEnd.lower(u, Objects.requireNonNull(classes.get(u.name())))
                        .body(),
                100);
    }

    /** {@return the members in a class called Example, with the usual imports} */
    static Twin of(String members) {
        return new Twin("""
                import java.io.*;
                import java.math.*;
                import java.nio.charset.*;
                import java.security.*;
                import java.util.*;
                import java.util.concurrent.atomic.*;
                import java.util.function.*;
                import java.util.stream.*;
                import java.util.zip.*;
                import javax.crypto.*;
                import javax.crypto.spec.*;
                public class Example {
                """ + members + "}");
    }

    private void compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of("--release", "17", "-proc:none", "-Xlint:-options");
        Output output = new Output(compiler.getStandardFileManager(null, Locale.ROOT, null));
        if (!compiler.getTask(messages, output, null, options, null, List.of(new Source(source)))
                .call()) {
            throw new IllegalArgumentException(messages.toString());
        }
        output.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    }

    /** {@return what the machine gives, written down} */
    String run(String method, Object... arguments) {
        try {
            for (Method candidate : loader.loadClass("Example").getDeclaredMethods()) {
                if (candidate.getName().equals(method)) {
                    candidate.setAccessible(true);
                    return Written.object(candidate.invoke(null, arguments));
                }
            }
        } catch (InvocationTargetException e) {
            return "exception " + e.getTargetException().getClass().getName();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalArgumentException(method);
    }

    String runField(String name) {
        try {
            Field field = loader.loadClass("Example").getDeclaredField(name);
            field.setAccessible(true);
            return Written.object(field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Evaluator evaluator(Environment environment, Fuel fuel) {
        return new Evaluator(Bodies.of(program), environment, fuel);
    }

    Outcome evaluate(String method, Value... arguments) {
        return evaluator(Environment.UNKNOWN, Fuel.DEFAULT).call(symbol(method), Arrays.asList(arguments));
    }

    Outcome evaluateField(String name, String type) {
        return evaluator(Environment.UNKNOWN, Fuel.DEFAULT).staticField(new FieldSymbol("Example", name, type));
    }

    Symbol symbol(String method) {
        Unit unit = Objects.requireNonNull(program.unit("Example"));
        return program.body(unit).procedures().stream()
                .map(Procedure::symbol)
                .filter(s -> s.name().equals(method))
                .findFirst()
                .orElseThrow();
    }

    /** Our own test programs, and nothing else, are loaded. */
    private final class Loader extends ClassLoader {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String source;

        Source(String source) {
            super(URI.create("string:///Example.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Output(JavaFileManager manager) {
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
