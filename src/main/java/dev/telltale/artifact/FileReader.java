package dev.telltale.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Lists what files on disk hold: themselves, or the entries of the archives they are.
 *
 * @param found receives the entries
 */
record FileReader(Session session, List<Entry> found) {
    /** Reads a file the user named; {@return its digest} */
    String readNamed(Path file, String name) throws IOException {
        try (FileBytes bytes = new FileBytes(file)) {
            FileKind kind = FileKind.searched(bytes);
            boolean archive = kind == FileKind.ARCHIVE;
            return read(file, bytes, kind, archive ? Origin.archive(name) : Origin.file(), archive ? "" : name);
        }
    }

    /** Reads a file met in a directory; {@return its digest} */
    String readMet(Path file, Origin origin, String path) throws IOException {
        try (FileBytes bytes = new FileBytes(file)) {
            FileKind kind = FileKind.namesArchive(path) ? FileKind.searched(bytes) : FileKind.of(bytes);
            return read(file, bytes, kind, origin, path);
        }
    }

    private String read(Path file, FileBytes bytes, FileKind kind, Origin origin, String path) throws IOException {
        String where = origin.at(path);
        if (kind.disguisedAs(where)) {
            session.notes().add(Problem.MISLABELLED.at(where, kind.disguise()));
        }
        if (kind == FileKind.ARCHIVE) {
            new ArchiveReader(session, origin, found).open(session.closing(new FileBytes(file)), path, 1);
        } else {
            offer(new FileEntry(kind.properPath(path), file, bytes.size(), where, session));
        }
        return bytes.digest();
    }

    private void offer(FileEntry entry) {
        int most = session.limits().entryBytes();
        if (entry.size() > most) {
            session.notes().add(Problem.FILE_SIZE.at(entry.where(), entry.size(), most));
        } else {
            found.add(entry);
        }
    }
}
