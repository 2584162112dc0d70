package dev.telltale.artifact;

/** What an archive's directory says about one entry (APPNOTE 4.3.12). */
record ZipRecord(String name, int flags, int method, long crc, long compressedSize, long size, long localOffset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1;
    private static final int STRONGLY_ENCRYPTED = 1 << 6;
    private static final int SIZES_FOLLOW = 1 << 3;

    boolean encrypted() {
        return (flags & (ENCRYPTED | STRONGLY_ENCRYPTED)) != 0;
    }

    /** {@return whether the local header left sizes and checksum to a descriptor after the data} */
    boolean sizesFollow() {
        return (flags & SIZES_FOLLOW) != 0;
    }

    boolean isDirectory() {
        return name.endsWith("/") && size == 0;
    }

    ZipRecord withSizes(long newCrc, long newCompressedSize, long newSize) {
        return new ZipRecord(name, flags, method, newCrc, newCompressedSize, newSize, localOffset);
    }
}
