package dev.telltale.rule;

import java.util.List;

/** The ways out that the contract names; users add their own under {@code x.}. */
public final class Channels {
    public static final List<String> BUILT_IN = List.of(
            "http.header",
            "http.query",
            "http.path",
            "http.body",
            "http.host",
            "prompt",
            "prompt.tools",
            "dns",
            "tcp",
            "udp",
            "websocket",
            "grpc",
            "message",
            "mail",
            "telemetry",
            "process.argv",
            "process.env",
            "process.stdin",
            "ipc",
            "log.network");

    private Channels() {}

    /** {@return whether a model may use this channel} */
    public static boolean isKnown(String channel) {
        return BUILT_IN.contains(channel) || (channel.startsWith("x.") && channel.length() > 2);
    }
}
