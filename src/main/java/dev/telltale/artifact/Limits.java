package dev.telltale.artifact;

/**
 * How much one {@link ArtifactReader#open} may expand; what lies beyond is left unread and noted.
 *
 * @param expandedBytes declared sizes of all archive entries together
 * @param entries files and archive records together
 * @param depth archives inside archives; a jar the user names is depth 1
 * @param ratio largest expansion of one entry, looked at from {@code ratioFrom} bytes on
 * @param ratioFrom entries that expand to less are never called bombs
 * @param nameLength characters in one entry name
 * @param entryBytes size of one entry
 */
public record Limits(
        long expandedBytes, int entries, int depth, int ratio, long ratioFrom, int nameLength, int entryBytes) {
    /** Generous for the largest developer tools, small enough for a laptop. */
    public static final Limits DEFAULT = new Limits(2L << 30, 200_000, 6, 200, 1 << 20, 4_096, 256 << 20);

    boolean tooDense(long size, long compressedSize) {
        return size > ratioFrom && size / ratio >= Math.max(1, compressedSize);
    }
}
