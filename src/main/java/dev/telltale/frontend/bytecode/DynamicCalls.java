package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.TypeName;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Expresses {@code invokedynamic} by what its bootstrap is known to link: closures, texts, record methods, switches. */
final class DynamicCalls {
    private static final char ARGUMENT = '\u0001';
    private static final char CONSTANT = '\u0002';

    private final Names names;
    private final Emitter emitter;
    private final DynamicConstants constants;

    DynamicCalls(Names names, Emitter emitter) {
        this.names = names;
        this.emitter = emitter;
        this.constants = new DynamicConstants(names, emitter);
    }

    int lower(DynamicConstant site, Names.Descriptor descriptor, int[] arguments) {
        Handle bootstrap = site.bootstrap();
        Object[] statics = site.arguments();
        return switch (bootstrap.owner() + '.' + bootstrap.name()) {
            case "java.lang.invoke.LambdaMetafactory.metafactory",
                    "java.lang.invoke.LambdaMetafactory.altMetafactory" -> closure(site, descriptor, arguments);
            case "java.lang.invoke.StringConcatFactory.makeConcatWithConstants" ->
                concat((String) statics[0], statics, descriptor, arguments);
            case "java.lang.invoke.StringConcatFactory.makeConcat" ->
                concat(String.valueOf(ARGUMENT).repeat(arguments.length), new Object[] {""}, descriptor, arguments);
            case "java.lang.runtime.ObjectMethods.bootstrap" -> recordMethod(site, arguments);
            case "java.lang.runtime.SwitchBootstraps.typeSwitch" -> typeSwitch("typeSwitch", statics, arguments);
            case "java.lang.runtime.SwitchBootstraps.enumSwitch" -> typeSwitch("enumSwitch", statics, arguments);
            default -> opaque(bootstrap, arguments);
        };
    }

    private int opaque(Handle bootstrap, int[] arguments) {
        String reason = "indy:" + bootstrap.owner() + '.' + bootstrap.name();
        return emitter.emit(Shape.opaque(reason), arguments);
    }

    private int closure(DynamicConstant site, Names.Descriptor descriptor, int[] captured) {
        if (site.arguments().length < 2 || !(site.arguments()[1] instanceof Handle target) || Handles.isField(target)) {
            return opaque(site.bootstrap(), captured);
        }
        Symbol symbol = names.symbol(target.owner(), target.name(), target.descriptor());
        return emitter.emit(
                Shape.closure(symbol, Handles.dispatch(target), descriptor.result(), site.name()), captured);
    }

    private int concat(String recipe, Object[] statics, Names.Descriptor descriptor, int[] arguments) {
        List<Integer> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int nextArgument = 0;
        int nextStatic = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            if (c != ARGUMENT && c != CONSTANT) {
                literal.append(c);
                continue;
            }
            addText(literal, parts);
            if (c == ARGUMENT) {
                String type = descriptor.parameters().get(nextArgument);
                parts.add(asText(type, arguments[nextArgument++]));
            } else {
                parts.add(constants.value(statics[nextStatic++]));
            }
        }
        addText(literal, parts);
        return emitter.emit(Shape.CONCAT, toArray(parts));
    }

    /** A char or boolean is an int to the JVM; its text is not that of the number. */
    private int asText(String type, int value) {
        return type.equals("char") || type.equals("boolean")
                ? emitter.emit(new Shape.Operation(Instruction.Operator.CONVERT, type), value)
                : value;
    }

    private void addText(StringBuilder literal, List<Integer> parts) {
        if (!literal.isEmpty()) {
            parts.add(emitter.emit(Shape.constant(literal.toString())));
            literal.setLength(0);
        }
    }

    private int recordMethod(DynamicConstant site, int[] arguments) {
        Object[] statics = site.arguments();
        if (!site.name().equals("toString") || statics.length < 2 || arguments.length != 1) {
            return emitter.emit(Shape.opaque("record:" + site.name()), arguments);
        }
        String[] components = ((String) statics[1]).split(";");
        List<Integer> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder(simpleName((TypeName) statics[0])).append('[');
        for (int i = 2; i < statics.length; i++) {
            literal.append(i > 2 ? ", " : "").append(components[i - 2]).append('=');
            addText(literal, parts);
            Handle getter = (Handle) statics[i];
            parts.add(asText(names.field(getter.descriptor()), Handles.invoke(names, emitter, getter, arguments[0])));
        }
        addText(literal.append(']'), parts);
        return emitter.emit(Shape.CONCAT, toArray(parts));
    }

    private static String simpleName(TypeName type) {
        String name = type.name();
        String nested = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        return nested.replaceFirst("^[0-9]+", "");
    }

    private int typeSwitch(String reason, Object[] labels, int[] arguments) {
        int[] inputs = Arrays.copyOf(arguments, arguments.length + labels.length);
        for (int i = 0; i < labels.length; i++) {
            inputs[arguments.length + i] = constants.value(labels[i]);
        }
        return emitter.emit(Shape.opaque(reason), inputs);
    }

    private static int[] toArray(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
