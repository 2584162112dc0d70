package dev.telltale.flow;

import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Mention;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Program;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.util.HashMap;
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

    static final int SUBTYPES = 400;

    private final Program program;
    private final Limits limits;
    private final Accessors accessors = new Accessors(this);
    private final UnaryOperator<Procedure.Body> inlining = accessors::inlined;
    private final Map<Unit, UnitCode> units = new HashMap<>();
    private final LoweredCode lowered = new LoweredCode();
    private final Map<Symbol, Optional<Code>> resolved = new HashMap<>();
    private final Map<Symbol, List<Code>> virtualTargets = new HashMap<>();
    private final Map<FieldSymbol, FieldSymbol> declaredFields = new HashMap<>();
    private final Usages usages;

    CodeBase(Program program, Limits limits) {
        this.program = program;
        this.limits = limits;
        this.usages = new Usages(this, accessors);
    }

    /** An instruction in its procedure; a key nearly everywhere, so it is compared without the linked code records have. */
    record Site(Code code, int at) {
        Instruction instruction() {
            return code.at(at);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Site that && code == that.code && at == that.at;
        }

        @Override
        public int hashCode() {
            return 31 * code.hashCode() + at;
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
        units.values().forEach(UnitCode::release);
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
            known = new UnitCode(program.body(unit), lowered, inlining);
            units.put(unit, known);
        }
        return known;
    }

    UnitBody body(Unit unit) {
        return code(unit).body();
    }

    /** {@return what the class of this name declares, null when it is not in the program} */
    @Nullable
    UnitBody body(String name) {
        Unit unit = program.unit(name);
        return unit == null ? null : body(unit);
    }

    /** {@return the same as {@link #body}, with procedures whose lowering nobody counts: for what is declared only} */
    @Nullable
    UnitBody declared(String name) {
        Unit unit = program.unit(name);
        return unit == null ? null : code(unit).declared();
    }

    List<Code> codes(Unit unit) {
        return code(unit).codes();
    }

    /** {@return the unit's procedures whose code may name the member} */
    List<Code> naming(Unit unit, String owner, String name) {
        String member = name.equals("<init>") ? owner : name;
        return code(unit).naming(new MemberNames(Set.of(member)));
    }

    /** {@return the unit's procedures whose code may name any of the members} */
    List<Code> namingAny(Unit unit, MemberNames members) {
        return code(unit).naming(members);
    }

    /** {@return the unit's procedures whose code may make any of the uses, as {@link dev.telltale.ir.Use#hash} tells them} */
    List<Code> using(Unit unit, int... uses) {
        return code(unit).using(uses);
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
            known = Optional.ofNullable(find(symbol.owner(), symbol));
            resolved.put(symbol, known);
        }
        return known.orElse(null);
    }

    /** {@return what runs when the signature is called on this type, wherever it is declared} */
    private @Nullable Code find(String type, Symbol symbol) {
        if (symbol.isConstructor()) {
            Unit unit = program.unit(type);
            return unit == null ? null : declared(unit, symbol);
        }
        long name = symbol.nameHash();
        for (Unit unit : program.unitAndAbove(type)) {
            Code code = unit.mayDeclare(name) ? declaredIn(unit, symbol) : null;
            if (code != null) {
                return code;
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
        return overrides(symbol);
    }

    /** {@return what a virtual call of the symbol may run, cut at {@link #FAN_OUT}} */
    List<Code> overrides(Symbol symbol) {
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
        return first(found);
    }

    private static List<Code> first(Set<Code> found) {
        return found.size() > FAN_OUT ? found.stream().limit(FAN_OUT).toList() : List.copyOf(found);
    }

    private void addOverrides(Symbol symbol, Set<Code> found) {
        long name = symbol.nameHash();
        for (Unit sub : program.allSubtypes(symbol.owner(), SUBTYPES)) {
            if (found.size() > FAN_OUT) {
                return;
            }
            if (!mayDeclare(sub, symbol)) {
                continue;
            }
            Code code = sub.mayDeclare(name) ? declaredIn(sub, symbol) : null;
            if (code == null
                    && !sub.isInterface()
                    && program.directSubtypes(sub.name()).isEmpty()) {
                code = find(sub.name(), symbol);
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

    /** {@return the procedures that may run when the signature is called on an object of this type, cut at {@link #FAN_OUT}} */
    List<Code> dispatchedBelow(String type, Symbol symbol) {
        Set<Code> found = new LinkedHashSet<>();
        Code own = dispatched(type, symbol);
        if (own != null) {
            found.add(own);
        }
        addOverrides(symbol.withOwner(type), found);
        if (found.size() > FAN_OUT) {
            limits.count("fan-out", symbol.toString());
        }
        return first(found);
    }

    /** {@return a type's procedure by name alone, the most specific declaring type first, bridges last} */
    @Nullable
    Code named(String type, String name) {
        long hash = Mention.name(name);
        for (Unit unit : program.unitAndAbove(type)) {
            if (!unit.mayDeclare(hash)) {
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

    static boolean isPlatform(String type) {
        return type.startsWith("java.") || type.startsWith("javax.") || type.startsWith("jdk.") || type.endsWith("[]");
    }

    /**
     * {@return whether calls of the type's methods may run code of classes below it: its own, or a library's that is not there}
     */
    boolean isOverridden(String type) {
        return program.unit(type) != null || !isPlatform(type);
    }

    /** {@return call sites that may run the procedure, in program order} */
    List<Site> callers(Code callee) {
        return usages.callers(callee);
    }

    /** {@return the first of them, at most {@link Usages#FEW}} */
    List<Site> fewCallers(Code callee) {
        return usages.fewCallers(callee);
    }

    /** {@return closures that run exactly this procedure} */
    List<Site> creators(Code target) {
        return usages.creators(target);
    }

    /** {@return the function values that a call of an interface but the platform's may run, cut at {@link #FAN_OUT}} */
    List<Site> functions(Symbol called) {
        return usages.functions(called);
    }

    /** {@return where objects of exactly this type are created} */
    List<Site> allocations(String type) {
        return usages.allocations(type);
    }

    /** {@return every load of the field} */
    List<Site> loads(FieldSymbol field) {
        return usages.loads(declaring(field));
    }

    /** {@return the loads of the field in the unit's own code} */
    List<Site> loadsIn(Unit unit, FieldSymbol field) {
        return usages.loadsIn(unit, declaring(field));
    }

    /** {@return every store to the field} */
    List<Site> stores(FieldSymbol field) {
        return usages.stores(declaring(field));
    }

    /** {@return the field under the class that declares it} */
    FieldSymbol declaring(FieldSymbol field) {
        return declaredFields.computeIfAbsent(field, f -> {
            for (Unit unit : program.unitAndAbove(f.owner())) {
                if (declaration(unit, f.name()) != null) {
                    return new FieldSymbol(unit.name(), f.name(), f.type());
                }
            }
            return f;
        });
    }

    private @Nullable FieldDeclaration declaration(Unit unit, String name) {
        for (FieldDeclaration field :
                unit.mayDeclare(Mention.name(name)) ? code(unit).declared().fields() : List.<FieldDeclaration>of()) {
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
}
