package dev.telltale.rule.reader;

import dev.telltale.artifact.Digests;
import dev.telltale.rule.Models;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document as it was read.
 *
 * @param path what messages call it: for built-in documents from {@code rules/} on
 * @param layer 0 for built-in documents; a document of a higher layer wins over one of a lower layer
 * @param digest lower-case hex SHA-256 of its bytes
 * @param models what a packed models document says, which then has {@link #NO_TREE}; null for others
 */
record Document(
        String path,
        Kind kind,
        int layer,
        String digest,
        Node root,
        @Nullable Models models) {
    static final Node NO_TREE = new Node.Mapping(Mark.NOWHERE, List.of());

    static final int BUILT_IN = 0;

    /** What a document is about; its place in the folder tells. */
    enum Kind {
        TAXONOMY("taxonomy"),
        SEVERITY("severity"),
        MODELS("models"),
        RULE("rule"),
        POLICY("policy");

        private final String schema;

        Kind(String schema) {
            this.schema = schema;
        }

        /** The name of its JSON Schema, without {@code .schema.json}. */
        String schema() {
            return schema;
        }
    }

    /** {@return the document; null when it cannot be read, which is then among the problems} */
    static @Nullable Document parse(String path, Kind kind, int layer, byte[] bytes, Problems problems) {
        Node root = YamlParser.parse(bytes, problems.in(path));
        return root == null ? null : new Document(path, kind, layer, Digests.sha256(bytes), root, null);
    }

    boolean builtIn() {
        return layer == BUILT_IN;
    }

    /** The name that the document's content must repeat: of the file without its ending, or of a rule's folder. */
    String name() {
        String[] parts = path.split("/", -1);
        String last = parts[parts.length - 1];
        return kind == Kind.RULE && parts.length > 1 ? parts[parts.length - 2] : last.replaceFirst("\\.ya?ml$", "");
    }
}
