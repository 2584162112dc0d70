package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Mention;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.ir.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where members of the program are used, in program order. Units that name a member are read only until enough was found. */
final class Usages {
    /** So many callers are as many as anybody looks at who does not need all. */
    static final int FEW = 24;

    private final CodeBase code;
    private final Accessors accessors;
    private final Map<Code, List<Site>> callers = new HashMap<>();
    private final Map<Code, List<Site>> fewCallers = new HashMap<>();
    private final Map<Code, List<Site>> creators = new HashMap<>();
    private final Map<FieldSymbol, List<Site>> loads = new HashMap<>();
    private final Map<FieldSymbol, List<Site>> stores = new HashMap<>();
    private final Map<String, List<Site>> allocations = new HashMap<>();
    private final Map<Symbol, List<Site>> functions = new HashMap<>();

    Usages(CodeBase code, Accessors accessors) {
        this.code = code;
        this.accessors = accessors;
    }

    /** {@return call sites that may run the procedure} */
    List<Site> callers(Code callee) {
        List<Site> known = callers.get(callee);
        if (known == null) {
            known = findCallers(callee, Integer.MAX_VALUE);
            callers.put(callee, known);
        }
        return known;
    }

    /** {@return the first of them, at most {@link #FEW}} */
    List<Site> fewCallers(Code callee) {
        List<Site> all = callers.get(callee);
        if (all != null) {
            return all.subList(0, Math.min(all.size(), FEW));
        }
        List<Site> known = fewCallers.get(callee);
        if (known == null) {
            known = findCallers(callee, FEW);
            (known.size() < FEW ? callers : fewCallers).put(callee, known);
        }
        return known;
    }

    private List<Site> findCallers(Code callee, int most) {
        Symbol symbol = callee.procedure.symbol();
        Predicate<Instruction> wanted = instruction ->
                instruction instanceof Instruction.Call call && call.target().isLike(symbol) && reaches(call, callee);
        if (accessors.isOne(callee)) {
            List<Site> found = new ArrayList<>();
            calling(callee).forEach(where -> add(where, wanted, found));
            return List.copyOf(found);
        }
        return find(naming(Use.CALL, owners(callee), symbol.name(), symbol.parameters()), most, wanted);
    }

    private boolean reaches(Instruction.Call call, Code callee) {
        if (call.dispatch() == Instruction.Dispatch.STATIC || call.dispatch() == Instruction.Dispatch.SPECIAL) {
            return code.resolve(call.target()) == callee;
        }
        return code.isOverridden(call.target().owner()) && code.targets(call).contains(callee);
    }

    /** Owners a call may name to reach it: its class, what lies below, and what it overrides. */
    private Set<String> owners(Code callee) {
        Symbol symbol = callee.procedure.symbol();
        Set<String> found = new LinkedHashSet<>(List.of(symbol.owner()));
        if (!symbol.isConstructor()) {
            code.program().allSubtypes(symbol.owner(), CodeBase.SUBTYPES).forEach(sub -> found.add(sub.name()));
            for (String above : code.program().supertypesAndSelf(symbol.owner())) {
                if (isCalled(above, callee)) {
                    found.add(above);
                }
            }
        }
        return found;
    }

    /** Calls that may run very many procedures are cut, so of those that are not among the first no call is worth reading. */
    private boolean isCalled(String above, Code callee) {
        Symbol symbol = callee.procedure.symbol();
        Unit unit = code.program().unit(above);
        boolean named = unit == null ? !CodeBase.isPlatform(above) : code.declared(unit, symbol) != null;
        return named && code.overrides(symbol.withOwner(above)).contains(callee);
    }

    /** {@return closures that run exactly this procedure} */
    List<Site> creators(Code target) {
        List<Site> known = creators.get(target);
        if (known == null) {
            known = findCreators(target);
            creators.put(target, known);
        }
        return known;
    }

    private List<Site> findCreators(Code target) {
        Symbol symbol = target.procedure.symbol();
        return find(
                naming(Use.REFERENCE, owners(target), symbol.name(), symbol.parameters()),
                Integer.MAX_VALUE,
                instruction -> instruction instanceof Instruction.Closure closure
                        && closure.target().isLike(symbol)
                        && code.targets(closure.target(), closure.dispatch()).contains(target));
    }

    /** {@return the function values that a call of an interface but the platform's may run, cut at {@link CodeBase#FAN_OUT}} */
    List<Site> functions(Symbol called) {
        List<Site> known = functions.get(called);
        if (known == null) {
            known = findFunctions(called);
            functions.put(called, known);
        }
        return known;
    }

    private List<Site> findFunctions(Symbol called) {
        Unit declaring = code.program().unit(called.owner());
        if (declaring == null ? CodeBase.isPlatform(called.owner()) : !declaring.isInterface()) {
            return List.of();
        }
        Set<String> types = new LinkedHashSet<>(List.of(called.owner()));
        code.program().allSubtypes(called.owner(), CodeBase.SUBTYPES).stream()
                .filter(Unit::isInterface)
                .forEach(unit -> types.add(unit.name()));
        List<Site> found = find(
                naming(Use.FUNCTION, types, called.name(), ""),
                CodeBase.FAN_OUT + 1,
                instruction -> instruction instanceof Instruction.Closure closure
                        && closure.method().equals(called.name())
                        && types.contains(closure.type()));
        if (found.size() > CodeBase.FAN_OUT) {
            code.limits().count("fan-out", called.toString());
        }
        return found.stream().limit(CodeBase.FAN_OUT).toList();
    }

    /** {@return where objects of exactly this type are created} */
    List<Site> allocations(String type) {
        return allocations.computeIfAbsent(
                type,
                t -> code.program().unit(t) == null
                        ? List.of()
                        : find(
                                naming(Use.CREATION, Set.of(t), "<init>", ""),
                                Integer.MAX_VALUE,
                                instruction -> instruction instanceof Instruction.New create
                                        && create.type().equals(t)));
    }

    /** {@return every load of the field, which is named with the class that declares it} */
    List<Site> loads(FieldSymbol field) {
        return loads.computeIfAbsent(field, f -> accesses(f, Use.LOAD));
    }

    /** {@return every store to the field, which is named with the class that declares it} */
    List<Site> stores(FieldSymbol field) {
        return stores.computeIfAbsent(field, f -> accesses(f, Use.STORE));
    }

    /** {@return the loads of the field in the unit's own code} */
    List<Site> loadsIn(Unit unit, FieldSymbol field) {
        if (isOfPlatform(field)) {
            return List.of();
        }
        int[] uses = owners(field).stream()
                .mapToInt(owner -> Use.LOAD.hash(owner, field.name(), ""))
                .toArray();
        return find(Map.of(unit, uses), Integer.MAX_VALUE, isAccess(field, Use.LOAD));
    }

    private List<Site> accesses(FieldSymbol field, Use use) {
        return find(accessing(field, use), Integer.MAX_VALUE, isAccess(field, use));
    }

    private Predicate<Instruction> isAccess(FieldSymbol field, Use use) {
        return instruction -> {
            FieldSymbol accessed = accessed(instruction, use == Use.STORE);
            return accessed != null
                    && accessed.name().equals(field.name())
                    && code.declaring(accessed).equals(field);
        };
    }

    /** What is final is filled where it is declared, and the platform's fields hold nothing of the program's. */
    private Map<Unit, int[]> accessing(FieldSymbol field, Use use) {
        FieldDeclaration declaration = code.declaration(field);
        Unit unit = code.program().unit(field.owner());
        if (isOfPlatform(field)) {
            return Map.of();
        }
        boolean filledInside = use == Use.STORE
                && declaration != null
                && declaration.modifiers().has(Modifiers.FINAL);
        if (unit != null && filledInside) {
            return Map.of(unit, new int[] {use.hash(field.owner(), field.name(), "")});
        }
        return naming(use, owners(field), field.name(), "");
    }

    private boolean isOfPlatform(FieldSymbol field) {
        return code.program().unit(field.owner()) == null && CodeBase.isPlatform(field.owner());
    }

    /** Owners an access may name: the class that declares the field, and what lies below. */
    private Set<String> owners(FieldSymbol field) {
        Set<String> owners = new LinkedHashSet<>(List.of(field.owner()));
        code.program().allSubtypes(field.owner(), CodeBase.SUBTYPES).forEach(sub -> owners.add(sub.name()));
        return owners;
    }

    private static @Nullable FieldSymbol accessed(Instruction instruction, boolean writes) {
        if (writes) {
            return instruction instanceof Instruction.Store store
                    ? store.field()
                    : instruction instanceof Instruction.StaticStore store ? store.field() : null;
        }
        return instruction instanceof Instruction.Load load
                ? load.field()
                : instruction instanceof Instruction.StaticLoad load ? load.field() : null;
    }

    /**
     * {@return the first places that are wanted, in procedures that may use the member so}
     *
     * @param users units with what they name
     */
    private List<Site> find(Map<Unit, int[]> users, int most, Predicate<Instruction> wanted) {
        Set<Code> seen = new HashSet<>();
        List<Site> found = new ArrayList<>();
        for (Map.Entry<Unit, int[]> naming : users.entrySet()) {
            for (Code where : found.size() < most ? code.using(naming.getKey(), naming.getValue()) : List.<Code>of()) {
                if (found.size() < most) {
                    for (Code user : users(where)) {
                        if (seen.add(user)) {
                            add(user, wanted, found);
                        }
                    }
                }
            }
        }
        return List.copyOf(found.size() > most ? found.subList(0, most) : found);
    }

    /** What an accessor does for others is done where they call it. */
    private Set<Code> users(Code where) {
        if (!accessors.isOne(where)) {
            return Set.of(where);
        }
        Set<Code> users = new LinkedHashSet<>();
        for (Code user : calling(where)) {
            if (!accessors.isOne(user)) {
                users.add(user);
            }
        }
        if (!callers(where).isEmpty()) {
            users.add(where);
        }
        return users;
    }

    /** Procedures whose classes call the accessor, before it was replaced in them by the step it takes. */
    private List<Code> calling(Code accessor) {
        Symbol symbol = accessor.procedure.symbol();
        List<Code> calling = new ArrayList<>();
        naming(Use.CALL, Set.of(symbol.owner()), symbol.name(), symbol.parameters())
                .forEach((unit, uses) -> calling.addAll(code.using(unit, uses)));
        return calling;
    }

    private static void add(Code where, Predicate<Instruction> wanted, List<Site> found) {
        for (int at = 0; at < where.size(); at++) {
            if (wanted.test(where.at(at))) {
                found.add(new Site(where, at));
            }
        }
    }

    /** {@return the units that may, each with what {@link Use#hash} tells of the owners it names} */
    private Map<Unit, int[]> naming(Use use, Set<String> owners, String name, String parameters) {
        Map<Unit, int[]> uses = new LinkedHashMap<>();
        long member = Mention.name(name);
        for (String owner : owners) {
            int[] one = {use.hash(owner, name, parameters)};
            for (Unit unit : code.program().using(use, owner, member)) {
                uses.merge(unit, one, Usages::joined);
            }
        }
        return uses;
    }

    private static int[] joined(int[] some, int[] one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }
}
