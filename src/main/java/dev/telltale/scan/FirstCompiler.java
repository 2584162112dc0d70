package dev.telltale.scan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

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

    /** How HotSpot calls itself when it was started with the first compiler only. */
    private static final String ALONE = "emulated-client";

    private FirstCompiler() {}

    /** For a process that scans little, or sources of middling size, and then ends. */
    public static void forEverything() {
        direct(NOTHING);
    }

    /** For every other scan: look-ups and digests earn their optimised code, streams and loops over the program's own code do not. */
    public static void forAllButLookUps() {
        String worth = WORTH_OPTIMISING.stream().collect(Collectors.joining("\", \"", "\"", "\""));
        direct("{match: [" + worth + "], c2: {Exclude: false}}, " + NOTHING);
    }

    /** Gives the machine the directives that {@code jcmd <pid> Compiler.directives_add} would give it; the first that fits counts. */
    private static void direct(String directives) {
        if (System.getProperty("java.vm.info", "").contains(ALONE)) {
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
        } catch (IOException | JMException | RuntimeException unsupported) {
            // the scan only costs more
        }
    }

    private static void add(Path directives) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        Object[] arguments = {new String[] {'"' + directives.toString() + '"'}};
        server.invoke(commands, "compilerDirectivesAdd", arguments, new String[] {String[].class.getName()});
    }
}
