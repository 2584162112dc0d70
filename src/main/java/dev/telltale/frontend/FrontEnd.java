package dev.telltale.frontend;

import dev.telltale.artifact.Note;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one kind of code. Implementations remember names at most and are safe to call from several threads. */
public interface FrontEnd {
    /** {@return whether this front end reads entries with this path} */
    boolean reads(String path);

    /**
     * {@return the index entry of one class or module}
     *
     * @param unitId id the unit is to get
     * @param component index of the component it came from
     */
    Indexed index(int unitId, int component, String path, byte[] content);

    /**
     * {@return the unit's declarations; code is lowered when it is asked for, and what cannot be is empty}
     *
     * @param content may be read again at any time
     * @param notes told what is missing, when that is found
     */
    UnitBody declare(Unit unit, Content content, Consumer<Note> notes) throws IOException;

    /** {@return the unit with all of its code lowered} */
    default Lowered lower(Unit unit, byte[] content) {
        List<Note> notes = new ArrayList<>();
        try {
            UnitBody body = declare(unit, () -> content, notes::add);
            body.procedures().forEach(Procedure::instructions);
            return new Lowered(body, notes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A unit's bytes. */
    interface Content {
        byte[] read() throws IOException;
    }

    /** An index entry, absent when the entry holds no code (package-info, module-info) or is broken. */
    record Indexed(@Nullable Unit unit, List<Note> notes) {
        public Indexed {
            notes = List.copyOf(notes);
        }
    }

    /** A lowered unit with notes about what is missing from it. */
    record Lowered(UnitBody body, List<Note> notes) {
        public Lowered {
            notes = List.copyOf(notes);
        }
    }
}
