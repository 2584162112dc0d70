package dev.telltale.frontend.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a generic signature (JVMS §4.7.9.1) as source would; nested types keep the binary name of their class. */
final class SignatureText {
    final List<String> supertypes = new ArrayList<>();
    final List<String> parameters = new ArrayList<>();
    String result = "";

    private final String signature;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private SignatureText(String signature) {
        this.signature = signature;
    }

    /** {@return the parts of a class or method signature, null when there is none or it is malformed} */
    static @Nullable SignatureText orNull(@Nullable String signature) {
        if (signature == null) {
            return null;
        }
        SignatureText text = new SignatureText(signature);
        try {
            text.declaration();
            return text;
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** {@return a field's type, the erased one when the signature is missing or malformed} */
    static String ofType(@Nullable String signature, String erased) {
        if (signature == null) {
            return erased;
        }
        try {
            return new SignatureText(signature).one();
        } catch (RuntimeException | StackOverflowError e) {
            return erased;
        }
    }

    private void declaration() {
        if (accept('<')) {
            skipTypeParameters();
        }
        if (accept('(')) {
            while (!accept(')')) {
                parameters.add(one());
            }
            result = one();
        } else {
            while (at < signature.length()) {
                supertypes.add(one());
            }
        }
    }

    /** Their bounds do not matter here. */
    private void skipTypeParameters() {
        while (!accept('>')) {
            at = signature.indexOf(':', at);
            while (accept(':')) {
                if (signature.charAt(at) != ':' && signature.charAt(at) != '>') {
                    one();
                }
            }
        }
    }

    private boolean accept(char expected) {
        boolean there = signature.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private String one() {
        text.setLength(0);
        type();
        return text.toString();
    }

    private void type() {
        char kind = signature.charAt(at++);
        switch (kind) {
            case 'L' -> classType();
            case 'T' -> {
                int end = signature.indexOf(';', at);
                text.append(signature, at, end);
                at = end + 1;
            }
            case '[' -> {
                type();
                text.append("[]");
            }
            default -> text.append(Names.primitive(kind));
        }
    }

    private void classType() {
        int nameEnd = text.length();
        while (true) {
            char c = signature.charAt(at++);
            switch (c) {
                case ';' -> {
                    return;
                }
                case '<' -> {
                    nameEnd = text.length();
                    arguments();
                }
                case '.' -> {
                    // The enclosing type's arguments are left out.
                    if (signature.charAt(at - 2) == '>') {
                        text.setLength(nameEnd);
                    }
                    text.append('$');
                }
                case '/' -> text.append('.');
                default -> text.append(c);
            }
        }
    }

    private void arguments() {
        String separator = "<";
        while (!accept('>')) {
            text.append(separator);
            separator = ", ";
            if (accept('*')) {
                text.append('?');
            } else {
                text.append(accept('+') ? "? extends " : accept('-') ? "? super " : "");
                type();
            }
        }
        text.append(separator.equals("<") ? "" : ">");
    }
}
