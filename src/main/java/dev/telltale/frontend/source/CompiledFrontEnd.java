package dev.telltale.frontend.source;

import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd;
import dev.telltale.frontend.bytecode.BytecodeFrontEnd;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads a class that came from a source file like any class, and says where in the file everything stands. */
public final class CompiledFrontEnd implements FrontEnd {
    private final BytecodeFrontEnd classes = new BytecodeFrontEnd();
    private final int[][] positions;

    public CompiledFrontEnd(SourceCode.Compiled compiled) {
        this.positions = compiled.positions();
    }

    @Override
    public boolean reads(String path) {
        return path.endsWith(".java");
    }

    @Override
    public Indexed index(int unitId, int component, String path, byte[] content) {
        return classes.index(unitId, component, path, content);
    }

    @Override
    public UnitBody declare(Unit unit, Content content, Consumer<Note> notes) throws IOException {
        UnitBody body = classes.declare(unit, content, notes);
        List<Procedure> procedures = new ArrayList<>();
        for (int i = 0; i < body.procedures().size(); i++) {
            Procedure procedure = body.procedures().get(i);
            int[] table = i < positions.length ? positions[i] : new int[0];
            procedures.add(procedure.with(new Placed(procedure.code(), table)));
        }
        return new UnitBody(body.unit(), body.genericSupertypes(), body.annotations(), body.fields(), procedures);
    }

    /** Code with the places in the source instead of line numbers, which are entries of the table. */
    private record Placed(Procedure.Code code, int[] table) implements Procedure.Code {
        @Override
        public boolean exists() {
            return code.exists();
        }

        @Override
        public boolean mayName(String name) {
            return code.mayName(name);
        }

        @Override
        public Procedure.Body lower() {
            Procedure.Body body = code.lower();
            int[] places = new int[body.positions().length];
            for (int i = 0; i < places.length; i++) {
                int entry = body.positions()[i] >>> 12;
                places[i] = entry > 0 && entry <= table.length ? table[entry - 1] : 0;
            }
            return new Procedure.Body(body.instructions(), body.blocks(), places);
        }
    }
}
