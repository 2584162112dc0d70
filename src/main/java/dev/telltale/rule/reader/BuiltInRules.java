package dev.telltale.rule.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The documents that come with Telltale. The build parses {@code rules/} once, {@link #main}, and puts the result beside the
 * documents; a mistake in any of them stops the build with its line and column.
 */
public final class BuiltInRules {
    private static final String FOLDER = "/rules/";
    private static final String PACK = FOLDER + "documents.pack";

    private BuiltInRules() {}

    /** Build step: {@code <folder of documents> <file to write>}. */
    public static void main(String[] arguments) throws IOException {
        Problems problems = Problems.inDocuments();
        List<Document> documents =
                new DocumentFolder(Path.of(arguments[0]), "rules/", Document.BUILT_IN).read(problems);
        problems.throwIfAny();
        CatalogBuilder.build(documents, CatalogBuilder.DEFAULT_POLICY, problems);
        problems.throwIfAny();
        write(documents, Path.of(arguments[1]));
    }

    private static void write(List<Document> documents, Path pack) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(pack)))) {
            DocumentPack.write(documents, CatalogBuilder.vocabularyOf(documents, Problems.inDocuments()), out);
        }
    }

    static List<Document> documents() {
        try (InputStream pack = BuiltInRules.class.getResourceAsStream(PACK)) {
            if (pack == null) {
                throw new IllegalStateException("the build has not packed the rules; run: mvn compile");
            }
            return DocumentPack.read(new DataInputStream(new BufferedInputStream(pack)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a file beside a built-in document, such as {@code host-name-sent/Flagged.java}} */
    static Optional<String> text(String path) {
        try (InputStream file = BuiltInRules.class.getResourceAsStream(FOLDER + path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
