package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value in its procedure, and the call the procedure was entered by as far as that is known. */
final class Placed {
    private final Site site;
    private final @Nullable Entry entry;
    private final int hash;

    /** @param entry null when any caller may have entered it */
    Placed(Site site, @Nullable Entry entry) {
        this.site = site;
        this.entry = entry;
        this.hash = 31 * site.hashCode() + (entry == null ? 0 : entry.hash);
    }

    /** A call, or a function value that was created, in a procedure that was itself entered somewhere. */
    static final class Entry {
        private final Site call;
        private final @Nullable Entry outer;
        private final int depth;
        private final int hash;

        Entry(Site call, @Nullable Entry outer) {
            this.call = call;
            this.outer = outer;
            this.depth = outer == null ? 1 : 1 + outer.depth;
            this.hash = 31 * call.hashCode() + (outer == null ? 0 : outer.hash);
        }

        Site call() {
            return call;
        }

        @Nullable
        Entry outer() {
            return outer;
        }

        /** {@return the value handed over for a parameter, null when it is not handed over here} */
        @Nullable
        Placed argument(int parameter) {
            int[] handed = call.instruction() instanceof Instruction.Call made
                    ? made.arguments()
                    : call.instruction() instanceof Instruction.Closure closure ? closure.captured() : new int[0];
            return parameter < handed.length ? new Placed(new Site(call.code(), handed[parameter]), outer) : null;
        }

        int depth() {
            return depth;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Entry entry
                            && hash == entry.hash
                            && depth == entry.depth
                            && call.equals(entry.call)
                            && Objects.equals(outer, entry.outer);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    Site site() {
        return site;
    }

    @Nullable
    Entry entry() {
        return entry;
    }

    Code code() {
        return site.code();
    }

    Instruction instruction() {
        return site.instruction();
    }

    /** {@return another value of the same procedure} */
    Placed at(int value) {
        return new Placed(new Site(site.code(), value), entry);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Placed placed
                        && hash == placed.hash
                        && site.equals(placed.site)
                        && Objects.equals(entry, placed.entry);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
