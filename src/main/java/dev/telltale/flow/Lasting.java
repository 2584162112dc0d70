package dev.telltale.flow;

import dev.telltale.evaluation.Evaluator;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Operator;
import dev.telltale.ir.Modifiers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that hold for good what their class's initialiser, or their object's constructor, gave them. */
final class Lasting {
    private static final Set<String> UNCHANGING =
            Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double");
    private static final Set<String> UNCHANGING_OBJECTS = Set.of(
            "java.lang.Boolean",
            "java.lang.String",
            "java.lang.Character",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Class",
            "java.util.regex.Pattern",
            "java.util.Locale",
            "java.util.UUID",
            "java.net.URI");

    private final CodeBase code;
    private final Map<FieldSymbol, Boolean> lasting = new HashMap<>();
    private final Map<FieldSymbol, Boolean> filled = new HashMap<>();

    Lasting(CodeBase code) {
        this.code = code;
    }

    boolean is(FieldSymbol field) {
        FieldSymbol declaring = code.declaring(field);
        Boolean known = lasting.get(declaring);
        if (known == null) {
            known = find(declaring);
            lasting.put(declaring, known);
        }
        return known;
    }

    private boolean find(FieldSymbol field) {
        FieldDeclaration declaration = code.declaration(field);
        if (declaration == null || declaration.constant() != null) {
            return true;
        }
        boolean closed = declaration.annotations().isEmpty()
                && (declaration.modifiers().has(Modifiers.FINAL)
                        || declaration.modifiers().isPrivate());
        return closed
                && code.stores(field).stream().allMatch(store -> isFirst(declaration, store))
                && keepsParts(field);
    }

    private static boolean isFirst(FieldDeclaration field, Site store) {
        String procedure = store.code().procedure.symbol().name();
        return procedure.equals(field.modifiers().isStatic() ? "<clinit>" : "<init>");
    }

    /** Objects of the program are asked for their own fields; of others nothing may be done with what the field holds but reading. */
    private boolean keepsParts(FieldSymbol field) {
        return UNCHANGING.contains(field.type())
                || UNCHANGING_OBJECTS.contains(field.type())
                || field.type().startsWith("java.time.")
                || field.type().startsWith("java.util.function.")
                || code.program().unit(field.type()) != null
                || code.loads(field).stream().allMatch(Lasting::isOnlyRead);
    }

    private static boolean isOnlyRead(Site load) {
        Code where = load.code();
        if (where.procedure.symbol().name().startsWith("<")) {
            return true;
        }
        for (int use : where.usesOf(load.at())) {
            if (!isRead(where.at(use), load.at())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRead(Instruction use, int value) {
        if (use instanceof Instruction.Call call) {
            boolean receives = call.arguments()[0] == value
                    && Arrays.stream(call.arguments()).filter(a -> a == value).count() == 1;
            return receives && Evaluator.onlyReads(call.target());
        }
        return use instanceof Instruction.Test
                || use instanceof Instruction.ElementLoad
                || use instanceof Instruction.Concat
                || use instanceof Instruction.Operation operation && operation.operator() != Operator.CAST;
    }

    /** {@return whether every initialiser, or every constructor, fills the field whatever happens} */
    boolean isAlwaysFilled(FieldSymbol field) {
        FieldSymbol declaring = code.declaring(field);
        Boolean known = filled.get(declaring);
        if (known == null) {
            known = isFilled(declaring);
            filled.put(declaring, known);
        }
        return known;
    }

    private boolean isFilled(FieldSymbol field) {
        FieldDeclaration declaration = code.declaration(field);
        if (declaration == null
                || declaration.constant() != null
                || declaration.modifiers().has(Modifiers.FINAL)) {
            return true;
        }
        List<Site> stores = code.stores(field).stream()
                .filter(store -> isFirst(declaration, store) && isUnconditional(store))
                .toList();
        if (declaration.modifiers().isStatic()) {
            return !stores.isEmpty();
        }
        return !stores.isEmpty()
                && code.codes(stores.get(0).code().unit).stream()
                        .filter(c -> c.procedure.symbol().isConstructor())
                        .allMatch(c -> stores.stream().anyMatch(s -> s.code() == c) || isDelegating(c));
    }

    static boolean isUnconditional(Site site) {
        return site.code().control().of(site.code().blockOf(site.at())).isEmpty();
    }

    /** {@code this(…)}. */
    private static boolean isDelegating(Code constructor) {
        String own = constructor.unit.name();
        for (Instruction instruction : constructor.procedure.instructions()) {
            if (instruction instanceof Instruction.Call call
                    && call.target().isConstructor()
                    && call.target().owner().equals(own)
                    && constructor.at(call.arguments()[0]) instanceof Instruction.Parameter) {
                return true;
            }
        }
        return false;
    }
}
