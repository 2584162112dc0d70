package dev.telltale.artifact;

import java.io.IOException;

/** A failed reading that the notes already tell of; its message names no path of this machine. */
final class NotedException extends IOException {
    private static final long serialVersionUID = 1L;

    NotedException(Note note) {
        super(note.where() + ": " + note.detail());
    }
}
