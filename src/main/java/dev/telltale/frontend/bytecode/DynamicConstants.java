package dev.telltale.frontend.bytecode;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;

/** Expresses the dynamic constants that {@code java.lang.invoke.ConstantBootstraps} makes; the rest stay opaque. */
final class DynamicConstants {
    private static final String BOOTSTRAPS = "java.lang.invoke.ConstantBootstraps";

    private final Names names;
    private final Emitter emitter;

    DynamicConstants(Names names, Emitter emitter) {
        this.names = names;
        this.emitter = emitter;
    }

    /** {@return the value of a constant, dynamic or not} */
    int value(Object constant) {
        return constant instanceof DynamicConstant dynamic
                ? load(dynamic)
                : emitter.emit(ValueLowering.constantShape(constant));
    }

    int load(DynamicConstant constant) {
        Handle bootstrap = constant.bootstrap();
        int value = bootstrap.owner().equals(BOOTSTRAPS) ? known(constant, bootstrap.name()) : Instruction.NONE;
        return value != Instruction.NONE ? value : opaque(constant, bootstrap);
    }

    private int known(DynamicConstant constant, String bootstrap) {
        return switch (bootstrap) {
            case "invoke" -> invoke(constant);
            case "enumConstant" -> staticField(names.field(constant.descriptor()), constant);
            case "getStaticFinal" -> staticField(declaring(constant), constant);
            case "nullConstant" -> emitter.emit(Shape.constant(null));
            case "primitiveClass" ->
                emitter.emit(Shape.constant(
                        new Instruction.TypeName(Names.primitive(constant.name().charAt(0)))));
            default -> Instruction.NONE;
        };
    }

    private int invoke(DynamicConstant constant) {
        if (constant.arguments().length == 0 || !(constant.arguments()[0] instanceof Handle handle)) {
            return Instruction.NONE;
        }
        return Handles.invoke(names, emitter, handle, arguments(constant, 1));
    }

    private int[] arguments(DynamicConstant constant, int from) {
        int[] values = new int[constant.arguments().length - from];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(constant.arguments()[from + i]);
        }
        return values;
    }

    private String declaring(DynamicConstant constant) {
        return constant.arguments().length > 0 && constant.arguments()[0] instanceof Instruction.TypeName type
                ? type.name()
                : names.field(constant.descriptor());
    }

    private int staticField(String owner, DynamicConstant constant) {
        String type = names.field(constant.descriptor());
        return emitter.emit(new Shape.Leaf(new Instruction.StaticLoad(new FieldSymbol(owner, constant.name(), type))));
    }

    private int opaque(DynamicConstant constant, Handle bootstrap) {
        return emitter.emit(
                Shape.opaque("condy:" + bootstrap.owner() + '.' + bootstrap.name()), arguments(constant, 0));
    }
}
