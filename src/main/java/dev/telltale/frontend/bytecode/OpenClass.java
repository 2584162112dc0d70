package dev.telltale.frontend.bytecode;

import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd.Content;
import dev.telltale.ir.Unit;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A class whose code is read a method at a time. Its bytes are let go when memory is cleaned and other classes were read since;
 * they are read again when needed.
 */
final class OpenClass {
    final Unit unit;
    private final Content content;
    private final Consumer<Note> notes;
    final Names names;
    private final RecentFiles recent;
    private WeakReference<ClassFile> file = new WeakReference<>(null);
    private @Nullable NamedMembers named;
    /** Of the bytes first read; -1 before. */
    private int size = -1;

    private long checksum;

    OpenClass(Unit unit, Content content, Consumer<Note> notes, Names names, RecentFiles recent) {
        this.unit = unit;
        this.content = content;
        this.notes = notes;
        this.names = names;
        this.recent = recent;
    }

    ClassFile file() throws IOException {
        ClassFile known = file.get();
        if (known == null) {
            known = new ClassFile(sameAsBefore(content.read()), names);
            file = new WeakReference<>(known);
            recent.add(known);
        }
        return known;
    }

    /** Where methods are was learnt from the first reading; what changed since cannot be read by it. */
    private byte[] sameAsBefore(byte[] read) throws IOException {
        CRC32 now = new CRC32();
        now.update(read);
        if (size >= 0 && (size != read.length || checksum != now.getValue())) {
            throw new IOException("the class changed while it was read");
        }
        size = read.length;
        checksum = now.getValue();
        return read;
    }

    /** Lets the bytes go, as cleaning memory does. */
    void forget() {
        file.clear();
    }

    NamedMembers named() {
        NamedMembers known = named;
        if (known == null) {
            known = findNamed();
            named = known;
        }
        return known;
    }

    private NamedMembers findNamed() {
        try {
            return NamedMembers.of(file());
        } catch (IOException unreadable) {
            return NamedMembers.ANY;
        }
    }

    void note(String reason, String where, String detail) {
        notes.accept(new Note(reason, where, detail));
    }
}
