package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Thrown;
import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform's exceptions that pure code throws or catches, by name. */
final class Exceptions {
    private static final Map<String, String> ABOVE = new HashMap<>();

    static {
        for (Class<?> type : new Class<?>[] {
            ArrayIndexOutOfBoundsException.class,
            StringIndexOutOfBoundsException.class,
            NumberFormatException.class,
            ArithmeticException.class,
            NullPointerException.class,
            ClassCastException.class,
            NegativeArraySizeException.class,
            ArrayStoreException.class,
            IllegalStateException.class,
            UnsupportedOperationException.class,
            SecurityException.class,
            AssertionError.class,
            ExceptionInInitializerError.class,
            NoSuchFieldError.class,
            StackOverflowError.class,
            OutOfMemoryError.class,
            CloneNotSupportedException.class,
            ClassNotFoundException.class,
            InterruptedException.class,
            java.io.UncheckedIOException.class,
            java.io.EOFException.class,
            java.io.FileNotFoundException.class,
            java.io.UnsupportedEncodingException.class,
            java.nio.file.NoSuchFileException.class,
            java.util.NoSuchElementException.class,
            java.util.InputMismatchException.class,
            java.util.ConcurrentModificationException.class,
            java.util.MissingResourceException.class,
            java.util.regex.PatternSyntaxException.class,
            java.util.concurrent.ExecutionException.class,
            java.util.zip.DataFormatException.class,
            java.util.zip.ZipException.class,
            java.security.NoSuchAlgorithmException.class,
            java.security.InvalidKeyException.class,
            javax.crypto.BadPaddingException.class,
            javax.crypto.IllegalBlockSizeException.class,
            javax.crypto.NoSuchPaddingException.class
        }) {
            learn(type);
        }
    }

    private Exceptions() {}

    private static void learn(Class<?> type) {
        for (Class<?> at = type; at != null && at.getSuperclass() != null; at = at.getSuperclass()) {
            ABOVE.put(at.getName(), at.getSuperclass().getName());
        }
    }

    static boolean isKnown(String type) {
        return ABOVE.containsKey(type);
    }

    static Thrown thrown(String type, @Nullable String message) {
        Instance exception = new Instance(type, false, null);
        exception.fields().put("message", message == null ? Value.NULL : Value.of(message));
        return new Thrown(exception);
    }

    /** {@return what a call to one of our own platform objects threw, as the evaluated program sees it} */
    static Thrown from(Exception exception) {
        Class<?> type = exception.getClass();
        while (!isKnown(type.getName()) && type.getSuperclass() != null) {
            type = type.getSuperclass(); // a private subclass tells us nothing
        }
        return thrown(type.getName(), exception.getMessage());
    }

    static boolean isCaught(Types types, String thrown, String caught) {
        if (caught.equals("java.lang.Throwable")) {
            return true;
        }
        String at = thrown;
        while (at != null && !at.equals(caught)) {
            String above = above(types, at);
            if (above == null && !at.equals("java.lang.Object")) {
                throw new Undecided(new Unknown("exception " + at));
            }
            at = above;
        }
        return at != null;
    }

    private static @Nullable String above(Types types, String type) {
        Types.Declared declared = types.declared(type);
        return declared == null ? ABOVE.get(type) : declared.body().unit().superName();
    }
}
