package dev.telltale.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure's name as code mentions it, for example {@code java.util.Map#put(java.lang.Object,java.lang.Object)}. Symbols are
 * keys everywhere, so their hash is kept.
 */
public final class Symbol {
    private final Ecosystem ecosystem;
    private final String owner;
    private final String name;
    private final String parameters;
    private final String result;
    private final int hash;

    /** Where a symbol's owner names live. */
    public enum Ecosystem {
        JVM,
        NPM
    }

    /**
     * @param owner binary class name with dots and {@code $}, or a module name
     * @param name simple name; {@code <init>} and {@code <clinit>} for initialisers
     * @param parameters parameter type names joined by commas, without the receiver; empty for none
     * @param result result type name; {@code void} for none
     */
    public Symbol(Ecosystem ecosystem, String owner, String name, String parameters, String result) {
        this.ecosystem = ecosystem;
        this.owner = owner;
        this.name = name;
        this.parameters = parameters;
        this.result = result;
        this.hash = 31 * (31 * (31 * owner.hashCode() + name.hashCode()) + parameters.hashCode()) + result.hashCode();
    }

    public static Symbol jvm(String owner, String name, String parameters, String result) {
        return new Symbol(Ecosystem.JVM, owner, name, parameters, result);
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public String parameters() {
        return parameters;
    }

    public String result() {
        return result;
    }

    /** {@return the {@link Mention#name} of the simple name} */
    public long nameHash() {
        return Mention.name(name);
    }

    /** {@return what an overriding procedure shares: name and parameter types} */
    public String signature() {
        return name + '(' + parameters + ')';
    }

    /** {@return whether name and parameter types are the same} */
    public boolean isLike(Symbol other) {
        return name.equals(other.name) && parameters.equals(other.parameters);
    }

    public List<String> parameterList() {
        return parameters.isEmpty() ? List.of() : List.of(parameters.split(","));
    }

    /** {@return how many parameters there are, without the receiver} */
    public int parameterCount() {
        int count = parameters.isEmpty() ? 0 : 1;
        for (int comma = parameters.indexOf(','); comma >= 0; comma = parameters.indexOf(',', comma + 1)) {
            count++;
        }
        return count;
    }

    public Symbol withOwner(String newOwner) {
        return new Symbol(ecosystem, newOwner, name, parameters, result);
    }

    public boolean isConstructor() {
        return name.equals("<init>");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Symbol that
                        && hash == that.hash
                        && name.equals(that.name)
                        && owner.equals(that.owner)
                        && parameters.equals(that.parameters)
                        && result.equals(that.result)
                        && ecosystem == that.ecosystem;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return owner + '#' + name + '(' + parameters + ')';
    }
}
