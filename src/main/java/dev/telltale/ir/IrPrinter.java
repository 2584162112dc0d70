package dev.telltale.ir;

import dev.telltale.ir.Instruction.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes lowered code as text to read and compare: one line per instruction, text constants in ASCII. */
public final class IrPrinter {
    private IrPrinter() {}

    /** {@return the unit's declarations and code, ending in a line break} */
    public static String print(UnitBody body) {
        StringBuilder text = new StringBuilder();
        body.annotations().forEach(a -> text.append(annotation(a)).append('\n'));
        text.append(body.unit().isInterface() ? "interface " : "class ")
                .append(body.unit().name());
        text.append(" extends ")
                .append(String.join(", ", body.genericSupertypes()))
                .append('\n');
        body.fields().forEach(f -> field(f, text));
        body.procedures().forEach(p -> text.append('\n').append(print(p)));
        return text.toString();
    }

    private static void field(FieldDeclaration field, StringBuilder text) {
        field.annotations().forEach(a -> text.append("  ").append(annotation(a)).append('\n'));
        text.append("  field ").append(modifiers(field.modifiers())).append(field.genericType());
        text.append(' ').append(field.name());
        if (field.constant() != null) {
            text.append(" = ").append(literal(field.constant()));
        }
        text.append('\n');
    }

    /** {@return one procedure's declaration and code, ending in a line break} */
    public static String print(Procedure procedure) {
        StringBuilder text = new StringBuilder();
        procedure.annotations().forEach(a -> text.append(annotation(a)).append('\n'));
        text.append(modifiers(procedure.modifiers()))
                .append(procedure.genericResult())
                .append(' ');
        text.append(procedure.symbol().name())
                .append('(')
                .append(parameters(procedure))
                .append(")\n");
        Block[] blocks = procedure.blocks();
        for (int b = 0; b < blocks.length; b++) {
            text.append("  b").append(b).append(':').append(edges(blocks[b])).append('\n');
            for (int id = blocks[b].first(); id < blocks[b].end(); id++) {
                text.append("    v")
                        .append(id)
                        .append(" = ")
                        .append(print(procedure.instructions()[id]));
                text.append(procedure.lineOf(id) > 0 ? "  @" + procedure.lineOf(id) : "")
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String parameters(Procedure procedure) {
        List<String> types = procedure.parameterTypes();
        return IntStream.range(0, types.size())
                .mapToObj(i -> annotationsOf(procedure, i).stream()
                                .map(a -> annotation(a) + ' ')
                                .collect(Collectors.joining())
                        + types.get(i))
                .collect(Collectors.joining(", "));
    }

    private static List<Annotation> annotationsOf(Procedure procedure, int parameter) {
        List<List<Annotation>> all = procedure.parameterAnnotations();
        return parameter < all.size() ? all.get(parameter) : List.of();
    }

    private static String edges(Block block) {
        String normal = numbered(block.successors(), " -> ");
        return normal + numbered(block.handlers(), " throws to ");
    }

    private static String numbered(int[] blocks, String before) {
        return blocks.length == 0
                ? ""
                : Arrays.stream(blocks).mapToObj(b -> "b" + b).collect(Collectors.joining(" ", before, ""));
    }

    /** {@return the instruction without its own value id} */
    public static String print(Instruction instruction) {
        return instruction.accept(new Lines());
    }

    private static String modifiers(Modifiers modifiers) {
        return (modifiers.isPublic() ? "public " : modifiers.isPrivate() ? "private " : "")
                + (modifiers.isStatic() ? "static " : "")
                + (modifiers.has(Modifiers.FINAL) ? "final " : "")
                + (modifiers.isAbstract() ? "abstract " : "")
                + (modifiers.has(Modifiers.SYNTHETIC) ? "synthetic " : "");
    }

    private static String annotation(Annotation annotation) {
        String values = new TreeMap<>(annotation.values())
                .entrySet().stream().map(IrPrinter::entry).collect(Collectors.joining(", "));
        return '@' + annotation.type() + (values.isEmpty() ? "" : '(' + values + ')');
    }

    private static String entry(Map.Entry<String, Object> entry) {
        return entry.getKey() + '=' + literal(entry.getValue());
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof String string) {
            return quoted(string);
        }
        if (value instanceof TypeName type) {
            return type.name() + ".class";
        }
        if (value instanceof Annotation nested) {
            return annotation(nested);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(IrPrinter::literal).collect(Collectors.joining(", ", "{", "}"));
        }
        return value + suffix(value);
    }

    private static String suffix(@Nullable Object number) {
        return number instanceof Long ? "L" : number instanceof Float ? "f" : number instanceof Double ? "d" : "";
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                default -> text.append(c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return text.append('"').toString();
    }

    /** Words for each kind of instruction. */
    private static final class Lines implements Instruction.Visitor<String> {
        private static String values(int... ids) {
            return Arrays.stream(ids).mapToObj(id -> " v" + id).collect(Collectors.joining());
        }

        @Override
        public String parameter(Instruction.Parameter i) {
            return "parameter " + i.index() + ' ' + i.type();
        }

        @Override
        public String constant(Instruction.Constant i) {
            return "constant " + literal(i.value());
        }

        @Override
        public String create(Instruction.New i) {
            return "new " + i.type() + (i.length() == Instruction.NONE ? "" : values(i.length())) + values(i.inner());
        }

        @Override
        public String merge(Instruction.Merge i) {
            return "merge" + values(i.inputs());
        }

        @Override
        public String load(Instruction.Load i) {
            return "load" + values(i.object()) + ' ' + i.field();
        }

        @Override
        public String store(Instruction.Store i) {
            return "store" + values(i.object()) + ' ' + i.field() + " =" + values(i.value());
        }

        @Override
        public String staticLoad(Instruction.StaticLoad i) {
            return "load " + i.field();
        }

        @Override
        public String staticStore(Instruction.StaticStore i) {
            return "store " + i.field() + " =" + values(i.value());
        }

        @Override
        public String elementLoad(Instruction.ElementLoad i) {
            return "element" + values(i.array(), i.index());
        }

        @Override
        public String elementStore(Instruction.ElementStore i) {
            return "element" + values(i.array(), i.index()) + " =" + values(i.value());
        }

        @Override
        public String concat(Instruction.Concat i) {
            return "concat" + values(i.parts());
        }

        @Override
        public String operation(Instruction.Operation i) {
            return lower(i.operator()) + ' ' + i.type() + values(i.operands());
        }

        @Override
        public String test(Instruction.Test i) {
            String right = i.right() == Instruction.NONE ? "" : values(i.right());
            String cases = i.relation() == Instruction.Relation.SWITCH
                    ? ' ' + i.cases().toString()
                    : "";
            return "test " + lower(i.relation()) + values(i.left()) + right + cases;
        }

        @Override
        public String call(Instruction.Call i) {
            return "call " + lower(i.dispatch()) + ' ' + i.target() + values(i.arguments());
        }

        @Override
        public String closure(Instruction.Closure i) {
            return "closure " + i.type() + '.' + i.method() + " = " + lower(i.dispatch()) + ' ' + i.target()
                    + values(i.captured());
        }

        @Override
        public String giveBack(Instruction.Return i) {
            return "return" + (i.value() == Instruction.NONE ? "" : values(i.value()));
        }

        @Override
        public String raise(Instruction.Throw i) {
            return "throw" + values(i.value());
        }

        @Override
        public String opaque(Instruction.Opaque i) {
            return "opaque " + quoted(i.reason()) + values(i.operands());
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
