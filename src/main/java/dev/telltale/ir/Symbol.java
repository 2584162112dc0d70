package dev.telltale.ir;

import java.util.List;

/**
 * A procedure's name as code mentions it, for example {@code java.util.Map#put(java.lang.Object,java.lang.Object)}.
 *
 * @param owner binary class name with dots and {@code $}, or a module name
 * @param name simple name; {@code <init>} and {@code <clinit>} for initialisers
 * @param parameters parameter type names joined by commas, without the receiver; empty for none
 * @param result result type name; {@code void} for none
 */
public record Symbol(Ecosystem ecosystem, String owner, String name, String parameters, String result) {
    /** Where a symbol's owner names live. */
    public enum Ecosystem {
        JVM,
        NPM
    }

    public static Symbol jvm(String owner, String name, String parameters, String result) {
        return new Symbol(Ecosystem.JVM, owner, name, parameters, result);
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

    public Symbol withOwner(String newOwner) {
        return new Symbol(ecosystem, newOwner, name, parameters, result);
    }

    public boolean isConstructor() {
        return name.equals("<init>");
    }

    @Override
    public String toString() {
        return owner + '#' + name + '(' + parameters + ')';
    }
}
