package dev.telltale.rule.reader;

import dev.telltale.rule.Models;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checked documents as one compact stream: of models what they say, of the few others their tree. Reading it takes a small
 * part of the time that a fresh virtual machine needs for the same YAML.
 */
final class DocumentPack {
    private DocumentPack() {}

    static void write(List<Document> documents, Vocabulary vocabulary, DataOutputStream out) throws IOException {
        ValuePack.Writer values = new ValuePack.Writer(out);
        out.writeInt(documents.size());
        for (Document document : documents) {
            values.write(document.path());
            values.write(document.kind());
            values.write(document.digest());
            boolean models = document.kind() == Document.Kind.MODELS;
            values.write(models ? ModelReader.read(document, vocabulary, Problems.inDocuments()) : document.root());
        }
    }

    static List<Document> read(DataInputStream in) throws IOException {
        ValuePack.Reader values = new ValuePack.Reader(in);
        int count = in.readInt();
        List<Document> documents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            documents.add(document(values));
        }
        return documents;
    }

    private static Document document(ValuePack.Reader values) throws IOException {
        String path = values.text();
        Document.Kind kind = (Document.Kind) values.read();
        String digest = values.text();
        Object content = values.read();
        if (kind == null || content == null) {
            throw new IOException("the packed rules were made by another build");
        }
        return content instanceof Models models
                ? new Document(path, kind, Document.BUILT_IN, digest, Document.NO_TREE, models)
                : new Document(path, kind, Document.BUILT_IN, digest, (Node) content, null);
    }
}
