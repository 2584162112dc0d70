package dev.telltale.frontend.source;

import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd;
import dev.telltale.frontend.bytecode.BytecodeFrontEnd;
import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    private static final class Placed implements Procedure.Code {
        private final Procedure.Code code;
        private final int[] table;
        private Procedure.@Nullable Body body;

        Placed(Procedure.Code code, int[] table) {
            this.code = code;
            this.table = table;
        }

        @Override
        public boolean exists() {
            return code.exists();
        }

        @Override
        public boolean mayName(MemberNames names) {
            return code.mayName(names);
        }

        @Override
        public boolean mayUse(int... uses) {
            return code.mayUse(uses);
        }

        @Override
        public void release() {
            body = null;
            code.release();
        }

        @Override
        public Procedure.Body lower() {
            Procedure.Body known = body;
            if (known == null) {
                known = placed(code.lower());
                body = known;
            }
            return known;
        }

        private Procedure.Body placed(Procedure.Body lowered) {
            int[] places = new int[lowered.positions().length];
            for (int i = 0; i < places.length; i++) {
                int entry = lowered.positions()[i] >>> 12;
                places[i] = entry > 0 && entry <= table.length ? table[entry - 1] : 0;
            }
            return new Procedure.Body(lowered.instructions(), lowered.blocks(), places);
        }
    }
}
