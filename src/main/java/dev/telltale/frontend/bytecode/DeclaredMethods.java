package dev.telltale.frontend.bytecode;

import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Procedures;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of a class; what is declared of one besides its name is read when it is asked for. */
final class DeclaredMethods extends Procedures {
    private final OpenClass open;
    private final int[] starts;
    private final String[] names;
    private final @Nullable Procedure[] made;

    /** @param at where its {@code method_info} is */
    record Place(int at, String name) {}

    DeclaredMethods(OpenClass open, List<Place> places) {
        this.open = open;
        this.starts = new int[places.size()];
        this.names = new String[starts.length];
        this.made = new Procedure[starts.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = places.get(i).at();
            names[i] = places.get(i).name();
        }
    }

    @Override
    public int size() {
        return starts.length;
    }

    @Override
    public String name(int index) {
        return names[index];
    }

    @Override
    public boolean mayName(int index, MemberNames names) {
        return open.named().mayName(index, names);
    }

    @Override
    public boolean mayUse(int index, int... uses) {
        return open.named().mayUse(index, uses);
    }

    @Override
    public Procedure get(int index) {
        Procedure known = made[index];
        if (known == null) {
            known = read(index);
            made[index] = known;
        }
        return known;
    }

    private Procedure read(int index) {
        try {
            return ClassLowering.procedure(open, index, starts[index]);
        } catch (IOException e) {
            open.note("entry-unreadable", open.unit.path(), "The entry could not be read.");
        } catch (RuntimeException | StackOverflowError e) {
            open.note("procedure-broken", open.unit.path() + '#' + names[index], "Its declaration could not be read.");
        }
        return unreadable(names[index]);
    }

    /** It keeps its place, since others are counted from it. */
    private Procedure unreadable(String name) {
        Names.Descriptor nothing = open.names.method("()V");
        return new ProcedureReader(open, new Modifiers(0), name, nothing, null).procedure(List.of(), List.of(), 0, 0);
    }
}
