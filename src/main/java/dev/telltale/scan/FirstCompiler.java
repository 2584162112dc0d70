package dev.telltale.scan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Keeps HotSpot's optimising compiler away from code. A scan runs for seconds, and that compiler takes more CPU time than its
 * better code saves; what the first compiler makes is good enough. A machine that does not know the command goes on as it is.
 */
public final class FirstCompiler {
    private static final String EVERYTHING = "*.*";
    private static final String OWN_CODE = "dev/telltale/*.*";

    /** How HotSpot calls itself when it was started with the first compiler only. */
    private static final String ALONE = "emulated-client";

    private FirstCompiler() {}

    /** For a process that scans little, or sources of middling size, and then ends. */
    public static void forEverything() {
        compile(EVERYTHING);
    }

    /** For a large scan: Java's own collections and digests earn their optimised code, and other code is left alone. */
    static void forOwnCode() {
        compile(OWN_CODE);
    }

    /** Gives the machine the directive that {@code jcmd <pid> Compiler.directives_add} would give it. */
    private static void compile(String pattern) {
        if (System.getProperty("java.vm.info", "").contains(ALONE)) {
            return;
        }
        String directive = "[{match: \"" + pattern + "\", c2: {Exclude: true}}]";
        try {
            Path file = Files.createTempFile("telltale-compiler", ".json");
            try {
                Files.writeString(file, directive);
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
