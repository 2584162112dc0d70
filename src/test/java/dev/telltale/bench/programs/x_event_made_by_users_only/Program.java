package dev.telltale.bench.programs.x_event_made_by_users_only;

import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.Socket;

/** Users of a library make an event, which reads the system as it is made, and hand it over; it is sent whole. */
public final class Program {
    private Program() {}

    /** Made by whoever uses the library. */
    public static final class Event implements Serializable {
        private static final long serialVersionUID = 1;
        private final String name;
        private final String system = System.getProperty("os.name");

        /** An event of this name. */
        public Event(String name) {
            this.name = name;
        }

        /** {@return the name and the system} */
        public String shown() {
            return name + system;
        }
    }

    /** Sends it. */
    public static void track(Event event) throws Exception {
        try (Socket socket = new Socket("telemetry.example.com", 14000);
                ObjectOutputStream out = new ObjectOutputStream(socket.getOutputStream())) {
            out.writeObject(event);
        }
    }

    public static void main(String[] args) {
        System.out.println("a library, used by others");
    }
}
