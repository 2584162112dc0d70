package dev.telltale.bench.oracle;

import dev.telltale.bench.Expectation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares one expectation with what was sent under each environment. */
record Disagreements(Expectation expectation, Map<String, Oracle.Sent> sent) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (sent.size() != Environment.ALL.size()) {
            lines.add("ran only in " + sent.keySet());
        }
        sent.forEach((environment, recorded) -> compare(lines, environment, recorded));
        expectation.values().forEach(value -> checkComputable(lines, value));
        if (expectation.decoy() && distinct() > 1) {
            lines.add("is a decoy, yet what it sends depends on the environment: " + texts());
        }
        if (expectation.differs() && expectation.values().isEmpty() && distinct() < 2) {
            lines.add("names no value to look for, and what it sends never differs: " + texts());
        }
        expectation.undecided().forEach(choice -> lines.add("does not say what decides: " + choice));
        lines.addAll(new Differences(expectation, sent).lines());
        return lines;
    }

    private void compare(List<String> lines, String environment, Oracle.Sent recorded) {
        if (!recorded.error().isEmpty()) {
            lines.add("failed in " + environment + ": " + recorded.error());
        }
        boolean wanted = !expectation.unsent().contains(environment);
        recorded.values().forEach((value, bytes) -> {
            boolean absent = expectation.absent().contains(value);
            boolean expected = wanted && !absent;
            if ((absent || expectation.values().contains(value)) && recorded.contains(bytes) != expected) {
                lines.add(
                        (expected ? "did not send " : "sent ") + value + " in " + environment + ": " + text(recorded));
            }
        });
        if (expectation.decoy() && recorded.bytes().length == 0 && wanted) {
            lines.add("sent nothing in " + environment + "; a decoy must send something harmless");
        }
    }

    /** A hardware address may be missing on a build machine; anything else must be there in some environment. */
    private void checkComputable(List<String> lines, String value) {
        if (!value.contains("mac")
                && sent.values().stream().noneMatch(one -> one.values().containsKey(value))) {
            lines.add(value + " has no value in any environment");
        }
    }

    private long distinct() {
        return texts().stream().distinct().count();
    }

    private List<String> texts() {
        return sent.values().stream().map(Disagreements::text).toList();
    }

    static String text(Oracle.Sent recorded) {
        return new String(recorded.bytes(), StandardCharsets.ISO_8859_1);
    }
}
