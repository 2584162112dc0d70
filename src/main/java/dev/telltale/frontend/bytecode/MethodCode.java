package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Procedure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One method's code, still in its class until it is asked for. */
final class MethodCode implements Procedure.Code {
    private final OpenClass open;
    private final ProcedureReader reader;
    private final int index;
    private final int at;
    private Procedure.@Nullable Body body;
    private boolean broken;

    /**
     * @param index position among the class's methods
     * @param at where its Code attribute is, 0 for none
     */
    MethodCode(OpenClass open, ProcedureReader reader, int index, int at) {
        this.open = open;
        this.reader = reader;
        this.index = index;
        this.at = at;
    }

    @Override
    public boolean exists() {
        return at != 0 && !broken;
    }

    @Override
    public Procedure.Body lower() {
        Procedure.Body known = body;
        if (known == null) {
            known = exists() ? read() : Procedure.Body.NONE;
            broken = known.instructions().length == 0;
            body = known;
        }
        return known;
    }

    private Procedure.Body read() {
        try {
            return reader.body(open.file().code, at);
        } catch (IOException e) {
            open.note("entry-unreadable", open.unit.path(), "The entry could not be read.");
            return Procedure.Body.NONE;
        }
    }

    @Override
    public void release() {
        body = null;
    }

    @Override
    public boolean mayName(String name) {
        return at != 0 && open.named().mayName(index, name);
    }

    @Override
    public boolean mayUse(int... uses) {
        return at != 0 && open.named().mayUse(index, uses);
    }
}
