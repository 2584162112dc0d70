package dev.telltale.ir;

import java.nio.charset.StandardCharsets;

/**
 * 64-bit names for members, so that an index of millions of them stays small: FNV-1a over the UTF-8 bytes of owner and
 * name, mixed. A collision only costs lowering one unit too many.
 */
public final class Mention {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Stands among a unit's mentions when one of its constant texts has a character outside ASCII. */
    public static final long UNUSUAL_TEXT = member("", "text outside ASCII");

    private Mention() {}

    /** {@return the hash of a field or procedure name with its owner; the owner may use dots or slashes} */
    public static long member(String owner, String name) {
        return member(owner, name(name));
    }

    /** {@return the same from what {@link #name} gives} */
    public static long member(String owner, long name) {
        return member(text(owner, '/'), name);
    }

    /** {@return the hash that stands for a handle to the member, by which function values are made of it} */
    public static long handle(long member) {
        return Long.rotateLeft(member, 17) * PRIME;
    }

    /** {@return the hash that stands for function values made for the interface's method, itself named by {@link #member}} */
    public static long function(long method) {
        return Long.rotateLeft(method, 31) * PRIME;
    }

    /** {@return the hash of a member's name alone} */
    public static long name(String name) {
        return text(name, '.');
    }

    /** @param dot what dots are read as */
    private static long text(String text, char dot) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            char read = text.charAt(i);
            if (read == '.') {
                read = dot;
            } else if (read > 127) {
                byte[] bytes = text.replace('.', dot).getBytes(StandardCharsets.UTF_8);
                return text(bytes, 0, bytes.length);
            }
            hash = (hash ^ read) * PRIME;
        }
        return hash;
    }

    /** {@return the hash made of two {@link #text} hashes, owner first} */
    public static long member(long owner, long name) {
        long mixed = owner * 0x9e3779b97f4a7c15L + Long.rotateLeft(name, 29);
        mixed ^= mixed >>> 32;
        return mixed * PRIME;
    }

    /** {@return the hash of {@code length} bytes of UTF-8 from {@code start}; owners use slashes here} */
    public static long text(byte[] bytes, int start, int length) {
        long hash = OFFSET;
        for (int i = start; i < start + length; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * PRIME;
        }
        return hash;
    }
}
