package dev.telltale.ir;

/**
 * A field as code mentions it.
 *
 * @param owner the class named in the access, which may be a subclass of the declaring one
 * @param type the erased type name
 */
public record FieldSymbol(String owner, String name, String type) {
    @Override
    public String toString() {
        return owner + '.' + name;
    }
}
