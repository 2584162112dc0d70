package dev.telltale.artifact;

import java.io.IOException;

/** One file inside an archive. */
record ArchiveEntry(Origin origin, String path, ZipRecord record, ZipContent content) implements Entry {
    /** No archive is smaller, nor any class. */
    private static final int SMALLEST = 22;

    @Override
    public byte[] read() throws IOException {
        try {
            return content.read(record, this::where);
        } catch (NotedException e) {
            throw e;
        } catch (IOException e) {
            throw content.session().failure(FileTrouble.note(where(), e));
        }
    }

    /** {@return the content as bytes of their own, for looking into an archive inside the archive} */
    Bytes bytes() throws IOException {
        boolean inPlace = record.method() == ZipRecord.STORED && record.compressedSize() == record.size();
        return inPlace ? content.stored(record, this::where) : new EntryBytes(this);
    }

    /** {@return what the first bytes say; a file named like a class is left to those who read classes} */
    FileKind kind() throws IOException {
        boolean plain = FileKind.namesClass(path) || record.size() < SMALLEST;
        return plain ? FileKind.OTHER : FileKind.of(content.head(record, FileKind.HEAD));
    }

    ArchiveEntry withPath(String newPath) {
        return new ArchiveEntry(origin, newPath, record, content);
    }

    String where() {
        return origin.at(path);
    }
}
