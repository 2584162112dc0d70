package dev.telltale.artifact;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;

/** Says why a file could not be read, without the machine's paths that exceptions carry. */
final class FileTrouble {
    private FileTrouble() {}

    static Note note(String where, Exception trouble) {
        return Problem.FILE_UNREADABLE.at(where, reason(trouble));
    }

    private static String reason(Exception trouble) {
        Throwable cause = trouble instanceof DirectoryIteratorException ? trouble.getCause() : trouble;
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        return cause instanceof NoSuchFileException ? "it vanished" : "input/output error";
    }
}
