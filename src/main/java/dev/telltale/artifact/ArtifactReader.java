package dev.telltale.artifact;

import java.util.List;
import java.util.function.Consumer;

/**
 * Opens what the user names: a class file, an archive with the archives inside it, a directory.
 *
 * <p>Odd input never throws; it becomes a {@link Note}, and everything else is still read.
 */
public final class ArtifactReader {
    private final Limits limits;
    private final PurlResolver resolver;
    private final int feature;

    /** A reader of files and directories; package URLs are told to be unresolved. */
    public ArtifactReader(Limits limits) {
        this(limits, purl -> {
            throw new UnresolvedException("package URLs are not resolved here; name a file or directory");
        });
    }

    /** A reader that follows the running Java in multi-release jars. */
    public ArtifactReader(Limits limits, PurlResolver resolver) {
        this(limits, resolver, Runtime.version().feature());
    }

    ArtifactReader(Limits limits, PurlResolver resolver, int feature) {
        this.limits = limits;
        this.resolver = resolver;
        this.feature = feature;
    }

    /** {@return the targets, opened in their order; entries are read on demand until the result is closed} */
    public Opened open(List<TargetSpec> targets) {
        return open(targets, (opened, notes) -> List.of());
    }

    /** {@return the targets, and after them what these ask for} */
    public Opened open(List<TargetSpec> targets, Companions companions) {
        Session session = new Session(limits, feature);
        TargetReader reader = new TargetReader(session, resolver);
        targets.forEach(reader::read);
        companions.of(reader.components(), session.notes()::add).forEach(reader::read);
        return new Opened(reader.components(), reader.missing(), session);
    }

    /** Names what is to be read beside targets, once these are open. */
    @FunctionalInterface
    public interface Companions {
        /** {@return more to open; what cannot be had is noted} */
        List<TargetSpec> of(List<Component> opened, Consumer<Note> notes);
    }
}
