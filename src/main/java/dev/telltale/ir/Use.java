package dev.telltale.ir;

/** What code does with a member it names. */
public enum Use {
    /** The member is a procedure. */
    CALL,
    /** A function value is made of the procedure. */
    REFERENCE,
    /** A function value stands for the procedure of an interface: the owner is that interface. */
    FUNCTION,
    LOAD,
    STORE,
    /** An object of exactly the owner is made; the member is {@code <init>}. */
    CREATION;

    /** {@return what a unit mentions that has such a use of the member, and maybe others} */
    public long mention(String owner, String name) {
        return mention(owner, Mention.name(name));
    }

    /** {@return the same from what {@link Mention#name} gives} */
    public long mention(String owner, long name) {
        long member = Mention.member(owner, name);
        return this == REFERENCE ? Mention.handle(member) : this == FUNCTION ? Mention.function(member) : member;
    }

    /**
     * {@return a number for this use of a member; a shared one only costs lowering one procedure too many}
     *
     * @param parameters of a procedure that is called or made a function value of, as {@link Symbol#parameters} spells them;
     *     empty otherwise
     */
    public int hash(String owner, String name, String parameters) {
        return hash(owner.hashCode(), name.hashCode(), parameters.hashCode());
    }

    /** {@return the same from what {@link String#hashCode} gives for the names; packages are spelt with dots} */
    public int hash(int owner, int name, int parameters) {
        return hash(member(owner, name, parameters));
    }

    /** {@return the same from what {@link #member} gives} */
    public int hash(int member) {
        int mixed = member + ordinal();
        return mixed ^ mixed >>> 15;
    }

    /** {@return a number for a member, whatever is done with it, from what {@link String#hashCode} gives for the names} */
    public static int member(int owner, int name, int parameters) {
        return ((owner * 31 + name) * 31 + parameters) * 0x9e3779b1;
    }
}
