package dev.telltale.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists the entries of an archive and of the archives inside it.
 *
 * @param found receives the entries in the archive's order
 */
record ArchiveReader(Session session, Origin origin, List<Entry> found) {
    /** Opens an archive at a path inside the component; the component's own archive has the empty path. */
    void open(Bytes archive, String path, int depth) throws IOException {
        String prefix = path.isEmpty() ? "" : path + Origin.INSIDE;
        ZipContent content = new ZipContent(archive, session);
        ZipSelection selection = new ZipSelection(origin, path, content);
        for (Map.Entry<String, ZipRecord> chosen :
                selection.from(recordsOf(archive, origin.at(path))).entrySet()) {
            offer(new ArchiveEntry(origin, prefix + chosen.getKey(), chosen.getValue(), content), depth);
        }
    }

    private void offer(ArchiveEntry entry, int depth) throws IOException {
        FileKind kind = entry.kind();
        boolean archive = kind == FileKind.ARCHIVE || (kind == FileKind.OTHER && FileKind.namesArchive(entry.path()));
        if (kind == FileKind.CLASS) {
            note(Problem.MISLABELLED.at(entry.where(), kind.disguise()));
            found.add(entry.withPath(kind.properPath(entry.path())));
        } else if (!archive || !opened(entry, depth + 1)) {
            found.add(entry);
        }
    }

    private boolean opened(ArchiveEntry entry, int depth) {
        if (depth > session.limits().depth()) {
            note(Problem.ARCHIVE_DEPTH.at(entry.where(), session.limits().depth()));
            return false;
        }
        try {
            Bytes bytes = entry.bytes();
            FileKind kind = FileKind.searched(bytes);
            if (kind == FileKind.ARCHIVE) {
                open(bytes, entry.path(), depth);
            } else {
                note(Problem.MISLABELLED.at(entry.where(), kind.disguise()));
            }
            return kind == FileKind.ARCHIVE;
        } catch (IOException noted) {
            return false;
        }
    }

    private List<ZipRecord> recordsOf(Bytes archive, String where) throws IOException {
        int left = session.entriesLeft();
        ZipDirectory directory = ZipDirectory.of(archive, left);
        List<ZipRecord> records =
                directory == null || !directory.complete() ? salvaged(archive, directory, where) : directory.records();
        if (directory != null && directory.beyond() > 0) {
            note(Problem.LIMIT_ENTRIES.at(
                    where, directory.beyond(), session.limits().entries()));
        }
        session.countEntries(records.size());
        return records;
    }

    private List<ZipRecord> salvaged(Bytes archive, @Nullable ZipDirectory directory, String where) throws IOException {
        Map<Long, ZipRecord> byOffset = new LinkedHashMap<>();
        List<ZipRecord> listed = directory == null ? List.of() : directory.records();
        listed.forEach(record -> byOffset.put(record.localOffset(), record));
        new LocalScan(archive, session.limits(), session.entriesLeft() - listed.size())
                .records()
                .forEach(record -> byOffset.putIfAbsent(record.localOffset(), record));
        note(
                directory == null
                        ? Problem.ARCHIVE_TRUNCATED.at(where, byOffset.size())
                        : Problem.ARCHIVE_DIRECTORY.at(where, listed.size(), byOffset.size() - listed.size()));
        return new ArrayList<>(byOffset.values());
    }

    private void note(Note note) {
        session.notes().add(note);
    }
}
