package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes switches over numbers, texts, enum constants and patterns. */
final class Switches {
    private final Body body;
    private final Code code;

    Switches(Body body) {
        this.body = body;
        this.code = body.code;
    }

    void statement(SwitchStmt choice) {
        code.at(choice);
        Label end = new Label();
        List<Label> entries = select(choice, end);
        body.exits.inSwitch(end, () -> write(choice, entries, end, null));
        code.label(end);
    }

    /** Leaves a value of the type on the stack. A handler inside would lose what is there already, so that is set aside. */
    void expression(SwitchExpr choice, JavaType type) {
        code.at(choice);
        List<Code.Kept> kept = SwitchResults.hasHandlers(choice) ? code.setAside() : List.of();
        Label end = new Label();
        Label nothing = new Label();
        List<Label> entries = select(choice, nothing);
        body.exits.inSwitchExpression(type, end, () -> write(choice, entries, end, type));
        code.label(nothing);
        code.type(Opcodes.NEW, "java/lang/IncompatibleClassChangeError");
        code.op(Opcodes.DUP);
        code.invoke(Opcodes.INVOKESPECIAL, "java.lang.IncompatibleClassChangeError", "<init>", "()V");
        code.op(Opcodes.ATHROW);
        code.label(end);
        code.putBack(kept, type);
    }

    private void write(SwitchNode choice, List<Label> labels, Label end, @Nullable JavaType type) {
        for (int i = 0; i < labels.size(); i++) {
            SwitchEntry entry = choice.getEntries().get(i);
            code.label(labels.get(i));
            boolean value = type != null && entry.getType() == SwitchEntry.Type.EXPRESSION;
            for (Statement statement : entry.getStatements()) {
                if (value && statement.isExpressionStmt()) {
                    code.at(statement);
                    body.exits.give(statement.asExpressionStmt().getExpression());
                } else {
                    body.statements.write(statement);
                }
            }
            if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP && type == null) {
                code.goTo(end);
            }
        }
    }

    /** Writes what goes to the entries; {@return their labels} */
    private List<Label> select(SwitchNode choice, Label nothing) {
        List<Label> labels = new ArrayList<>();
        Label otherwise = nothing;
        for (SwitchEntry entry : choice.getEntries()) {
            Label label = new Label();
            labels.add(label);
            if (isDefault(entry)) {
                otherwise = label;
            }
        }
        JavaType type = body.typing.typeOf(choice.getSelector());
        if (hasPatterns(choice)) {
            byPattern(choice, labels, otherwise);
        } else if (JavaType.isString(type)) {
            byText(choice, labels, otherwise);
        } else if (JavaType.unboxed(type) != null) {
            byNumber(choice, labels, otherwise);
        } else {
            byEnum(choice, type, labels, otherwise);
        }
        return labels;
    }

    private static boolean isDefault(SwitchEntry entry) {
        return entry.isDefault() || entry.getLabels().isEmpty();
    }

    private static boolean hasPatterns(SwitchNode choice) {
        return choice.getEntries().stream()
                .anyMatch(e -> e.getGuard().isPresent()
                        || e.getLabels().stream().anyMatch(l -> l.isPatternExpr() || l.isNullLiteralExpr()));
    }

    private void byNumber(SwitchNode choice, List<Label> labels, Label otherwise) {
        Map<Integer, Label> cases = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            for (Expression label : choice.getEntries().get(i).getLabels()) {
                Object constant = Constants.converted(body.typing.constants.of(label), Primitive.INT);
                if (constant instanceof Integer key) {
                    cases.putIfAbsent(key, labels.get(i));
                }
            }
        }
        body.expressions.push(choice.getSelector(), Primitive.INT);
        lookup(cases, otherwise);
    }

    private void lookup(Map<Integer, Label> cases, Label otherwise) {
        if (cases.isEmpty()) {
            code.op(Opcodes.POP);
            code.goTo(otherwise);
            return;
        }
        Map<Integer, Label> sorted = new TreeMap<>(cases);
        code.lookup(
                otherwise,
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().toArray(new Label[0]));
    }

    /** First the hash and equality say which text it is, then a second switch goes there. */
    private void byText(SwitchNode choice, List<Label> labels, Label otherwise) {
        int text = code.newLocal(JavaType.STRING);
        int place = code.newLocal(Primitive.INT);
        body.expressions.push(choice.getSelector(), JavaType.STRING);
        code.store(JavaType.STRING, text);
        code.constant(-1);
        code.store(Primitive.INT, place);
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<Integer, Label> second = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            for (Expression label : choice.getEntries().get(i).getLabels()) {
                if (body.typing.constants.of(label) instanceof String constant
                        && places.putIfAbsent(constant, places.size()) == null) {
                    second.put(places.size() - 1, labels.get(i));
                }
            }
        }
        findText(places, text, place);
        code.load(Primitive.INT, place);
        lookup(second, otherwise);
    }

    private void findText(Map<String, Integer> places, int text, int place) {
        Map<Integer, List<String>> byHash = new TreeMap<>();
        places.keySet()
                .forEach(t -> byHash.computeIfAbsent(t.hashCode(), k -> new ArrayList<>())
                        .add(t));
        Map<Integer, Label> cases = new TreeMap<>();
        byHash.keySet().forEach(hash -> cases.put(hash, new Label()));
        Label end = new Label();
        code.load(JavaType.STRING, text);
        code.invoke(Opcodes.INVOKEVIRTUAL, "java.lang.String", "hashCode", "()I");
        lookup(cases, end);
        byHash.forEach((hash, texts) -> {
            Label here = cases.get(hash);
            if (here != null) {
                code.label(here);
            }
            for (String candidate : texts) {
                Label next = new Label();
                code.load(JavaType.STRING, text);
                code.constant(candidate);
                code.invoke(Opcodes.INVOKEVIRTUAL, "java.lang.String", "equals", "(Ljava/lang/Object;)Z");
                code.jump(Opcodes.IFEQ, next);
                code.constant(places.get(candidate));
                code.store(Primitive.INT, place);
                code.goTo(end);
                code.label(next);
            }
            code.goTo(end);
        });
        code.label(end);
    }

    /** Constants are numbered in a table of their own, so that their order can change (JLS §13.4.26). */
    private void byEnum(SwitchNode choice, JavaType type, List<Label> labels, Label otherwise) {
        ClassType owner = Typing.classOf(type);
        ClassType enumType = owner == null ? JavaType.OBJECT : owner;
        EnumTables tables = body.classFile.enumTables;
        Map<Integer, Label> cases = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            for (Expression label : choice.getEntries().get(i).getLabels()) {
                cases.putIfAbsent(tables.place(enumType.name(), constantName(label)), labels.get(i));
            }
        }
        JavaType table = new ArrayType(Primitive.INT);
        code.field(Opcodes.GETSTATIC, tables.className(), EnumTables.field(enumType.name()), table);
        body.expressions.push(choice.getSelector(), enumType);
        code.invoke(Opcodes.INVOKEVIRTUAL, enumType.name(), "ordinal", "()I");
        code.op(Opcodes.IALOAD);
        lookup(cases, otherwise);
    }

    private static String constantName(Expression label) {
        return label instanceof NameExpr name
                ? name.getNameAsString()
                : label instanceof FieldAccessExpr access ? access.getNameAsString() : label.toString();
    }

    private void byPattern(SwitchNode choice, List<Label> labels, Label otherwise) {
        JavaType type = body.expressions.push(choice.getSelector());
        int tested = code.newLocal(type);
        code.store(type, tested);
        for (int i = 0; i < labels.size(); i++) {
            SwitchEntry entry = choice.getEntries().get(i);
            for (Expression label : entry.getLabels()) {
                Label no = new Label();
                test(label, type, tested, no);
                if (entry.getGuard().isPresent()) {
                    body.conditions.jump(entry.getGuard().get(), false, no);
                }
                code.goTo(labels.get(i));
                code.label(no);
            }
        }
        code.goTo(otherwise);
    }

    private void test(Expression label, JavaType type, int tested, Label no) {
        if (label instanceof ComponentPatternExpr pattern) {
            body.conditions.match(pattern, type, tested, no);
            return;
        }
        code.load(type, tested);
        if (label.isNullLiteralExpr()) {
            code.jump(Opcodes.IFNONNULL, no);
        } else if (body.typing.constants.of(label) instanceof String text) {
            code.constant(text);
            code.invoke(Opcodes.INVOKEVIRTUAL, "java.lang.Object", "equals", "(Ljava/lang/Object;)Z");
            code.jump(Opcodes.IFEQ, no);
        } else if (body.typing.constants.of(label) != null) {
            code.coerce(type, Primitive.INT);
            body.expressions.push(label, Primitive.INT);
            code.jump(Opcodes.IF_ICMPNE, no);
        } else {
            ClassType owner = Typing.classOf(type);
            ClassType enumType = owner == null ? JavaType.OBJECT : owner;
            code.field(Opcodes.GETSTATIC, enumType.name(), constantName(label), enumType);
            code.jump(Opcodes.IF_ACMPNE, no);
        }
    }
}
