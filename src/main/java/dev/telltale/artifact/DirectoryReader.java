package dev.telltale.artifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists a directory's files, and what is inside archives among them, in the order of their names. */
final class DirectoryReader {
    private final Session session;
    private final Path root;
    private final Origin origin;
    private final List<Entry> found = new ArrayList<>();
    private final FileReader files;
    private final MessageDigest digest = Digests.newSha256();
    private int skipped;

    DirectoryReader(Session session, Path root, String name) {
        this.session = session;
        this.root = root;
        origin = Origin.directory(name);
        files = new FileReader(session, found);
    }

    Component read(String name, Component.Role role) {
        readDirectory(root, "", new BuildOutput(Set.of(), false), told(Tracked.around(root)));
        if (skipped > 0) {
            note(Problem.LIMIT_ENTRIES.at(name, skipped, session.limits().entries()));
        }
        return new Component(name, null, HexFormat.of().formatHex(digest.digest()), role, found);
    }

    private Tracked told(Tracked tracked) {
        String trouble = tracked.trouble();
        if (trouble != null) {
            note(Problem.GIT_INDEX.at(origin.at(trouble)));
        }
        return tracked;
    }

    private void readDirectory(Path directory, String prefix, BuildOutput around, Tracked outer) {
        List<Path> files = sortedFilesOf(directory, prefix);
        BuildOutput here = around.inside(
                files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        Tracked tracked =
                Tracked.isRepository(directory) && !prefix.isEmpty() ? told(Tracked.in(directory, prefix)) : outer;
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (isFolder(file) && here.is(name)) {
                readOutput(file, prefix + name, here, tracked);
            } else if (!BuildOutput.RECORDS.contains(name)) {
                readAny(file, prefix + name, here, tracked);
            }
        }
    }

    private static boolean isFolder(Path file) {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Of build output, generated sources are read, and what git tracks; the rest is counted. */
    private void readOutput(Path directory, String path, BuildOutput around, Tracked tracked) {
        int left = 0;
        for (Path file : sortedFilesOf(directory, path)) {
            String name = file.getFileName().toString();
            if (isFolder(file) && BuildOutput.isGenerated(name)) {
                readDirectory(file, path + '/' + name + '/', around, tracked);
            } else {
                left += countLeft(file, path + '/' + name, tracked);
            }
        }
        if (left > 0) {
            leave(path, left);
        }
    }

    private int countLeft(Path file, String path, Tracked tracked) {
        if (isFolder(file)) {
            return sortedFilesOf(file, path).stream()
                    .mapToInt(inside -> countLeft(inside, path + '/' + inside.getFileName(), tracked))
                    .sum();
        }
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && tracked.contains(path)) {
            readFile(file, path);
            return 0;
        }
        return 1;
    }

    /** The report tells the number, so what names the content has to depend on it. */
    private void leave(String path, int files) {
        Note one = Problem.BUILD_OUTPUT.at(origin.at(path), files);
        note(new Note(one.reason(), one.where(), one.detail(), files));
        digest.update((path + '\0' + files + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> sortedFilesOf(Path directory, String path) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            note(FileTrouble.note(origin.at(path), e));
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return files;
    }

    private void readAny(Path file, String path, BuildOutput around, Tracked tracked) {
        if (Files.isSymbolicLink(file)) {
            readLink(file, path);
        } else if (isFolder(file)) {
            readDirectory(file, path + "/", around, tracked);
        } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            readFile(file, path);
        } else {
            note(Problem.FILE_SPECIAL.at(origin.at(path)));
        }
    }

    /** What a link inside the tree leads to is met under its own name; so no link needs to be followed. */
    private void readLink(Path link, String path) {
        try {
            if (!link.toRealPath().startsWith(root)) {
                note(Problem.LINK_OUTSIDE.at(origin.at(path)));
            }
        } catch (IOException broken) {
            note(Problem.LINK_BROKEN.at(origin.at(path)));
        }
    }

    private void readFile(Path file, String path) {
        if (session.entriesLeft() == 0) {
            skipped++;
            return;
        }
        session.countEntries(1);
        try {
            String content = files.readMet(file, origin, path);
            digest.update((path + '\0' + content + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            note(FileTrouble.note(origin.at(path), e));
        }
    }

    private void note(Note note) {
        session.notes().add(note);
    }
}
