package dev.telltale.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Everything the commands say to people, in one place. Each says what to do next where that is not plain. */
enum Message {
    MISSING_TARGET("%s: %s"),
    NOTHING_TO_SCAN("nothing to scan: no class files in %s"),
    NOTE("note: %s: %s"),
    NOTES_LEFT_OUT("note: %d things could not be read or analysed; the report's coverage counts them, -v names them"),
    INCOMPLETE("incomplete, and --strict is given; the report's coverage says what is missing"),
    VIOLATED("policy %s violated: %s%s"),
    AND_MORE(", and %d more"),
    UNKNOWN_OPTION("unknown option %s%s"),
    UNEXPECTED_ARGUMENT("unexpected argument %s%s"),
    UNKNOWN_COMMAND("unknown command %s%s"),
    SEE_HELP("%s (see '%s --help')"),
    UNKNOWN_FORMAT("unknown format \"%s\"; expected text, json or sarif%s"),
    SECOND_REPORT_ON_OUTPUT("only one report can go to standard output; give the others a file, as in -f %s=FILE"),
    SAME_FILE_TWICE("two reports would be written to %s"),
    UNWRITABLE("cannot write %s: %s"),
    UNKNOWN_VALUE("unknown value \"%s\"; expected %s%s"),
    CONFIG_MISSING("configuration file %s does not exist"),
    CONFIG_UNREADABLE("cannot read configuration file %s: %s"),
    UNKNOWN_RULE("unknown rule \"%s\"%s"),
    NO_SUCH_DIRECTORY("rule directory %s does not exist"),
    NO_LAST_SCAN("no earlier scan is remembered; name the target: telltale explain %s TARGET"),
    UNKNOWN_FINDING("no finding %s in %s; the JSON report lists all fingerprints"),
    AMBIGUOUS_FINDING("%s begins %d fingerprints; give more of it: %s"),
    NO_COMPILER("examples are compiled before they are scanned: run with a JDK, not only a Java runtime"),
    EXAMPLES_FAILED("%d of %d examples failed"),
    INTERNAL_ERROR(
            "internal error: %s; please report it with the output of the same command and -v at the project's issue tracker"),
    OUT_OF_MEMORY("out of memory; give Java more, as in java -Xmx2g -jar telltale.jar"),
    INTERRUPTED("interrupted");

    private final String format;

    Message(String format) {
        this.format = format;
    }

    /** {@return what an input or output failure was, where Java's own message is only the file's name} */
    static String reasonOf(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof NoSuchFileException ? "no such file" : String.valueOf(failure.getMessage());
    }

    String with(Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
