package dev.telltale.ir;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The procedures of a unit, as declared. Most are only asked what they name, so a front end may make each when it is read. */
public abstract class Procedures extends AbstractList<Procedure> implements RandomAccess {
    /** {@return procedures that are there already} */
    public static Procedures of(List<Procedure> procedures) {
        return procedures instanceof Procedures known ? known : new Made(List.copyOf(procedures));
    }

    public abstract String name(int index);

    /** {@return the same as {@link Procedure#mayName}} */
    public abstract boolean mayName(int index, MemberNames names);

    /** {@return the same as {@link Procedure#mayUse}} */
    public abstract boolean mayUse(int index, int... uses);

    private static final class Made extends Procedures {
        private final List<Procedure> all;

        Made(List<Procedure> all) {
            this.all = all;
        }

        @Override
        public Procedure get(int index) {
            return all.get(index);
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public String name(int index) {
            return get(index).symbol().name();
        }

        @Override
        public boolean mayName(int index, MemberNames names) {
            return get(index).mayName(names);
        }

        @Override
        public boolean mayUse(int index, int... uses) {
            return get(index).mayUse(uses);
        }
    }
}
