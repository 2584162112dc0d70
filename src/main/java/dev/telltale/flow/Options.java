package dev.telltale.flow;

import dev.telltale.evaluation.Value;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.ConfigurationReads.Read;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.rule.InjectedSetting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Options of a program's own interface, flags that start with one truth and that code which is not seen may set, and what
 * libraries put into fields.
 */
final class Options {
    private static final Pattern SETTERS = Pattern.compile("(enable|disable|without|with|opt|no)([A-Z].*)?");

    /** An option has a few names at most. */
    private static final int MOST_NAMES = 4;

    private final CodeBase code;
    private final Lasting lasting;
    private final InjectedSettings injected;
    private final Map<FieldSymbol, Optional<Option>> known = new HashMap<>();

    Options(CodeBase code, Lasting lasting, List<InjectedSetting> injected) {
        this.code = code;
        this.lasting = lasting;
        this.injected = new InjectedSettings(code, injected);
    }

    /**
     * An option.
     *
     * @param read as a setting; its name is that of the method, or the field, that sets it
     * @param type of the field
     * @param content of an optional, null when nothing tells its type
     * @param starts what it is when nobody sets it; null for nothing
     * @param set what it becomes; null when that is what the method is given
     */
    record Option(
            Read read,
            String type,
            @Nullable String content,
            @Nullable String starts,
            @Nullable Boolean set) {
        Value value(@Nullable String given) {
            String is = given == null ? starts : set != null ? set.toString() : given;
            return is == null ? Settings.unset(type) : Settings.of(is, type, content);
        }
    }

    private static Option flag(Read read, boolean starts, @Nullable Boolean set) {
        return new Option(read, "boolean", null, Boolean.toString(starts), set);
    }

    /** {@return the option that is kept in the field, null when that is none} */
    @Nullable
    Option of(FieldSymbol field) {
        if (!InjectedSettings.TYPES.contains(field.type())) {
            return null;
        }
        FieldSymbol declaring = code.declaring(field);
        Optional<Option> found = known.get(declaring);
        if (found == null) {
            found = Optional.ofNullable(find(declaring));
            known.put(declaring, found);
        }
        return found.orElse(null);
    }

    /** {@return the option in the field that is loaded there, null when none is} */
    @Nullable
    Option at(Site place) {
        return place.instruction() instanceof Instruction.Load load
                ? of(load.field())
                : place.instruction() instanceof Instruction.StaticLoad load ? of(load.field()) : null;
    }

    private @Nullable Option find(FieldSymbol field) {
        boolean isFlag = field.type().equals("boolean");
        FieldDeclaration declaration = code.declaration(field);
        Option given = injected.of(field, isFlag ? starts(field) : null);
        if (given != null || !isFlag) {
            return given;
        }
        boolean closed =
                declaration == null || declaration.modifiers().has(Modifiers.FINAL) || declaration.constant() != null;
        Boolean starts = closed ? null : starts(field);
        return starts == null ? null : set(field, declaration, starts);
    }

    /** What the initialisers give it; null when that is not one constant, or others but them and an option's methods do. */
    private @Nullable Boolean starts(FieldSymbol field) {
        Boolean starts = lasting.isAlwaysFilled(field) ? null : Boolean.FALSE;
        for (Site store : code.stores(field)) {
            Boolean value = Flags.truth(Texts.storedValue(store));
            if (store.code().procedure.symbol().name().startsWith("<")) {
                if (value == null || starts != null && !starts.equals(value)) {
                    return null;
                }
                starts = value;
            }
        }
        return starts;
    }

    private @Nullable Option set(FieldSymbol field, @Nullable FieldDeclaration declaration, boolean starts) {
        List<Site> later = code.stores(field).stream()
                .filter(store -> !store.code().procedure.symbol().name().startsWith("<"))
                .toList();
        for (Site store : later) {
            Site value = Texts.storedValue(store);
            boolean given = value.instruction() instanceof Instruction.Parameter;
            Boolean constant = Flags.truth(value);
            if (isSetByOthers(store) && (given || constant != null && constant != starts)) {
                return flag(new Read("config", name(store.code())), starts, given ? null : constant);
            }
        }
        Unit unit = code.program().unit(field.owner());
        boolean open = later.isEmpty()
                && declaration != null
                && unit != null
                && declaration.modifiers().isPublic()
                && unit.modifiers().isPublic();
        return open ? flag(new Read("config", shortName(field.owner()) + "#" + field.name()), starts, null) : null;
    }

    /** {@return whether only code that is not seen calls what stores, be it by another method that hands on what it is given} */
    boolean isSetByOthers(Site store) {
        return Lasting.isUnconditional(store) && isForOthers(store.code(), MOST_NAMES);
    }

    /** An older name for the same option calls the newer one. */
    private boolean isForOthers(Code setter, int more) {
        return more > 0
                && Assessment.isForOthers(setter)
                && isSetter(setter)
                && code.creators(setter).isEmpty()
                && code.callers(setter).stream()
                        .allMatch(call -> isHandedOn(call) && isForOthers(call.code(), more - 1));
    }

    private static boolean isHandedOn(Site call) {
        int[] given = ((Instruction.Call) call.instruction()).arguments();
        Site last = new Site(call.code(), given.length == 0 ? call.at() : given[given.length - 1]);
        return Lasting.isUnconditional(call)
                && (given.length == 0
                        || last.instruction() instanceof Instruction.Parameter
                        || Flags.truth(last) != null);
    }

    /** It is given a truth, or its name, or that it gives the object back, says that it is there to set one. */
    private boolean isSetter(Code setter) {
        Symbol symbol = setter.procedure.symbol();
        boolean sets = SETTERS.matcher(symbol.name()).matches()
                || code.program().supertypesAndSelf(setter.unit.name()).contains(symbol.result());
        return !symbol.name().startsWith("<")
                && (symbol.parameters().equals("boolean") || symbol.parameters().isEmpty() && sets);
    }

    private static String name(Code setter) {
        String parameters = setter.procedure.symbol().parameters().isEmpty() ? "()" : "(boolean)";
        return shortName(setter.unit.name()) + "#" + setter.procedure.symbol().name() + parameters;
    }

    private static String shortName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }
}
