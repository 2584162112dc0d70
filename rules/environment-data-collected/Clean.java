import java.util.TimeZone;

/** A zone that the program names is not the machine's. */
public class Clean {
    public static void main(String[] arguments) {
        System.out.println(TimeZone.getTimeZone("UTC").getID()); // ok
    }
}
