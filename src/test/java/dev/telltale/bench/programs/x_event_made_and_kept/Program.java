package dev.telltale.bench.programs.x_event_made_and_kept;

import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The program makes an event and only shows it; what it sends whole is an event of nobody's. */
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

    public static void main(String[] args) throws Exception {
        System.out.println(new Event("start").shown());
        try (Socket socket = new Socket("telemetry.example.com", 14000)) {
            socket.getOutputStream().write("start".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
