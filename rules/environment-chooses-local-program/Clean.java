import java.io.IOException;

/** The same program is started on every system. */
public class Clean {
    public static void main(String[] arguments) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        System.out.println(windows ? "starting" : "Starting");
        new ProcessBuilder("helper", "--version").start(); // ok
    }
}
