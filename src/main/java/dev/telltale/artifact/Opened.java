package dev.telltale.artifact;

import java.io.IOException;
import java.util.List;

/** What {@link ArtifactReader#open} found; its entries can be read until it is closed. */
public final class Opened implements AutoCloseable {
    private final List<Component> components;
    private final List<String> missing;
    private final Session session;

    Opened(List<Component> components, List<String> missing, Session session) {
        this.components = List.copyOf(components);
        this.missing = List.copyOf(missing);
        this.session = session;
    }

    /** {@return the components in the order their targets were given} */
    public List<Component> components() {
        return components;
    }

    /**
     * {@return sorted notes about everything odd that was met so far}
     *
     * <p>Reading an entry can add to them, so ask again when all reading is done.
     */
    public List<Note> notes() {
        return session.notes().sorted();
    }

    /** {@return texts of the targets that do not exist or could not be resolved; each has a note too} */
    public List<String> missing() {
        return missing;
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
