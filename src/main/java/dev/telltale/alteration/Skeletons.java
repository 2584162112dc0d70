package dev.telltale.alteration;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The skeleton of UTS #39 §4: equal for texts that look alike. */
final class Skeletons {
    private Skeletons() {}

    static String of(String text) {
        StringBuilder skeleton = new StringBuilder();
        decomposed(text)
                .codePoints()
                .filter(codePoint -> !Unicode.isIgnorable(codePoint))
                .forEach(codePoint -> skeleton.append(Unicode.prototype(codePoint)));
        return decomposed(skeleton.toString());
    }

    static String decomposed(String text) {
        return Unicode.isAscii(text) ? text : Normalizer.normalize(text, Form.NFD);
    }

    static String composed(String text) {
        return Unicode.isAscii(text) ? text : Normalizer.normalize(text, Form.NFC);
    }
}
