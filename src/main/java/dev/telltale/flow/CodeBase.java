package dev.telltale.flow;

import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Mention;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Program;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import dev.telltale.ir.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The program's procedures by name, who calls them and which calls reach them; lowers a unit the first time it is touched. */
final class CodeBase {
    /** Calls with more possible targets are cut to this many and counted. */
    static final int FAN_OUT = 16;

    private static final int SUBTYPES = 400;

    private final Program program;
    private final Limits limits;
    private final Accessors accessors = new Accessors(this);
    private final Map<Unit, UnitCode> units = new HashMap<>();
    private final LoweredCode lowered = new LoweredCode();
    private final Map<Symbol, Optional<Code>> resolved = new HashMap<>();
    private final Map<Symbol, List<Code>> virtualTargets = new HashMap<>();
    private final Map<Code, List<Site>> callers = new HashMap<>();
    private final Map<Code, List<Site>> creators = new HashMap<>();
    private final Map<FieldSymbol, FieldSymbol> declaredFields = new HashMap<>();
    private final Map<FieldSymbol, List<Site>> loads = new HashMap<>();
    private final Map<FieldSymbol, List<Site>> stores = new HashMap<>();
    private final Map<String, List<Site>> allocations = new HashMap<>();
    private final Map<Symbol, List<Site>> functions = new HashMap<>();

    CodeBase(Program program, Limits limits) {
        this.program = program;
        this.limits = limits;
    }

    /** An instruction in its procedure. */
    record Site(Code code, int at) {
        Instruction instruction() {
            return code.at(at);
        }
    }

    /** A unit's procedures. */
    private static final class UnitCode {
        final UnitBody body;
        final List<Code> codes;
        private @Nullable Map<String, List<Code>> byName;

        UnitCode(UnitBody declared, LoweredCode lowered, Accessors accessors) {
            UnaryOperator<Procedure.Body> own = UnaryOperator.identity();
            List<Procedure> counted = declared.procedures().stream()
                    .map(p -> p.with(lowered.counting(p.code(), Accessors.mayBe(p) ? own : accessors::inlined)))
                    .toList();
            this.body = new UnitBody(
                    declared.unit(), declared.genericSupertypes(), declared.annotations(), declared.fields(), counted);
            this.codes = counted.stream().map(p -> new Code(declared.unit(), p)).toList();
        }

        List<Code> named(String name) {
            Map<String, List<Code>> known = byName;
            if (known == null) {
                known = new HashMap<>();
                for (Code code : codes) {
                    known.computeIfAbsent(code.procedure.symbol().name(), k -> new ArrayList<>(1))
                            .add(code);
                }
                byName = known;
            }
            return known.getOrDefault(name, List.of());
        }
    }

    /** Forgets lowered code when there is much of it; not to be called while some of it is being looked at. */
    void tidy() {
        if (lowered.isMuch()) {
            release();
        }
    }

    /** Forgets all lowered code. */
    void release() {
        lowered.restart();
        units.values().forEach(unit -> unit.codes.forEach(Code::release));
    }

    Program program() {
        return program;
    }

    Limits limits() {
        return limits;
    }

    int proceduresLowered() {
        return lowered.procedures();
    }

    private UnitCode code(Unit unit) {
        UnitCode known = units.get(unit);
        if (known == null) {
            known = new UnitCode(program.body(unit), lowered, accessors);
            units.put(unit, known);
        }
        return known;
    }

    UnitBody body(Unit unit) {
        return code(unit).body;
    }

    /** {@return what the class of this name declares, null when it is not in the program} */
    @Nullable
    UnitBody body(String name) {
        Unit unit = program.unit(name);
        return unit == null ? null : body(unit);
    }

    List<Code> codes(Unit unit) {
        return code(unit).codes;
    }

    /** {@return the unit's procedures whose code may name the member} */
    List<Code> naming(Unit unit, String owner, String name) {
        String member = name.equals("<init>") ? owner : name;
        return codes(unit).stream().filter(c -> c.procedure.mayName(member)).toList();
    }

    /** {@return the procedures whose code may use the member so, named with one of the owners; by units that name it} */
    private List<Code> using(Use use, Set<String> owners, String name) {
        Set<Code> found = new LinkedHashSet<>();
        for (Code code : mayUse(use, owners, name)) {
            if (accessors.isOne(code)) {
                addUsers(code, found);
            } else {
                found.add(code);
            }
        }
        return List.copyOf(found);
    }

    /** What an accessor does for others is done where they call it. */
    private void addUsers(Code accessor, Set<Code> found) {
        Symbol symbol = accessor.procedure.symbol();
        mayUse(Use.CALL, Set.of(symbol.owner()), symbol.name()).stream()
                .filter(user -> !accessors.isOne(user))
                .forEach(found::add);
        if (!callers(accessor).isEmpty()) {
            found.add(accessor);
        }
    }

    private List<Code> mayUse(Use use, Set<String> owners, String name) {
        Map<Unit, int[]> uses = new LinkedHashMap<>();
        for (String owner : owners) {
            int[] one = {use.hash(owner, name)};
            program.mentioning(owner, name).forEach(unit -> uses.merge(unit, one, CodeBase::joined));
        }
        List<Code> found = new ArrayList<>();
        uses.forEach((unit, any) -> {
            for (Code code : codes(unit)) {
                if (code.procedure.mayUse(any)) {
                    found.add(code);
                }
            }
        });
        return found;
    }

    private static int[] joined(int[] some, int[] one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }

    /** {@return the unit's procedures whose code may name any of the members; constructors go by their class} */
    List<Code> namingAny(Unit unit, Set<String> members) {
        return codes(unit).stream()
                .filter(c -> members.stream().anyMatch(c.procedure::mayName))
                .toList();
    }

    /** {@return the procedure exactly this unit declares, null when it does not} */
    @Nullable
    Code declared(Unit unit, Symbol symbol) {
        return unit.mayDeclare(symbol.nameHash()) ? declaredIn(unit, symbol) : null;
    }

    private @Nullable Code declaredIn(Unit unit, Symbol symbol) {
        Code found = null;
        for (Code code : code(unit).named(symbol.name())) {
            Symbol candidate = code.procedure.symbol();
            if (candidate.parameters().equals(symbol.parameters())) {
                if (candidate.result().equals(symbol.result())) {
                    return code;
                }
                found = found == null ? code : found;
            }
        }
        return found;
    }

    /** {@return the procedure a non-virtual call of the symbol runs, null when it is not in the program} */
    @Nullable
    Code resolve(Symbol symbol) {
        Optional<Code> known = resolved.get(symbol);
        if (known == null) {
            known = Optional.ofNullable(find(symbol));
            resolved.put(symbol, known);
        }
        return known.orElse(null);
    }

    private @Nullable Code find(Symbol symbol) {
        for (String owner : program.supertypesAndSelf(symbol.owner())) {
            Unit unit = program.unit(owner);
            Code code = unit == null ? null : declared(unit, symbol);
            if (code != null) {
                return code;
            }
            if (symbol.isConstructor()) {
                return null;
            }
        }
        return null;
    }

    /** {@return every procedure with a body that the call may run, by the class hierarchy, cut at {@link #FAN_OUT}} */
    List<Code> targets(Instruction.Call call) {
        return targets(call.target(), call.dispatch());
    }

    List<Code> targets(Symbol symbol, Instruction.Dispatch dispatch) {
        if (dispatch == Instruction.Dispatch.STATIC || dispatch == Instruction.Dispatch.SPECIAL) {
            Code code = resolve(symbol);
            return code == null || !code.procedure.hasBody() ? List.of() : List.of(code);
        }
        List<Code> known = virtualTargets.get(symbol);
        if (known == null) {
            known = virtual(symbol);
            virtualTargets.put(symbol, known);
        }
        return known;
    }

    private List<Code> virtual(Symbol symbol) {
        Set<Code> found = new LinkedHashSet<>();
        Code inherited = resolve(symbol);
        if (inherited != null && inherited.procedure.hasBody()) {
            found.add(inherited);
        }
        if (isOverridden(symbol.owner())) {
            addOverrides(symbol, found);
        }
        if (found.size() > FAN_OUT) {
            limits.count("fan-out", symbol.toString());
        }
        return found.stream().limit(FAN_OUT).toList();
    }

    private void addOverrides(Symbol symbol, Set<Code> found) {
        for (Unit sub : program.allSubtypes(symbol.owner(), SUBTYPES)) {
            if (found.size() > FAN_OUT) {
                return;
            }
            if (!mayDeclare(sub, symbol)) {
                continue;
            }
            Code code = declared(sub, symbol);
            if (code == null
                    && !sub.isInterface()
                    && program.directSubtypes(sub.name()).isEmpty()) {
                code = resolve(symbol.withOwner(sub.name()));
            }
            if (code != null && code.procedure.hasBody()) {
                found.add(code);
            }
        }
    }

    private static boolean mayDeclare(Unit unit, Symbol symbol) {
        return !unit.isInterface() || !symbol.isConstructor();
    }

    /** {@return the procedure that runs when the signature is called on an object of exactly this type} */
    @Nullable
    Code dispatched(String type, Symbol symbol) {
        Code code = resolve(symbol.withOwner(type));
        return code != null && code.procedure.hasBody() ? code : null;
    }

    /** {@return a type's procedure by name alone, the most specific declaring type first, bridges last} */
    @Nullable
    Code named(String type, String name) {
        long hash = Mention.name(name);
        for (String owner : program.supertypesAndSelf(type)) {
            Unit unit = program.unit(owner);
            if (unit == null || !unit.mayDeclare(hash)) {
                continue;
            }
            Code found = null;
            for (Code code : code(unit).named(name)) {
                if (code.procedure.hasBody() && !code.procedure.modifiers().has(Modifiers.BRIDGE)) {
                    found = found == null ? code : found;
                }
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@return call sites that may run the procedure, in program order} */
    List<Site> callers(Code callee) {
        List<Site> known = callers.get(callee);
        if (known == null) {
            known = findCallers(callee);
            callers.put(callee, known);
        }
        return known;
    }

    private List<Site> findCallers(Code callee) {
        Symbol symbol = callee.procedure.symbol();
        List<Site> found = new ArrayList<>();
        boolean isAccessor = accessors.isOne(callee);
        Set<String> owners = owners(callee);
        for (Code code :
                isAccessor ? mayUse(Use.CALL, owners, symbol.name()) : using(Use.CALL, owners, symbol.name())) {
            for (int at = 0; at < code.size(); at++) {
                if (code.at(at) instanceof Instruction.Call call
                        && call.target().isLike(symbol)
                        && reaches(call, callee)) {
                    found.add(new Site(code, at));
                }
            }
        }
        return List.copyOf(found);
    }

    private boolean reaches(Instruction.Call call, Code callee) {
        if (call.dispatch() == Instruction.Dispatch.STATIC || call.dispatch() == Instruction.Dispatch.SPECIAL) {
            return resolve(call.target()) == callee;
        }
        return isOverridden(call.target().owner()) && targets(call).contains(callee);
    }

    /** Owners a call may name to reach it: its class, what lies below, and what it overrides. */
    private Set<String> owners(Code callee) {
        Symbol symbol = callee.procedure.symbol();
        Set<String> found = new LinkedHashSet<>(List.of(symbol.owner()));
        if (!symbol.isConstructor()) {
            program.allSubtypes(symbol.owner(), SUBTYPES).forEach(sub -> found.add(sub.name()));
            for (String above : program.supertypesAndSelf(symbol.owner())) {
                Unit unit = program.unit(above);
                if (unit == null ? !isPlatform(above) : declared(unit, symbol) != null) {
                    found.add(above);
                }
            }
        }
        return found;
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
        List<Site> found = new ArrayList<>();
        for (Code code : using(Use.REFERENCE, owners(target), symbol.name())) {
            for (int at = 0; at < code.size(); at++) {
                if (code.at(at) instanceof Instruction.Closure closure
                        && closure.target().isLike(symbol)
                        && targets(closure.target(), closure.dispatch()).contains(target)) {
                    found.add(new Site(code, at));
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isPlatform(String type) {
        return type.startsWith("java.") || type.startsWith("javax.") || type.startsWith("jdk.") || type.endsWith("[]");
    }

    /**
     * {@return whether calls of the type's methods may run code of classes below it: its own, or a library's that is not there}
     */
    private boolean isOverridden(String type) {
        return program.unit(type) != null || !isPlatform(type);
    }

    /** {@return the function values that a call of an interface but the platform's may run, cut at {@link #FAN_OUT}} */
    List<Site> functions(Symbol called) {
        return functions.computeIfAbsent(called, this::findFunctions);
    }

    private List<Site> findFunctions(Symbol called) {
        Unit declaring = program.unit(called.owner());
        if (declaring == null ? isPlatform(called.owner()) : !declaring.isInterface()) {
            return List.of();
        }
        Set<String> types = new LinkedHashSet<>(List.of(called.owner()));
        program.allSubtypes(called.owner(), SUBTYPES).stream()
                .filter(Unit::isInterface)
                .forEach(unit -> types.add(unit.name()));
        Set<Site> found = new LinkedHashSet<>();
        for (String type : types) {
            addFunctions(type, called.name(), found);
        }
        if (found.size() > FAN_OUT) {
            limits.count("fan-out", called.toString());
        }
        return found.stream().limit(FAN_OUT).toList();
    }

    private void addFunctions(String type, String method, Set<Site> found) {
        for (Code code : using(Use.FUNCTION, Set.of(type), method)) {
            for (int at = 0; at < code.size() && found.size() <= FAN_OUT; at++) {
                if (code.at(at) instanceof Instruction.Closure closure
                        && closure.method().equals(method)
                        && closure.type().equals(type)) {
                    found.add(new Site(code, at));
                }
            }
        }
    }

    /** {@return where objects of exactly this type are created} */
    List<Site> allocations(String type) {
        return allocations.computeIfAbsent(type, this::findAllocations);
    }

    private List<Site> findAllocations(String type) {
        List<Site> found = new ArrayList<>();
        if (program.unit(type) == null) {
            return List.of();
        }
        for (Code code : using(Use.CREATION, Set.of(type), "<init>")) {
            for (int at = 0; at < code.size(); at++) {
                if (code.at(at) instanceof Instruction.New create
                        && create.type().equals(type)) {
                    found.add(new Site(code, at));
                }
            }
        }
        return List.copyOf(found);
    }

    /** {@return the field under the class that declares it} */
    FieldSymbol declaring(FieldSymbol field) {
        return declaredFields.computeIfAbsent(field, f -> {
            for (String owner : program.supertypesAndSelf(f.owner())) {
                Unit unit = program.unit(owner);
                if (unit != null && declaration(unit, f.name()) != null) {
                    return new FieldSymbol(owner, f.name(), f.type());
                }
            }
            return f;
        });
    }

    private @Nullable FieldDeclaration declaration(Unit unit, String name) {
        for (FieldDeclaration field :
                unit.mayDeclare(Mention.name(name)) ? body(unit).fields() : List.<FieldDeclaration>of()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    /** {@return the field's declaration when its class is in the program} */
    @Nullable
    FieldDeclaration declaration(FieldSymbol field) {
        Unit unit = program.unit(declaring(field).owner());
        return unit == null ? null : declaration(unit, field.name());
    }

    /** {@return every load of the field} */
    List<Site> loads(FieldSymbol field) {
        return loads.computeIfAbsent(declaring(field), f -> accesses(f, false));
    }

    /** {@return every store to the field} */
    List<Site> stores(FieldSymbol field) {
        return stores.computeIfAbsent(declaring(field), f -> accesses(f, true));
    }

    /**
     * {@return whether the field is seen empty before it is filled: no initialiser fills it, and it is a flag that is only
     * ever set to constants, or filled where it was looked at}
     */
    boolean startsUnset(FieldSymbol field) {
        FieldDeclaration declaration = declaration(field);
        List<Site> stores = stores(field);
        if (declaration == null || declaration.modifiers().has(Modifiers.FINAL) || stores.isEmpty()) {
            return false;
        }
        boolean initialised = stores.stream().anyMatch(CodeBase::isInInitialiser);
        boolean flag = stores.stream()
                .allMatch(store -> Texts.storedValue(store).instruction() instanceof Instruction.Constant);
        return !initialised
                && (flag
                        || stores.stream()
                                .anyMatch(
                                        store -> loads(field).stream().anyMatch(load -> load.code() == store.code())));
    }

    private static boolean isInInitialiser(Site store) {
        return store.code().procedure.symbol().name().startsWith("<");
    }

    private List<Site> accesses(FieldSymbol field, boolean writes) {
        Set<String> owners = new LinkedHashSet<>(List.of(field.owner()));
        program.allSubtypes(field.owner(), SUBTYPES).forEach(sub -> owners.add(sub.name()));
        List<Site> found = new ArrayList<>();
        for (Code code : using(writes ? Use.STORE : Use.LOAD, owners, field.name())) {
            for (int at = 0; at < code.size(); at++) {
                FieldSymbol accessed = accessed(code.at(at), writes);
                if (accessed != null
                        && accessed.name().equals(field.name())
                        && declaring(accessed).equals(field)) {
                    found.add(new Site(code, at));
                }
            }
        }
        return List.copyOf(found);
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
}
