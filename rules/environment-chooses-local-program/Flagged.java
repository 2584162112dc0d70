import java.io.IOException;

/** The system decides which shell is started. */
public class Flagged {
    public static void main(String[] arguments) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        new ProcessBuilder(windows ? "cmd.exe" : "sh").start(); // finding: environment-chooses-local-program, form derived-choice
    }
}
