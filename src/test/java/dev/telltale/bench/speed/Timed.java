package dev.telltale.bench.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs another main class and, when the machine ends, writes the CPU nanoseconds the whole process took. */
public final class Timed {
    private Timed() {}

    /** Arguments: file to write to, main class, its arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Path file = Path.of(arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
        String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
        Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static void write(Path file) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try {
            Files.writeString(file, String.valueOf(system.getProcessCpuTime()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
