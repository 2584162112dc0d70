package dev.telltale.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns targets into components, one after the other. */
final class TargetReader {
    private final Session session;
    private final PurlResolver resolver;
    private final List<Component> components = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    TargetReader(Session session, PurlResolver resolver) {
        this.session = session;
        this.resolver = resolver;
    }

    List<Component> components() {
        return Repeats.without(components);
    }

    List<String> missing() {
        return missing;
    }

    void read(TargetSpec target) {
        try {
            if (Purl.isPurl(target.text())) {
                readPurl(target);
            } else {
                readFile(Path.of(target.text()), null, target.role());
            }
        } catch (InvalidPathException | NoSuchFileException e) {
            miss(target, Problem.TARGET_MISSING.at(target.text()));
        } catch (UnresolvedException e) {
            miss(target, Problem.TARGET_UNRESOLVED.at(target.text(), e.reason()));
        } catch (IOException e) {
            miss(target, FileTrouble.note(target.text(), e));
        }
    }

    private void readPurl(TargetSpec target) throws UnresolvedException, IOException {
        PurlResolver.Resolution resolution = resolver.resolve(target.text());
        Component.Role role = target.role();
        for (PurlResolver.ResolvedFile resolved : resolution.files()) {
            readFile(resolved.file(), resolved.purl(), role);
            role = role == Component.Role.ROOT ? Component.Role.DEPENDENCY : role;
        }
        resolution.missing().forEach(purl -> session.notes().add(Problem.DEPENDENCY_UNRESOLVED.at(purl)));
    }

    private void readFile(Path file, @Nullable String purl, Component.Role role) throws IOException {
        Path real = file.toRealPath();
        String name = nameOf(file, real);
        if (Files.isDirectory(real)) {
            components.add(new DirectoryReader(session, real, name).read(name, role));
        } else if (Files.isRegularFile(real)) {
            List<Entry> entries = new ArrayList<>();
            String digest = new FileReader(session, entries).readNamed(real, name);
            components.add(new Component(name, purl, digest, role, entries));
        } else {
            session.notes().add(Problem.FILE_SPECIAL.at(name));
        }
    }

    private static String nameOf(Path target, Path real) {
        Path name = target.getFileName();
        boolean telling = name != null && !name.toString().matches("\\.{0,2}");
        Path shown = telling ? name : real.getFileName();
        return shown == null ? real.toString() : shown.toString();
    }

    private void miss(TargetSpec target, Note note) {
        missing.add(target.text());
        session.notes().add(note);
    }
}
