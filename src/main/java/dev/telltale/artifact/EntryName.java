package dev.telltale.artifact;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges names found in archives. */
record EntryName(String name) {
    private static final Pattern UP = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)");

    private static final int SHOWN = 80;

    /** {@return why an entry with this name is not read, or null when it is} */
    @Nullable
    Note refusal(UnaryOperator<String> where, Limits limits) {
        if (name.length() > limits.nameLength()) {
            return Problem.ENTRY_NAME_LENGTH.at(
                    where.apply(name.substring(0, Math.min(SHOWN, name.length())) + "…"),
                    name.length(),
                    limits.nameLength());
        }
        Problem problem = problem();
        return problem == null ? null : problem.at(where.apply(name));
    }

    private boolean isAbsolute() {
        boolean drive = name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
        return drive || name.charAt(0) == '/' || name.charAt(0) == '\\';
    }

    private @Nullable Problem problem() {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            return Problem.ENTRY_NAME_CONTROL;
        }
        if (isAbsolute()) {
            return Problem.ENTRY_NAME_ABSOLUTE;
        }
        return name.contains("..") && UP.matcher(name).find() ? Problem.ENTRY_NAME_TRAVERSAL : null;
    }
}
