package dev.telltale.frontend.bytecode;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** Expresses the dynamic constants that {@code java.lang.invoke.ConstantBootstraps} makes; the rest stay opaque. */
final class DynamicConstants {
    private static final String BOOTSTRAPS = "java/lang/invoke/ConstantBootstraps";

    private final Names names;
    private final Emitter emitter;

    DynamicConstants(Names names, Emitter emitter) {
        this.names = names;
        this.emitter = emitter;
    }

    /** {@return the value of a constant, dynamic or not} */
    int value(Object constant) {
        return constant instanceof ConstantDynamic dynamic
                ? load(dynamic)
                : emitter.emit(MethodLowering.constantShape(names, constant));
    }

    int load(ConstantDynamic constant) {
        Handle bootstrap = constant.getBootstrapMethod();
        int value = bootstrap.getOwner().equals(BOOTSTRAPS) ? known(constant, bootstrap.getName()) : Instruction.NONE;
        return value != Instruction.NONE ? value : opaque(constant, bootstrap);
    }

    private int known(ConstantDynamic constant, String bootstrap) {
        return switch (bootstrap) {
            case "invoke" -> invoke(constant);
            case "enumConstant" -> staticField(names.field(constant.getDescriptor()), constant);
            case "getStaticFinal" -> staticField(declaring(constant), constant);
            case "nullConstant" -> emitter.emit(Shape.constant(null));
            case "primitiveClass" ->
                emitter.emit(Shape.constant(new Instruction.TypeName(
                        Names.primitive(constant.getName().charAt(0)))));
            default -> Instruction.NONE;
        };
    }

    private int invoke(ConstantDynamic constant) {
        if (constant.getBootstrapMethodArgumentCount() == 0
                || !(constant.getBootstrapMethodArgument(0) instanceof Handle handle)) {
            return Instruction.NONE;
        }
        return Handles.invoke(names, emitter, handle, arguments(constant, 1));
    }

    private int[] arguments(ConstantDynamic constant, int from) {
        int[] values = new int[constant.getBootstrapMethodArgumentCount() - from];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(constant.getBootstrapMethodArgument(from + i));
        }
        return values;
    }

    private String declaring(ConstantDynamic constant) {
        return constant.getBootstrapMethodArgumentCount() > 0
                        && constant.getBootstrapMethodArgument(0) instanceof Type type
                ? names.field(type.getDescriptor())
                : names.field(constant.getDescriptor());
    }

    private int staticField(String owner, ConstantDynamic constant) {
        String type = names.field(constant.getDescriptor());
        return emitter.emit(
                new Shape.Leaf(new Instruction.StaticLoad(new FieldSymbol(owner, constant.getName(), type))));
    }

    private int opaque(ConstantDynamic constant, Handle bootstrap) {
        return emitter.emit(
                Shape.opaque("condy:" + names.type(bootstrap.getOwner()) + '.' + bootstrap.getName()),
                arguments(constant, 0));
    }
}
