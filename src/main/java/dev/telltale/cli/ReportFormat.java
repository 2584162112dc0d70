package dev.telltale.cli;

import dev.telltale.scan.NearestMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The formats a report comes in. */
enum ReportFormat {
    TEXT,
    JSON,
    SARIF;

    static ReportFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new UserErrorException(Message.UNKNOWN_FORMAT.with(id, NearestMatch.hint(id, ids()))));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(ReportFormat::id).toList();
    }
}
