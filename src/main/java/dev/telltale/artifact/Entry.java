package dev.telltale.artifact;

import java.io.IOException;

/** One readable file inside a component; may be read many times, from several threads, always the same bytes. */
public interface Entry {
    /** {@return path inside the component, nested archives joined by {@code !/}, for example {@code lib/a.jar!/x/Y.class}} */
    String path();

    /**
     * {@return the whole content, within the limits the component was opened with}
     *
     * @throws IOException when it cannot be read; {@link Opened#notes} tells why by then, so the caller need not
     */
    byte[] read() throws IOException;

    /** {@return lower-case hex SHA-256 of the content, computed when asked} */
    default String digest() throws IOException {
        return Digests.sha256(read());
    }
}
