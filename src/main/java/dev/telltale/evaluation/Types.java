package dev.telltale.evaluation;

import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.UnitBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scanned classes as the evaluation sees them: members by name, found through supertypes. */
final class Types {
    private static final int MOST_SUPERTYPES = 200;

    private final Bodies bodies;
    private final Map<String, Optional<Declared>> known = new HashMap<>();
    private final Map<Symbol, Optional<Procedure>> resolved = new HashMap<>();
    private final Map<Procedure, Set<FieldSymbol>> touched = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Map<FieldSymbol, FieldSymbol> declaring = new HashMap<>();

    Types(Bodies bodies) {
        this.bodies = bodies;
    }

    /** A class with its members by name. */
    record Declared(UnitBody body, Map<String, List<Procedure>> procedures, Map<String, FieldDeclaration> fields) {
        static Declared of(UnitBody body) {
            Map<String, List<Procedure>> procedures = new HashMap<>();
            body.procedures()
                    .forEach(p -> procedures
                            .computeIfAbsent(p.symbol().name(), n -> new ArrayList<>())
                            .add(p));
            Map<String, FieldDeclaration> fields = new HashMap<>();
            body.fields().forEach(f -> fields.putIfAbsent(f.name(), f));
            return new Declared(body, procedures, fields);
        }

        String name() {
            return body.unit().name();
        }

        boolean isEnum() {
            return "java.lang.Enum".equals(body.unit().superName());
        }

        boolean isRecord() {
            return "java.lang.Record".equals(body.unit().superName());
        }

        List<String> supertypes() {
            List<String> all = new ArrayList<>();
            if (body.unit().superName() != null) {
                all.add(body.unit().superName());
            }
            all.addAll(body.unit().interfaces());
            return all;
        }

        @Nullable
        Procedure procedure(Symbol symbol) {
            Procedure found = null;
            for (Procedure candidate : procedures.getOrDefault(symbol.name(), List.of())) {
                if (candidate.symbol().parameters().equals(symbol.parameters())) {
                    if (candidate.symbol().result().equals(symbol.result())) {
                        return candidate;
                    }
                    found = found == null || found.modifiers().has(Modifiers.BRIDGE) ? candidate : found;
                }
            }
            return found;
        }
    }

    /** {@return the scanned class; the platform's names mean the platform, whatever an artifact brings} */
    @Nullable
    Declared declared(String name) {
        if (name.startsWith("java.") || name.startsWith("javax.crypto.") || name.endsWith("[]")) {
            return null;
        }
        return known.computeIfAbsent(
                        name, n -> Optional.ofNullable(bodies.unit(n)).map(Declared::of))
                .orElse(null);
    }

    /** {@return the type and what is above it, classes first} */
    Set<String> supertypesAndSelf(String name) {
        Set<String> found = supertypes.get(name);
        if (found == null) {
            found = findSupertypes(name);
            supertypes.put(name, found);
        }
        return found;
    }

    private Set<String> findSupertypes(String name) {
        Set<String> found = new LinkedHashSet<>();
        String at = name;
        while (at != null && found.add(at)) {
            Declared type = declared(at);
            at = type == null ? null : type.body().unit().superName();
        }
        List<String> queue = new ArrayList<>(found);
        for (int i = 0; i < queue.size() && queue.size() < MOST_SUPERTYPES; i++) {
            Declared type = declared(queue.get(i));
            if (type != null) {
                type.body().unit().interfaces().stream().filter(found::add).forEach(queue::add);
            }
        }
        return found;
    }

    /** {@return the procedure that runs for the symbol on its owner, null when it is not in the program} */
    @Nullable
    Procedure resolve(Symbol symbol) {
        Optional<Procedure> found = resolved.get(symbol);
        if (found == null) {
            found = Optional.ofNullable(find(symbol));
            resolved.put(symbol, found);
        }
        return found.orElse(null);
    }

    private @Nullable Procedure find(Symbol symbol) {
        if (symbol.isConstructor()) {
            Declared type = declared(symbol.owner());
            return type == null ? null : type.procedure(symbol);
        }
        Procedure found = null;
        for (String owner : supertypesAndSelf(symbol.owner())) {
            Declared type = declared(owner);
            Procedure candidate = type == null ? null : type.procedure(symbol);
            if (candidate != null && !candidate.modifiers().isAbstract()) {
                return candidate;
            }
            found = found == null ? candidate : found;
        }
        return found;
    }

    /** {@return a type's procedure with a body by name and number of parameters, the most specific type's first} */
    @Nullable
    Procedure named(String type, Set<String> names, int parameters) {
        for (String owner : supertypesAndSelf(type)) {
            Declared declared = declared(owner);
            for (Procedure candidate :
                    declared == null ? List.<Procedure>of() : declared.body().procedures()) {
                if (names.contains(candidate.symbol().name())
                        && candidate.parameterTypes().size() == parameters
                        && candidate.hasBody()
                        && !candidate.modifiers().isStatic()
                        && !candidate.modifiers().has(Modifiers.BRIDGE)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** {@return the field under the class that declares it, as far as that is in the program} */
    FieldSymbol declaring(FieldSymbol field) {
        FieldSymbol found = declaring.get(field);
        if (found == null) {
            found = findDeclaring(field);
            declaring.put(field, found);
        }
        return found;
    }

    private FieldSymbol findDeclaring(FieldSymbol field) {
        for (String owner : supertypesAndSelf(field.owner())) {
            Declared type = declared(owner);
            if (type != null && type.fields().containsKey(field.name())) {
                return owner.equals(field.owner()) ? field : new FieldSymbol(owner, field.name(), field.type());
            }
        }
        return field;
    }

    /** {@return the static fields the procedure may change; worked out once} */
    Set<FieldSymbol> touchedBy(Procedure procedure) {
        Set<FieldSymbol> known = touched.get(procedure);
        if (known == null) {
            known = Touched.by(procedure, this);
            touched.put(procedure, known);
        }
        return known;
    }
}
