package dev.telltale.scan;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps HotSpot's optimising compiler away from code. A scan runs for seconds, and that compiler takes more CPU time than its
 * better code saves; what the first compiler makes is good enough. A machine that does not know the command goes on as it is.
 */
public final class FirstCompiler {
    private static final String NOTHING = "{match: \"*.*\", c2: {Exclude: true}}";

    /** What runs so often in a large scan, and is so small, that optimised code for it pays. */
    private static final List<String> WORTH_OPTIMISING = List.of(
            "java/util/HashMap.get*",
            "java/util/HashMap.put*",
            "java/util/HashMap.hash",
            "java/util/HashMap.resize",
            "java/util/HashMap.containsKey",
            "java/util/concurrent/ConcurrentHashMap.get",
            "java/lang/String.equals",
            "java/lang/String.hashCode",
            "java/lang/StringLatin1.*",
            "java/util/Arrays.hashCode",
            "java/util/Arrays.binarySearch*",
            "sun/security/provider/*.*");

    /** The package is opened to this program by its jar's manifest. */
    private static final String INTERNAL = "com.sun.management.internal.";

    /** How HotSpot calls itself when it was started with the first compiler only. */
    private static final String ALONE = "emulated-client";

    private FirstCompiler() {}

    /** Whether the machine was started with the first compiler only. */
    public static boolean isAlone() {
        return System.getProperty("java.vm.info", "").contains(ALONE);
    }

    /** For sources of middling size. */
    public static void forEverything() {
        direct(NOTHING);
    }

    /** For every other scan in a machine that was started without options: look-ups and digests earn their optimised code, streams and loops over the program's own code do not. */
    public static void forAllButLookUps() {
        String worth = WORTH_OPTIMISING.stream().collect(Collectors.joining("\", \"", "\"", "\""));
        direct("{match: [" + worth + "], c2: {Exclude: false}}, " + NOTHING);
    }

    /** Gives the machine the directives that {@code jcmd <pid> Compiler.directives_add} would give it; the first that fits counts. */
    private static void direct(String directives) {
        if (isAlone()) {
            return;
        }
        try {
            Path file = Files.createTempFile("telltale-compiler", ".json");
            try {
                Files.writeString(file, '[' + directives + ']');
                add(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | ReflectiveOperationException | RuntimeException unsupported) {
            // the scan only costs more
        }
    }

    /** By way of the machine's own class: its management bean tells the same, but starting all beans costs a third of a second. */
    private static void add(Path directives) throws ReflectiveOperationException {
        Class.forName(INTERNAL + "PlatformMBeanProviderImpl");
        Class<?> commands = Class.forName(INTERNAL + "DiagnosticCommandImpl");
        Object machine =
                opened(commands.getDeclaredMethod("getDiagnosticCommandMBean")).invoke(null);
        opened(commands.getDeclaredMethod("executeDiagnosticCommand", String.class))
                .invoke(machine, "Compiler.directives_add \"" + directives + '"');
    }

    private static Method opened(Method method) {
        method.setAccessible(true);
        return method;
    }
}
