package dev.telltale.artifact;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What everything opened together shares: limits, what is left of them, notes, open files and inflaters. */
final class Session implements Closeable {
    private final Limits limits;
    private final int feature;
    private final Notes notes = new Notes();
    private final Inflaters inflaters = new Inflaters();
    private final List<Closeable> files = new ArrayList<>();
    private long expandedBytes;
    private int entries;

    Session(Limits limits, int feature) {
        this.limits = limits;
        this.feature = feature;
    }

    Limits limits() {
        return limits;
    }

    /** {@return the version of Java whose choice in multi-release jars is followed} */
    int feature() {
        return feature;
    }

    Notes notes() {
        return notes;
    }

    /** Notes a failed reading; {@return the exception to throw} */
    NotedException failure(Note note) {
        notes.add(note);
        return new NotedException(note);
    }

    Inflaters inflaters() {
        return inflaters;
    }

    <T extends Closeable> T closing(T file) {
        files.add(file);
        return file;
    }

    int entriesLeft() {
        return limits.entries() - entries;
    }

    /** Opening is single-threaded, so the limits always cut at the same place. */
    void countEntries(int more) {
        entries += more;
    }

    /** {@return whether so many more bytes are within the limit} */
    boolean admitsBytes(long size) {
        if (size > limits.expandedBytes() - expandedBytes) {
            return false;
        }
        expandedBytes += size;
        return true;
    }

    @Override
    public void close() throws IOException {
        inflaters.close();
        for (Closeable file : files) {
            file.close();
        }
    }
}
