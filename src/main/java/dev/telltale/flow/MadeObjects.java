package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Placed.Entry;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects whose making is seen, and what their constructor put into a field that nothing else changes: a setting with its name. */
final class MadeObjects {
    private static final int MOST_STEPS = 12;

    private final CodeBase code;

    MadeObjects(CodeBase code) {
        this.code = code;
    }

    /** {@return what the object holds in the field, null when that is not known of this object alone} */
    @Nullable
    Placed held(Placed object, FieldSymbol field) {
        FieldSymbol declared = code.declaring(field);
        Placed creation = isSetOnce(declared) ? made(object) : null;
        if (creation == null) {
            return null;
        }
        Instruction.Call constructor = Origins.constructor(creation.site());
        return constructor == null
                ? null
                : given(new Entry(siteOf(creation.code(), constructor), creation.entry()), declared, MOST_STEPS);
    }

    /** Only constructors fill it. */
    private boolean isSetOnce(FieldSymbol field) {
        List<Site> stores = code.stores(field);
        return !stores.isEmpty()
                && stores.stream()
                        .allMatch(store -> store.code().procedure.symbol().isConstructor());
    }

    private @Nullable Placed made(Placed object) {
        Placed at = object;
        for (int i = 0; i < MOST_STEPS && at != null; i++) {
            if (at.instruction() instanceof Instruction.New) {
                return at;
            }
            at = before(at);
        }
        return null;
    }

    private @Nullable Placed before(Placed at) {
        Instruction instruction = at.instruction();
        if (instruction instanceof Instruction.Parameter parameter) {
            return at.entry() == null ? null : at.entry().argument(parameter.index());
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            List<Site> stores = code.stores(load.field());
            return stores.size() == 1 ? new Placed(Texts.storedValue(stores.get(0)), null) : null;
        }
        return instruction instanceof Instruction.Operation cast && cast.operator() == Operator.CAST
                ? at.at(cast.operands()[0])
                : null;
    }

    /** What the constructor stores, or the one that it leaves the making to. */
    private @Nullable Placed given(Entry entered, FieldSymbol field, int depth) {
        Instruction.Call call = (Instruction.Call) entered.call().instruction();
        Code constructor = code.resolve(call.target());
        if (constructor == null || depth == 0) {
            return null;
        }
        Placed found = null;
        for (int at = 0; at < constructor.size(); at++) {
            Placed value = value(constructor, at, entered, field, depth);
            if (value != null && found != null) {
                return null;
            }
            found = value == null ? found : value;
        }
        return found;
    }

    private @Nullable Placed value(Code constructor, int at, Entry entered, FieldSymbol field, int depth) {
        Instruction instruction = constructor.at(at);
        if (instruction instanceof Instruction.Store store
                && isThis(constructor, store.object())
                && code.declaring(store.field()).equals(field)) {
            return new Placed(new Site(constructor, store.value()), entered);
        }
        boolean delegates = instruction instanceof Instruction.Call call
                && call.target().isConstructor()
                && isThis(constructor, call.arguments()[0]);
        return delegates ? given(new Entry(new Site(constructor, at), entered), field, depth - 1) : null;
    }

    private static boolean isThis(Code where, int value) {
        return where.at(value) instanceof Instruction.Parameter parameter && parameter.index() == 0;
    }

    private static Site siteOf(Code where, Instruction.Call call) {
        for (int use : where.usesOf(call.arguments()[0])) {
            if (where.at(use) == call) {
                return new Site(where, use);
            }
        }
        return new Site(where, call.arguments()[0]);
    }
}
