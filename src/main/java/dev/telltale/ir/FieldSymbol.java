package dev.telltale.ir;

import org.jspecify.annotations.Nullable;

/** A field as code mentions it; a key everywhere, so its hash is kept. */
public final class FieldSymbol {
    private final String owner;
    private final String name;
    private final String type;
    private final int hash;

    /**
     * @param owner the class named in the access, which may be a subclass of the declaring one
     * @param type the erased type name
     */
    public FieldSymbol(String owner, String name, String type) {
        this.owner = owner;
        this.name = name;
        this.type = type;
        this.hash = 31 * (31 * owner.hashCode() + name.hashCode()) + type.hashCode();
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof FieldSymbol that
                        && hash == that.hash
                        && name.equals(that.name)
                        && owner.equals(that.owner)
                        && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return owner + '.' + name;
    }
}
