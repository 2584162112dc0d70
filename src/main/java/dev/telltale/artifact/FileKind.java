package dev.telltale.artifact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;

/** What a file is by its content; names lie. */
enum FileKind {
    ARCHIVE,
    CLASS,
    OTHER;

    private static final Set<String> ARCHIVE_EXTENSIONS =
            Set.of("jar", "war", "ear", "rar", "zip", "aar", "jmod", "hpi", "jpi", "nbm", "kar", "par", "sar", "vsix");

    /** How many first bytes tell the kind. */
    static final int HEAD = 8;

    private static final String CLASS_EXTENSION = ".class";
    private static final int CLASS_MAGIC = 0xCAFEBABE;
    private static final int FIRST_CLASS_VERSION = 45;
    private static final int ENTRY_MAGIC = 0x504B0304;
    private static final int EMPTY_MAGIC = 0x504B0506;

    /** {@return the kind by the first bytes} */
    static FileKind of(Bytes bytes) throws IOException {
        return of(bytes.read(0, HEAD));
    }

    static FileKind of(byte[] head) {
        return switch (int32(head, 0)) {
            case ENTRY_MAGIC, EMPTY_MAGIC -> ARCHIVE;
            // Apple's fat binaries begin alike, with a small count where the version stands.
            case CLASS_MAGIC -> (int32(head, 4) & 0xFFFF) >= FIRST_CLASS_VERSION ? CLASS : OTHER;
            default -> OTHER;
        };
    }

    /** {@return the kind, also of an archive behind something else, such as a launch script} */
    static FileKind searched(Bytes bytes) throws IOException {
        FileKind kind = of(bytes);
        return kind == OTHER && ZipEnd.of(bytes) != null ? ARCHIVE : kind;
    }

    /** {@return whether the path promises another kind} */
    boolean disguisedAs(String path) {
        return switch (this) {
            case ARCHIVE -> path.endsWith(CLASS_EXTENSION);
            case CLASS -> !path.endsWith(CLASS_EXTENSION);
            case OTHER -> path.endsWith(CLASS_EXTENSION) || namesArchive(path);
        };
    }

    /** {@return what to say about a disguised file of this kind} */
    String disguise() {
        return switch (this) {
            case ARCHIVE -> "named like a class file, but is an archive; read as one";
            case CLASS -> "a class file by its content, though not named like one; read as one";
            case OTHER -> "neither an archive nor a class file, though named like one";
        };
    }

    /** {@return the path under which readers that go by names will take the content for what it is} */
    String properPath(String path) {
        return this == CLASS && disguisedAs(path) ? path + CLASS_EXTENSION : path;
    }

    static boolean namesClass(String path) {
        return path.endsWith(CLASS_EXTENSION);
    }

    static boolean namesArchive(String path) {
        return ARCHIVE_EXTENSIONS.contains(
                path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static int int32(byte[] bytes, int at) {
        return bytes.length < at + Integer.BYTES ? 0 : ByteBuffer.wrap(bytes).getInt(at);
    }
}
