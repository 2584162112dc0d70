package dev.telltale.report;

import dev.telltale.finding.Coverage;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import java.util.Locale;

/** The report's own sentences about facts: addresses, controls, reachability, counts. */
final class Words {
    private Words() {}

    static String address(Destination.Resolution resolution) {
        return switch (resolution) {
            case LITERAL -> "address written in the code";
            case TEMPLATE -> "address with parts that are filled in at run time";
            case CONFIGURED -> "address that the user or a setting chooses";
            case DECODED -> "address decoded at run time from encoded text";
            case UNRESOLVED -> "address that could not be determined";
        };
    }

    static String whenSent(Guard guard) {
        boolean free = guard.controls().isEmpty();
        return switch (guard.defaultState()) {
            case ON -> free ? "Sent by default; no control was found." : "Sent by default:";
            case OFF -> free ? "Not sent by default; what switches it on was not found." : "Not sent by default:";
            case UNKNOWN ->
                free
                        ? "Whether it is sent by default could not be determined; no control was found."
                        : "Whether it is sent by default could not be determined:";
        };
    }

    /** {@return what setting it does} */
    static String control(Guard.Control control) {
        String lead = switch (control.effect()) {
            case "opt-out" -> "stops when ";
            case "opt-in" -> control.required() ? "only when " : "only when this or another holds: ";
            default -> "depends on ";
        };
        return control.kind().equals("notice")
                ? "a notice is shown: " + control.name()
                : lead + (control.effect().equals("condition") ? thing(control) : condition(control));
    }

    private static String condition(Guard.Control control) {
        String when = control.when();
        return switch (control.kind()) {
            case "preference", "config", "prompt", "remote" -> thing(control) + " " + (when == null ? "says so" : when);
            case "file" -> thing(control) + " " + (when == null ? "exists" : when);
            case "ci" -> "it runs on CI (" + control.name() + " " + (when == null ? "is set" : when) + ")";
            default -> thing(control) + " " + (when == null ? "is set" : when);
        };
    }

    /** {@return a setting as a reader would call it} */
    static String thing(Guard.Control control) {
        String name = control.name();
        return switch (control.kind()) {
            case "env", "ci" -> "variable " + name;
            case "preference" -> "the stored choice " + name;
            case "config" -> (name.startsWith("-") ? "option " : "setting ") + name;
            case "prompt" -> "the answer to a question (" + name + ")";
            case "remote" -> "a server's answer (" + name + ")";
            default -> control.kind() + " " + name;
        };
    }

    /** {@return where the code belongs, with a leading comma; nothing for the code that was asked about} */
    static String reachability(Observation.Reachability reachability) {
        return switch (reachability) {
            case ROOT -> "";
            case DEPENDENCY -> ", in a dependency";
            case DEAD -> ", in code that nothing was seen to call";
            case TEST -> ", in test code";
        };
    }

    /** {@return whether what is written there goes to a program on this machine, not over a network} */
    static boolean isLocal(Destination to) {
        boolean program = to.channel().startsWith("process.") || to.channel().equals("ipc");
        return program && to.endpoints().isEmpty() || to.isThisMachine();
    }

    /** {@return a kind of finding in words} */
    static String kind(String kind) {
        return switch (kind) {
            case "collection" -> "environment data is read";
            case "transmission" -> "environment data is sent";
            case "variation" -> "environment data chooses what is sent, or whether";
            case "marker" -> "a text that is sent carries characters that are hard to see or to tell apart";
            case "fingerprint" -> "a digest or sample of the data is placed in what is sent";
            case "environment-gate" -> "environment data decides what the program does; nothing is sent";
            case "concealment" -> "what the code uses is hidden until it runs";
            case "interception" -> "requests of other code are changed or watched";
            default -> kind;
        };
    }

    /** {@return what happens to the data of a row that is not simply sent, in few words} */
    static String kindInTable(String kind) {
        return switch (kind) {
            case "variation" -> "chooses";
            case "marker" -> "mark";
            case "fingerprint" -> "digest";
            case "environment-gate" -> "decides";
            case "concealment" -> "hidden";
            case "interception" -> "intercepts";
            default -> kind;
        };
    }

    /** {@return the same of one finding: what a server switches on is not chosen by the data} */
    static String inTable(Observation seen) {
        return isSwitched(seen) ? "added or not" : kindInTable(seen.kind());
    }

    /** {@return what was seen, in words} */
    static String kind(Observation seen) {
        return isSwitched(seen) ? "a server's answer decides whether environment data is added" : kind(seen.kind());
    }

    private static boolean isSwitched(Observation seen) {
        return seen.kind().equals("variation") && !seen.form().contains("derived-choice");
    }

    static String localHeading(String kind) {
        return switch (kind) {
            case "environment-gate" -> "DECIDES WHAT THE PROGRAM DOES; NOTHING IS SENT";
            case "concealment" -> "HIDDEN UNTIL RUN TIME";
            case "interception" -> "REQUESTS OF OTHER CODE CHANGED OR WATCHED";
            default -> "ALSO SEEN: " + kind(kind).toUpperCase(Locale.ROOT);
        };
    }

    /** {@return how much was not looked at to the end of what was not seen to leave; empty when everything was} */
    static String unfollowed(Coverage coverage) {
        int values = coverage.limits().stream()
                .filter(limit -> limit.reason().equals("budget-states"))
                .mapToInt(Coverage.Limit::count)
                .sum();
        return values == 0 ? "" : ", but " + count(values, "value was", "values were") + " not followed to the end";
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
