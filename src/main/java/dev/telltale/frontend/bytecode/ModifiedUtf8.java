package dev.telltale.frontend.bytecode;

import java.nio.charset.StandardCharsets;

/** Decodes the encoding of texts in class files (JVMS §4.4.7): surrogates stand alone, and zero takes two bytes. */
final class ModifiedUtf8 {
    private ModifiedUtf8() {}

    static String decode(byte[] bytes, int from, int length) {
        int signs = 0;
        for (int at = from; at < from + length; at++) {
            signs |= bytes[at];
        }
        return signs >= 0
                ? new String(bytes, from, length, StandardCharsets.ISO_8859_1)
                : decodeWide(bytes, from, length);
    }

    private static String decodeWide(byte[] bytes, int from, int length) {
        char[] text = new char[length];
        int size = 0;
        int at = from;
        while (at < from + length) {
            int first = bytes[at++];
            if (first >= 0) {
                text[size++] = (char) first;
            } else if ((first & 0xe0) == 0xc0) {
                text[size++] = (char) ((first & 0x1f) << 6 | (bytes[at++] & 0x3f));
            } else {
                text[size++] = (char) ((first & 0xf) << 12 | (bytes[at++] & 0x3f) << 6 | (bytes[at++] & 0x3f));
            }
        }
        return new String(text, 0, size);
    }
}
