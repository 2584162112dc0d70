import java.util.TimeZone;

/** The time zone is read and printed. */
public class Flagged {
    public static void main(String[] arguments) {
        System.out.println(TimeZone.getDefault().getID()); // finding: environment-data-collected
    }
}
