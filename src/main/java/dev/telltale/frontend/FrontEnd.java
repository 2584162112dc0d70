package dev.telltale.frontend;

import dev.telltale.artifact.Note;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one kind of code. Implementations are stateless and safe to call from several threads. */
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

    /** {@return the unit's declarations and code; what could not be lowered is left out and noted} */
    Lowered lower(Unit unit, byte[] content);

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
