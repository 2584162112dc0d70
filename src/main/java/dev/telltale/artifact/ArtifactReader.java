package dev.telltale.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens what the user names: a class file, an archive with the archives inside it, a directory.
 *
 * <p>Odd input never throws; it becomes a {@link Note}, and everything else is still read.
 */
public final class ArtifactReader {
    private final Limits limits;
    private final int feature;

    /** A reader that follows the running Java in multi-release jars. */
    public ArtifactReader(Limits limits) {
        this(limits, Runtime.version().feature());
    }

    ArtifactReader(Limits limits, int feature) {
        this.limits = limits;
        this.feature = feature;
    }

    /** {@return the targets, opened in their order; entries are read on demand until the result is closed} */
    public Opened open(List<TargetSpec> targets) {
        Session session = new Session(limits, feature);
        List<Component> components = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (TargetSpec target : targets) {
            try {
                components.add(read(session, Path.of(target.text()), target.role()));
            } catch (InvalidPathException | NoSuchFileException e) {
                missing.add(target.text());
                session.notes().add(Problem.TARGET_MISSING.at(target.text()));
            } catch (IOException e) {
                session.notes().add(FileTrouble.note(target.text(), e));
            }
        }
        return new Opened(components, missing, session);
    }

    private static Component read(Session session, Path target, Component.Role role) throws IOException {
        Path real = target.toRealPath();
        String name = nameOf(target, real);
        if (Files.isDirectory(real)) {
            return new DirectoryReader(session, real, name).read(name, role);
        }
        if (Files.isRegularFile(real)) {
            List<Entry> entries = new ArrayList<>();
            String digest = new FileReader(session, entries).readNamed(real, name);
            return new Component(name, null, digest, role, entries);
        }
        throw new IOException("neither a file nor a directory");
    }

    private static String nameOf(Path target, Path real) {
        Path name = target.getFileName();
        boolean telling = name != null && !name.toString().matches("\\.{0,2}");
        Path shown = telling ? name : real.getFileName();
        return shown == null ? real.toString() : shown.toString();
    }
}
