package dev.telltale.report;

import dev.telltale.finding.Severity;

/** Colours, when wanted; without them the text is the same. */
record Style(boolean colour) {
    private static final String RESET = "\u001b[0m";

    String bold(String text) {
        return with("1", text);
    }

    String dim(String text) {
        return with("2", text);
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case CRITICAL, HIGH -> with("1;31", text);
            case MEDIUM -> with("33", text);
            case LOW -> with("36", text);
            case INFO -> dim(text);
        };
    }

    private String with(String code, String text) {
        return colour && !text.isBlank() ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
