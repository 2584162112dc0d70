package dev.telltale.rule.reader;

import dev.telltale.rule.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the built-in documents and the user's into a {@link Catalog}. */
public final class CatalogReader {
    private CatalogReader() {}

    /** {@return what comes with Telltale, under the default policy} */
    public static Catalog builtIn() {
        return read(List.of(), null);
    }

    /**
     * {@return the built-in documents with the user's over them}
     *
     * @param directories the user's folders; a later one wins over an earlier one
     * @param policy a policy file, or the name of a ready policy or of one in the folders; null for the default
     * @throws RuleException with everything that is wrong with the user's documents
     */
    public static Catalog read(List<Path> directories, @Nullable String policy) {
        Problems problems = Problems.inDocuments();
        List<Document> documents = documents(directories, problems);
        String chosen = policy == null ? CatalogBuilder.DEFAULT_POLICY : policyIn(policy, documents, problems);
        Catalog catalog = CatalogBuilder.build(documents, chosen, problems);
        problems.throwIfAny();
        return catalog;
    }

    static List<Document> documents(List<Path> directories, Problems problems) {
        List<Document> documents = new ArrayList<>(BuiltInRules.documents());
        int layer = Document.BUILT_IN;
        for (Path directory : directories) {
            String shownAs = directory.toString().replace('\\', '/') + '/';
            documents.addAll(new DocumentFolder(directory, shownAs, ++layer).read(problems));
        }
        return documents;
    }

    /** A name without a dot or slash is a policy's name; anything else is a file, which joins the documents. */
    private static String policyIn(String policy, List<Document> documents, Problems problems) {
        if (policy.matches("[a-z0-9-]+")) {
            return policy;
        }
        Path file = Path.of(policy);
        try {
            byte[] bytes = DocumentFolder.bytes(file);
            Document document = Document.parse(policy, Document.Kind.POLICY, Integer.MAX_VALUE, bytes, problems);
            if (document != null) {
                documents.add(document);
                return document.name();
            }
        } catch (IOException e) {
            problems.in(policy).at(Mark.NOWHERE, Message.UNREADABLE, DocumentFolder.reason(e));
        }
        return CatalogBuilder.DEFAULT_POLICY;
    }
}
