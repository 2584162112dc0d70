package dev.telltale.scan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Keeps HotSpot's optimising compiler away from Telltale's own code. A scan runs for seconds, and that compiler takes more
 * CPU time than its better code saves; what the first compiler makes is good enough. Other code in the same machine is left
 * alone, and a machine that does not know the command goes on as it is.
 */
final class FirstCompiler {
    private static final String DIRECTIVE = "[{match: \"dev/telltale/*.*\", c2: {Exclude: true}}]";

    private FirstCompiler() {}

    /** Gives the machine the directive that {@code jcmd <pid> Compiler.directives_add} would give it. */
    static void only() {
        try {
            Path file = Files.createTempFile("telltale-compiler", ".json");
            try {
                Files.writeString(file, DIRECTIVE);
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
