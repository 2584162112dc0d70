package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Procedure;
import java.io.IOException;

/**
 * One method's code, still in its class.
 *
 * @param index position among the class's methods
 * @param at where its Code attribute is, 0 for none
 */
record MethodCode(OpenClass open, ProcedureReader reader, int index, int at) implements Procedure.Code {
    @Override
    public boolean exists() {
        return at != 0;
    }

    @Override
    public Procedure.Body lower() {
        if (at == 0) {
            return Procedure.Body.NONE;
        }
        try {
            return reader.body(open.file().code, at);
        } catch (IOException e) {
            open.note("entry-unreadable", open.unit.path(), "The entry could not be read.");
            return Procedure.Body.NONE;
        }
    }

    @Override
    public boolean mayName(String name) {
        return at != 0 && open.mayName(index, name);
    }
}
