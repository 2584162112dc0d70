package dev.telltale.artifact;

/**
 * Something that could not be read or analysed, told to the reader instead of being dropped.
 *
 * @param reason stable id that coverage counts by, for example {@code archive-entry-ratio} or {@code class-broken}
 * @param where what it is about: target, entry path inside it, member
 * @param detail one sentence, already free of machine paths that were not given by the user
 * @param count how many things it tells of, as coverage counts them
 */
public record Note(String reason, String where, String detail, int count) {
    /** One thing. */
    public Note(String reason, String where, String detail) {
        this(reason, where, detail, 1);
    }
}
