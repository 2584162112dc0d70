package dev.telltale.frontend.bytecode;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Instruction.TypeName;
import dev.telltale.ir.Symbol;
import org.jspecify.annotations.Nullable;

/** The constants of one class in the form that instructions want, each made once however often code names it. */
final class Constants {
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int CALL_SITE = 18;
    /** Constants may be made of constants, a hostile one of itself. */
    private static final int DEEPEST = 64;

    /** A method's type as a constant; the IR cannot say more of it. */
    record MethodType(String descriptor) {}

    private final ConstantPool pool;
    final Names names;
    private final @Nullable Object[] made;
    /** Where the table of bootstrap methods is; 0 for none. */
    private int bootstraps;

    private int depth;

    Constants(ConstantPool pool, Names names) {
        this.pool = pool;
        this.names = names;
        this.made = new Object[pool.size()];
    }

    void bootstrapsAt(int at) {
        bootstraps = at;
    }

    String text(int index) {
        Object known = made[index];
        if (known == null) {
            known = names.text(decoded(index));
            made[index] = known;
        }
        return (String) known;
    }

    /** {@return the text for a look-up, which is not kept} */
    String spelt(int index) {
        Object known = made[index];
        return known == null ? decoded(index) : (String) known;
    }

    private String decoded(int index) {
        int at = pool.entry(index, ConstantPool.UTF8);
        return ModifiedUtf8.decode(pool.bytes(), at + 3, pool.unsigned(at + 1));
    }

    /** {@return the name of the class or array that a class constant names} */
    String type(int index) {
        return typeName(index).name();
    }

    private TypeName typeName(int index) {
        Object known = made[index];
        if (known == null) {
            known = new TypeName(names.type(spelt(operand(index, CLASS))));
            made[index] = known;
        }
        return (TypeName) known;
    }

    private int operand(int index, int tag) {
        return pool.unsigned(pool.entry(index, tag) + 1);
    }

    Code.FieldSite field(int index) {
        Object known = made[index];
        if (known == null) {
            known = newField(pool.entry(index, ConstantPool.FIELD));
            made[index] = known;
        }
        return (Code.FieldSite) known;
    }

    private Code.FieldSite newField(int at) {
        int member = member(at);
        String descriptor = spelt(pool.unsigned(member + 3));
        FieldSymbol symbol = new FieldSymbol(type(pool.unsigned(at + 1)), nameOf(member), names.field(descriptor));
        return new Code.FieldSite(symbol, Names.width(descriptor.charAt(0)));
    }

    private int member(int at) {
        return pool.entry(pool.unsigned(at + 3), NAME_AND_TYPE);
    }

    private String nameOf(int nameAndType) {
        return text(pool.unsigned(nameAndType + 1));
    }

    private String descriptorOf(int nameAndType) {
        return text(pool.unsigned(nameAndType + 3));
    }

    /** {@return the call of a method; a method is hardly ever called in two ways by one class} */
    Code.CallSite call(int index, Dispatch dispatch) {
        Object known = made[index];
        if (known == null || ((Code.CallSite) known).shape().dispatch() != dispatch) {
            known = newCall(index, dispatch);
            made[index] = known;
        }
        return (Code.CallSite) known;
    }

    private Code.CallSite newCall(int index, Dispatch dispatch) {
        int at = methodEntry(index);
        int member = member(at);
        String owner = type(pool.unsigned(at + 1));
        Names.Descriptor descriptor = names.method(spelt(pool.unsigned(member + 3)));
        Symbol symbol = Names.symbol(owner, nameOf(member), descriptor);
        return new Code.CallSite(new Shape.Call(symbol, dispatch), descriptor);
    }

    private int methodEntry(int index) {
        int tag = pool.tag(index);
        return pool.entry(index, tag == INTERFACE_METHOD ? tag : INTERFACE_METHOD - 1);
    }

    Code.DynamicSite dynamicSite(int index) {
        Object known = made[index];
        if (known == null) {
            known = new Code.DynamicSite(newDynamic(pool.entry(index, CALL_SITE)));
            made[index] = known;
        }
        return (Code.DynamicSite) known;
    }

    private DynamicConstant newDynamic(int at) {
        int member = member(at);
        int bootstrap = bootstrap(pool.unsigned(at + 1));
        return new DynamicConstant(nameOf(member), descriptorOf(member), handleOf(bootstrap), argumentsOf(bootstrap));
    }

    /** Where the nth entry of the table of bootstrap methods (JVMS §4.7.23) is. */
    int bootstrap(int nth) {
        if (bootstraps == 0 || nth >= pool.unsigned(bootstraps)) {
            throw new IllegalArgumentException("bootstrap method " + nth);
        }
        int at = bootstraps + 2;
        for (int i = 0; i < nth; i++) {
            at += 4 + 2 * pool.unsigned(at + 2);
        }
        return at;
    }

    private Handle handleOf(int bootstrap) {
        return (Handle) loadable(pool.unsigned(bootstrap));
    }

    private Object[] argumentsOf(int bootstrap) {
        Object[] arguments = new Object[pool.unsigned(bootstrap + 2)];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = loadable(pool.unsigned(bootstrap + 4 + 2 * i));
        }
        return arguments;
    }

    /** {@return a constant that code can load: String, boxed number, type name, method type, handle or dynamic constant} */
    Object loadable(int index) {
        int tag = pool.tag(index);
        if (tag == STRING) {
            return text(operand(index, STRING));
        }
        if (tag == CLASS) {
            return typeName(index);
        }
        Object known = made[index];
        if (known == null) {
            known = newLoadable(index, tag);
            made[index] = known;
        }
        return known;
    }

    private Object newLoadable(int index, int tag) {
        int at = pool.entry(index, tag);
        return switch (tag) {
            case 3 -> pool.int32(at + 1);
            case 4 -> Float.intBitsToFloat(pool.int32(at + 1));
            case 5 -> pool.int64(at + 1);
            case 6 -> Double.longBitsToDouble(pool.int64(at + 1));
            case 15 -> newHandle(at);
            case 16 -> new MethodType(text(pool.unsigned(at + 1)));
            case 17 -> newDynamicConstant(at);
            default -> throw new IllegalArgumentException("constant " + index + " cannot be loaded");
        };
    }

    private DynamicConstant newDynamicConstant(int at) {
        if (++depth > DEEPEST) {
            depth = 0;
            throw new IllegalArgumentException("constants nest too deeply");
        }
        DynamicConstant constant = newDynamic(at);
        depth--;
        return constant;
    }

    private Handle newHandle(int at) {
        int index = pool.unsigned(at + 2);
        int of = pool.tag(index) == ConstantPool.FIELD ? pool.entry(index, ConstantPool.FIELD) : methodEntry(index);
        int member = member(of);
        return new Handle(pool.bytes()[at + 1], type(pool.unsigned(of + 1)), nameOf(member), descriptorOf(member));
    }
}
