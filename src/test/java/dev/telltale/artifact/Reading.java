package dev.telltale.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything one target gave when all of it was read.
 *
 * @param contents {@code path=content}; only the path when reading it failed
 */
record Reading(List<String> contents, List<Note> notes) {
    static Reading of(Path target) {
        return of(target, Limits.DEFAULT, 17);
    }

    static Reading of(Path target, Limits limits, int feature) {
        ArtifactReader reader =
                new ArtifactReader(limits, purl -> new PurlResolver.Resolution(List.of(), List.of()), feature);
        try (Opened opened = reader.open(List.of(TargetSpec.root(target.toString())))) {
            List<String> contents = new ArrayList<>();
            for (Component component : opened.components()) {
                component.entries().forEach(entry -> contents.add(content(entry)));
            }
            return new Reading(contents, opened.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads bytes as a file with this name in this directory. */
    static Reading of(Path directory, String name, byte[] content, Limits limits) {
        try {
            return of(Files.write(directory.resolve(name), content), limits, 17);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> reasons() {
        return notes.stream().map(Note::reason).toList();
    }

    private static String content(Entry entry) {
        try {
            return entry.path() + "=" + new String(entry.read(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return entry.path();
        }
    }
}
