import java.io.IOException;

/** The command line is constant. */
public class Clean {
    public static void main(String[] arguments) throws IOException {
        new ProcessBuilder("helper", "--version").start(); // ok
    }
}
