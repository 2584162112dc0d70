package dev.telltale.finding;

import java.util.Locale;

/** How much attention a finding deserves, lowest first. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    public Severity atMost(Severity cap) {
        return compareTo(cap) > 0 ? cap : this;
    }

    /** {@return the next lower severity; info stays} */
    public Severity lowered() {
        return switch (this) {
            case CRITICAL -> HIGH;
            case HIGH -> MEDIUM;
            case MEDIUM -> LOW;
            case LOW, INFO -> INFO;
        };
    }
}
