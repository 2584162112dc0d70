package dev.telltale.artifact;

import java.io.IOException;
import java.nio.file.Path;

/** One file on disk, opened for each reading. */
record FileEntry(String path, Path file, long size, String where, Session session) implements Entry {
    @Override
    public byte[] read() throws IOException {
        try (FileBytes bytes = new FileBytes(file)) {
            return bytes.read(0, Math.toIntExact(size));
        } catch (IOException e) {
            throw session.failure(FileTrouble.note(where, e));
        }
    }
}
