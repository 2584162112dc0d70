package dev.telltale.artifact;

import java.io.IOException;

/** One file inside an archive. */
record ArchiveEntry(Origin origin, String path, ZipRecord record, ZipContent content) implements Entry {
    @Override
    public byte[] read() throws IOException {
        return content.read(record, where());
    }

    /** {@return the content as bytes of their own, for looking into an archive inside the archive} */
    Bytes bytes() throws IOException {
        boolean inPlace = record.method() == ZipRecord.STORED && record.compressedSize() == record.size();
        return inPlace ? content.stored(record, where()) : new EntryBytes(this);
    }

    String where() {
        return origin.at(path);
    }
}
