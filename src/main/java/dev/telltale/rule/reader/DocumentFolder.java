package dev.telltale.rule.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents of a folder: {@code taxonomy.yaml}, {@code severity.yaml}, {@code models/*.yaml}, {@code packs/*.yaml} and
 * {@code <rule-id>/rule.yaml}.
 *
 * @param shownAs what stands before a document's path in messages
 */
record DocumentFolder(Path folder, String shownAs, int layer) {
    private static final long LARGEST = 4L << 20;

    /** {@return the documents in the order of their paths; those that cannot be read are among the problems} */
    List<Document> read(Problems problems) {
        List<Document> documents = new ArrayList<>();
        for (Path file : files(problems)) {
            Document.Kind kind = kindOf(folder.relativize(file));
            if (kind != null) {
                add(file, kind, documents, problems);
            }
        }
        return documents;
    }

    private void add(Path file, Document.Kind kind, List<Document> documents, Problems problems) {
        String path = shown(file);
        try {
            Document document = Document.parse(path, kind, layer, bytes(file), problems);
            if (document != null) {
                documents.add(document);
            }
        } catch (IOException e) {
            problems.in(path).at(Mark.NOWHERE, Message.UNREADABLE, reason(e));
        }
    }

    static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        return Files.readAllBytes(file);
    }

    static String reason(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ' ' + e.getMessage();
    }

    private String shown(Path file) {
        return shownAs + folder.relativize(file).toString().replace('\\', '/');
    }

    private List<Path> files(Problems problems) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .sorted((a, b) -> shown(a).compareTo(shown(b)))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.in(shownAs).at(Mark.NOWHERE, Message.UNREADABLE, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    static Document.@Nullable Kind kindOf(Path relative) {
        String path = relative.toString().replace('\\', '/');
        if (path.equals("taxonomy.yaml")) {
            return Document.Kind.TAXONOMY;
        } else if (path.equals("severity.yaml")) {
            return Document.Kind.SEVERITY;
        } else if (path.matches("models/[^/]+\\.ya?ml")) {
            return Document.Kind.MODELS;
        } else if (path.matches("packs/[^/]+\\.ya?ml")) {
            return Document.Kind.POLICY;
        }
        return path.matches("[^/]+/rule\\.yaml") ? Document.Kind.RULE : null;
    }
}
