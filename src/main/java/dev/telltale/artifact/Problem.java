package dev.telltale.artifact;

import java.util.Locale;

/** Everything that can be odd about an artifact, with the sentence that tells it; the constant's name is the reason id. */
enum Problem {
    TARGET_MISSING("no such file or directory"),
    TARGET_UNRESOLVED("%s"),
    DEPENDENCY_UNRESOLVED("a dependency that could not be resolved; scanned without it"),
    FILE_UNREADABLE("cannot be read: %s"),
    FILE_SPECIAL("neither a file nor a directory; not read"),
    FILE_SIZE("%d bytes, more than the limit of %d; not read"),
    LINK_OUTSIDE("links to something outside the named directory; not followed"),
    LINK_BROKEN("links to something that is not there"),
    BUILD_OUTPUT("%d files that a build made and git does not track; not read"),
    GIT_INDEX("cannot be read as a whole; files in build output that it may track were left out"),
    MISLABELLED("%s"),
    ARCHIVE_TRUNCATED("has no readable central directory; %d entries were found by their local headers"),
    ARCHIVE_DIRECTORY("the central directory is damaged after %d entries; %d more were found by their local headers"),
    ARCHIVE_DEPTH("an archive nested deeper than %d levels; not opened"),
    ARCHIVE_ENCRYPTED("%d entries are encrypted; not read"),
    LIMIT_ENTRIES("%d entries lie beyond the limit of %d; not read"),
    LIMIT_EXPANDED("%d entries lie beyond the limit of %d expanded bytes; not read"),
    ENTRY_RATIO("expands %d bytes to %d; not read"),
    ENTRY_SIZE("%s"),
    ENTRY_METHOD("compressed with unsupported method %d; not read"),
    ENTRY_NAME_TRAVERSAL("the name leads out of the archive; not read"),
    ENTRY_NAME_ABSOLUTE("the name is absolute; not read"),
    ENTRY_NAME_CONTROL("the name is empty or contains NUL; not read"),
    ENTRY_NAME_LENGTH("a name of %d characters, more than the limit of %d; not read"),
    ENTRY_NAME_DIRECTORY("named like a directory but holds data; read as a file"),
    ENTRY_DUPLICATE("the name occurs more than once; the last occurrence was read, as Java does"),
    ENTRY_DAMAGED("the data is damaged: %s"),
    ENTRY_CRC("the checksum does not match the content; read as it is"),
    HEADER_MISMATCH("local and central header disagree about %s; the central one was followed, as Java does"),
    MULTI_RELEASE("%s");

    private final String sentence;

    Problem(String sentence) {
        this.sentence = sentence;
    }

    Note at(String where, Object... details) {
        return new Note(id(), where, String.format(Locale.ROOT, sentence, details));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
