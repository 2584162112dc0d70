import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A fixed name opens the session. */
public class Clean {
    public static void main(String[] arguments) throws SQLException {
        Connection session = DriverManager.getConnection("jdbc:postgresql://db.example.com/app", "reader", ""); // ok
        session.close();
    }
}
