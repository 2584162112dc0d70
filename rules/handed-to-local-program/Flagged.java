import java.io.IOException;

/** The home directory appears in a command line. */
public class Flagged {
    public static void main(String[] arguments) throws IOException {
        String home = System.getProperty("user.home");
        new ProcessBuilder("helper", "--home", home).start(); // finding: handed-to-local-program, form plain
    }
}
