package dev.telltale.artifact;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collects notes from several threads; the same note counts once and the order never depends on the threads. */
final class Notes {
    private static final Comparator<Note> ORDER =
            Comparator.comparing(Note::where).thenComparing(Note::reason).thenComparing(Note::detail);

    private final SortedSet<Note> notes = new ConcurrentSkipListSet<>(ORDER);

    void add(Note note) {
        notes.add(note);
    }

    List<Note> sorted() {
        return List.copyOf(notes);
    }
}
