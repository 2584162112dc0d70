package dev.telltale.frontend.bytecode;

import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One method's code, still in its class until it is asked for. */
final class MethodCode implements Procedure.Code {
    private final OpenClass open;
    private final Symbol symbol;
    private final Names.Descriptor descriptor;
    private final boolean isStatic;
    private final int index;
    private final int at;
    private boolean broken;
    private Procedure.@Nullable Body body;

    /**
     * @param index position among the class's methods
     * @param at where its Code attribute is, 0 for none
     */
    MethodCode(OpenClass open, Symbol symbol, Names.Descriptor descriptor, boolean isStatic, int index, int at) {
        this.open = open;
        this.symbol = symbol;
        this.descriptor = descriptor;
        this.isStatic = isStatic;
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
            return lowered(open.file());
        } catch (IOException e) {
            open.note("entry-unreadable", open.unit.path(), "The entry could not be read.");
            return Procedure.Body.NONE;
        }
    }

    /** {@return the lowered code; an empty one, and a note, when that is impossible} */
    private Procedure.Body lowered(ClassFile file) {
        try {
            Code code = file.code(at);
            Procedure.Body read = MethodLowering.lower(code, receiverAndParameters(), widths());
            if (code.hasSubroutines()) {
                note("subroutine", "Callers of the subroutine in this old code are not told apart.");
            }
            return read;
        } catch (RuntimeException | StackOverflowError e) {
            note("procedure-broken", "The procedure was not lowered: " + reasonOf(e) + ".");
            return Procedure.Body.NONE;
        }
    }

    private static String reasonOf(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private void note(String reason, String detail) {
        open.note(reason, open.unit.path() + '#' + symbol.signature(), detail);
    }

    private List<String> receiverAndParameters() {
        if (isStatic) {
            return descriptor.parameters();
        }
        List<String> all = new ArrayList<>(descriptor.parameters().size() + 1);
        all.add(open.unit.name());
        all.addAll(descriptor.parameters());
        return all;
    }

    private int[] widths() {
        if (isStatic) {
            return descriptor.widths();
        }
        int[] all = new int[descriptor.widths().length + 1];
        all[0] = 1;
        System.arraycopy(descriptor.widths(), 0, all, 1, all.length - 1);
        return all;
    }

    @Override
    public void release() {
        body = null;
    }

    @Override
    public boolean mayName(MemberNames names) {
        return at != 0 && open.named().mayName(index, names);
    }

    @Override
    public boolean mayUse(int... uses) {
        return at != 0 && open.named().mayUse(index, uses);
    }
}
