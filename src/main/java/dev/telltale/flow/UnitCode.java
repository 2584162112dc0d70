package dev.telltale.flow;

import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Procedures;
import dev.telltale.ir.UnitBody;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A unit's procedures. Most of them are only asked what they name, so what the engine keeps of one is made when it is read. */
final class UnitCode {
    private final UnitBody declared;
    private final LoweredCode lowered;
    private final UnaryOperator<Procedure.Body> inlining;
    private final @Nullable Code[] made;
    /** Hashes of names over places in the unit, ascending. */
    private long @Nullable [] byName;

    private @Nullable UnitBody body;

    /** @param inlining what becomes of the code of all but accessors before anybody sees it */
    UnitCode(UnitBody declared, LoweredCode lowered, UnaryOperator<Procedure.Body> inlining) {
        this.declared = declared;
        this.lowered = lowered;
        this.inlining = inlining;
        this.made = new Code[declared.procedures().size()];
    }

    /** {@return the unit as it was declared, whose procedures nobody counts} */
    UnitBody declared() {
        return declared;
    }

    UnitBody body() {
        UnitBody known = body;
        if (known == null) {
            known = new UnitBody(
                    declared.unit(),
                    declared.genericSupertypes(),
                    declared.annotations(),
                    declared.fields(),
                    codes().stream().map(code -> code.procedure).toList());
            body = known;
        }
        return known;
    }

    List<Code> codes() {
        return new AbstractList<>() {
            @Override
            public Code get(int index) {
                return at(index);
            }

            @Override
            public int size() {
                return made.length;
            }
        };
    }

    private Code at(int index) {
        Code known = made[index];
        if (known == null) {
            Procedure procedure = declared.procedures().get(index);
            UnaryOperator<Procedure.Body> change = Accessors.mayBe(procedure) ? UnaryOperator.identity() : inlining;
            known = new Code(declared.unit(), procedure.with(lowered.counting(procedure.code(), change)));
            made[index] = known;
        }
        return known;
    }

    /** {@return the procedures whose code may make any of the uses} */
    List<Code> using(int... uses) {
        Procedures all = declared.procedures();
        return where(i -> all.mayUse(i, uses));
    }

    /** {@return the procedures whose code may name any of the members} */
    List<Code> naming(MemberNames members) {
        Procedures all = declared.procedures();
        return where(i -> all.mayName(i, members));
    }

    private List<Code> where(IntPredicate wanted) {
        List<Code> found = new ArrayList<>();
        for (int i = 0; i < made.length; i++) {
            if (wanted.test(i)) {
                found.add(at(i));
            }
        }
        return found;
    }

    /** {@return the procedures of that name, as declared} */
    List<Code> named(String name) {
        long[] sorted = sorted();
        int hash = name.hashCode();
        int first = Arrays.binarySearch(sorted, (long) hash << Integer.SIZE);
        List<Code> found = new ArrayList<>(2);
        for (int i = first < 0 ? -first - 1 : first; i < sorted.length && sorted[i] >> Integer.SIZE == hash; i++) {
            int index = (int) sorted[i];
            if (declared.procedures().name(index).equals(name)) {
                found.add(at(index));
            }
        }
        return found;
    }

    private long[] sorted() {
        long[] known = byName;
        if (known == null) {
            known = new long[made.length];
            Arrays.setAll(known, this::key);
            Arrays.sort(known);
            byName = known;
        }
        return known;
    }

    private long key(int index) {
        int hash = declared.procedures().name(index).hashCode();
        return (long) hash << Integer.SIZE | index;
    }

    /** Forgets what was lowered. */
    void release() {
        for (Code code : made) {
            if (code != null) {
                code.release();
            }
        }
    }
}
