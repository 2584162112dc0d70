package dev.telltale.bench.oracle;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.CookieHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs in a fresh machine with a fake environment: every program once, what it sent written down. */
public final class Child {
    private static final Path ARGUMENTS = Path.of("arguments.txt");

    private Child() {}

    /** Arguments: loopback address, plan file, result file. */
    public static void main(String[] arguments) throws Exception {
        InetAddress address = InetAddress.getByName(arguments[0]);
        ProxySelector proxy = ProxySelector.of(new InetSocketAddress(address, Recorder.HTTP));
        PrintStream console = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        List<String> results = new ArrayList<>();
        try (Recorder recorder = new Recorder(address)) {
            for (String line : Files.readAllLines(Path.of(arguments[1]))) {
                ProxySelector.setDefault(proxy); // a program may have set its own, and a cookie handler
                CookieHandler.setDefault(null);
                results.add(result(recorder, line.split("\t", -1)));
            }
        }
        Files.write(Path.of(arguments[2]), results);
        console.flush();
        System.exit(0);
    }

    /** Plan: id, class, expressions. Result: id, error, recorded bytes, values in the order of the expressions. */
    private static String result(Recorder recorder, String[] plan) throws Exception {
        String error = run(plan[1]);
        if (Files.exists(ARGUMENTS)) {
            recorder.record(Files.readAllBytes(ARGUMENTS));
            Files.delete(ARGUMENTS);
        }
        List<String> columns = new ArrayList<>(List.of(plan[0], error, encode(recorder.take())));
        for (int i = 2; i < plan.length; i++) {
            columns.add(encode(Value.of(plan[i])));
        }
        return String.join("\t", columns);
    }

    private static String run(String type) throws ReflectiveOperationException {
        try {
            Class.forName(type).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            return "";
        } catch (InvocationTargetException e) {
            return String.valueOf(e.getCause()).replaceAll("\\s", " ");
        }
    }

    private static String encode(byte @Nullable [] bytes) {
        return bytes == null ? "-" : Base64.getEncoder().encodeToString(bytes);
    }
}
