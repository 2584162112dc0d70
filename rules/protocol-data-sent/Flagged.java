import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The name of the account opens a database session. */
public class Flagged {
    public static void main(String[] arguments) throws SQLException {
        String user = System.getProperty("user.name");
        Connection session = DriverManager.getConnection("jdbc:postgresql://db.example.com/app", user, ""); // finding: protocol-data-sent, form plain
        session.close();
    }
}
