package dev.telltale.frontend.source;

import dev.telltale.frontend.FrontEnd;
import dev.telltale.frontend.bytecode.BytecodeFrontEnd;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.util.ArrayList;
import java.util.List;

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
    public Lowered lower(Unit unit, byte[] content) {
        Lowered lowered = classes.lower(unit, content);
        UnitBody body = lowered.body();
        List<Procedure> procedures = new ArrayList<>();
        for (int i = 0; i < body.procedures().size(); i++) {
            procedures.add(placed(body.procedures().get(i), i < positions.length ? positions[i] : new int[0]));
        }
        UnitBody placed =
                new UnitBody(body.unit(), body.genericSupertypes(), body.annotations(), body.fields(), procedures);
        return new Lowered(placed, lowered.notes());
    }

    private static Procedure placed(Procedure procedure, int[] table) {
        int[] places = new int[procedure.positions().length];
        for (int i = 0; i < places.length; i++) {
            int entry = procedure.lineOf(i);
            places[i] = entry > 0 && entry <= table.length ? table[entry - 1] : 0;
        }
        return new Procedure(
                procedure.symbol(),
                procedure.modifiers(),
                procedure.parameterTypes(),
                procedure.genericResult(),
                procedure.annotations(),
                procedure.parameterAnnotations(),
                procedure.instructions(),
                procedure.blocks(),
                places);
    }
}
