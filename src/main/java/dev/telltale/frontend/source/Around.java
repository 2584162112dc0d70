package dev.telltale.frontend.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** Something around a statement that a jump out of it has to know. */
class Around {
    final List<String> labels = new ArrayList<>();
    final @Nullable Label end;
    final @Nullable Label next;

    Around(@Nullable Label end, @Nullable Label next) {
        this.end = end;
        this.next = next;
    }

    /** The inside of a switch expression. */
    static final class Value extends Around {
        final JavaType type;

        Value(JavaType type, Label end) {
            super(end, null);
            this.type = type;
        }
    }

    /** Code that runs on every way out; it is not itself guarded by what it belongs to. */
    static final class Guarded extends Around {
        private final Code code;
        final Runnable last;
        /** Places where a stretch begins or ends, and how much was written before each. */
        final List<Label> borders = new ArrayList<>();

        final List<Integer> written = new ArrayList<>();

        Guarded(Code code, Runnable last) {
            super(null, null);
            this.code = code;
            this.last = last;
            open();
        }

        /** Begins a guarded stretch, or ends one. */
        void open() {
            Label here = new Label();
            code.label(here);
            borders.add(here);
            written.add(code.written());
        }
    }
}
