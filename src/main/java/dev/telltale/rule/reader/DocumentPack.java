package dev.telltale.rule.reader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Parsed documents as one compact stream. Reading it takes a few milliseconds of a fresh virtual machine, where parsing the
 * same YAML would take half a second.
 */
final class DocumentPack {
    private static final int FORMAT = 1;
    private static final char SCALAR = 's';
    private static final char SEQUENCE = 'l';
    private static final char MAPPING = 'm';
    private static final Node.Scalar.Type[] TYPES = Node.Scalar.Type.values();

    private DocumentPack() {}

    static void write(List<Document> documents, DataOutputStream out) throws IOException {
        out.writeByte(FORMAT);
        out.writeInt(documents.size());
        for (Document document : documents) {
            out.writeUTF(document.path());
            out.writeUTF(document.kind().name());
            out.writeUTF(document.digest());
            write(document.root(), out);
        }
    }

    private static void write(Node node, DataOutputStream out) throws IOException {
        if (node instanceof Node.Scalar scalar) {
            begin(SCALAR, node.mark(), out);
            out.writeByte(scalar.type().ordinal());
            out.writeUTF(scalar.text());
        } else if (node instanceof Node.Sequence sequence) {
            begin(SEQUENCE, node.mark(), out);
            out.writeShort(sequence.items().size());
            for (Node item : sequence.items()) {
                write(item, out);
            }
        } else if (node instanceof Node.Mapping mapping) {
            begin(MAPPING, node.mark(), out);
            out.writeShort(mapping.entries().size());
            for (Node.Entry entry : mapping.entries()) {
                write(entry.mark(), out);
                out.writeUTF(entry.name());
                write(entry.value(), out);
            }
        }
    }

    private static void begin(char type, Mark mark, DataOutputStream out) throws IOException {
        out.writeByte(type);
        write(mark, out);
    }

    private static void write(Mark mark, DataOutputStream out) throws IOException {
        out.writeShort(mark.line());
        out.writeShort(mark.column());
    }

    static List<Document> read(DataInputStream in) throws IOException {
        if (in.readByte() != FORMAT) {
            throw new IOException("the packed rules were made by another build");
        }
        int count = in.readInt();
        List<Document> documents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String path = in.readUTF();
            Document.Kind kind = Document.Kind.valueOf(in.readUTF());
            String digest = in.readUTF();
            documents.add(new Document(path, kind, Document.BUILT_IN, digest, node(in)));
        }
        return documents;
    }

    private static Node node(DataInputStream in) throws IOException {
        char type = (char) in.readByte();
        Mark mark = mark(in);
        return switch (type) {
            case SCALAR -> new Node.Scalar(mark, TYPES[in.readByte()], in.readUTF());
            case SEQUENCE -> sequence(mark, in);
            case MAPPING -> mapping(mark, in);
            default -> throw new IOException("the packed rules are damaged");
        };
    }

    private static Node sequence(Mark mark, DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        List<Node> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(node(in));
        }
        return new Node.Sequence(mark, items);
    }

    private static Node mapping(Mark mark, DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        List<Node.Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Mark at = mark(in);
            String name = in.readUTF();
            entries.add(new Node.Entry(at, name, node(in)));
        }
        return new Node.Mapping(mark, entries);
    }

    private static Mark mark(DataInputStream in) throws IOException {
        return new Mark(in.readUnsignedShort(), in.readUnsignedShort());
    }
}
