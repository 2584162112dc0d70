package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What values are made of, seen from their own procedure: enough to tell whether two of them are alternatives of one thing. */
final class Terms {
    private static final int MAX_DEPTH = 12;
    private static final int MAX_LEAVES = 24;
    private static final int MAX_CALLERS = 8;
    private static final String PARAMETER = "parameter ";
    /** Platform classes whose methods give the same value for the same arguments. */
    private static final List<String> PURE = List.of(
            "java.lang.String",
            "java.lang.Character",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Enum",
            "java.text.",
            "java.time.format.",
            "java.time.Duration",
            "java.time.Period",
            "java.time.ZoneId",
            "java.net.URI",
            "java.net.URL",
            "java.nio.charset.Charset",
            "java.util.List",
            "java.util.Set",
            "java.util.Map",
            "java.util.Arrays",
            "java.util.Collections",
            "java.util.Iterator",
            "java.util.Collection",
            "java.util.Optional",
            "java.util.regex.",
            "java.util.stream.",
            "java.util.Comparator",
            "java.util.function.");
    /** What is made in two ways from the same things is two texts, or two lists of them. */
    private static final Set<String> TEXTS =
            Set.of("java.lang.String", "java.lang.CharSequence", "java.util.stream.Stream");
    /** What the platform makes of an array under these names leaves it as it is. */
    private static final Set<String> LISTED = Set.of("asList", "of", "stream", "copyOf");
    /** Their methods without arguments give functions. */
    private static final Set<String> FUNCTIONS = Set.of(
            "java.util.Comparator",
            "java.util.Collections",
            "java.util.function.Function",
            "java.util.function.UnaryOperator");

    private final CodeBase code;

    Terms(CodeBase code) {
        this.code = code;
    }

    /**
     * @param text equal for values computed the same way from the same things
     * @param unknowns what is not constant in it; empty for a constant
     */
    record Term(String text, Set<String> unknowns) {
        boolean isConstant() {
            return unknowns.isEmpty();
        }
    }

    /** {@return the values a merge can be, through further merges, in program order} */
    static List<Integer> leaves(Code where, int value) {
        Set<Integer> seen = new LinkedHashSet<>(List.of(value));
        List<Integer> queue = new ArrayList<>(seen);
        List<Integer> leaves = new ArrayList<>();
        for (int i = 0; i < queue.size() && leaves.size() < MAX_LEAVES; i++) {
            if (where.at(queue.get(i)) instanceof Instruction.Merge merge) {
                for (int input : merge.inputs()) {
                    if (seen.add(input)) {
                        queue.add(input);
                    }
                }
            } else {
                leaves.add(queue.get(i));
            }
        }
        return leaves;
    }

    Term of(Code where, int value) {
        return of(where, value, 0);
    }

    /** {@return whether the value is constant in each call of the procedure: it is made of constants and of what callers give that is} */
    boolean isConstantPerCall(Code where, int value) {
        Set<String> unknowns = of(where, value).unknowns();
        List<Site> callers = unknowns.isEmpty() ? List.of() : code.fewCallers(where);
        return unknowns.isEmpty()
                || !callers.isEmpty()
                        && callers.size() <= MAX_CALLERS
                        && unknowns.stream().allMatch(unknown -> areConstant(callers, unknown));
    }

    private boolean areConstant(List<Site> callers, String unknown) {
        String number = unknown.startsWith(PARAMETER) ? unknown.substring(PARAMETER.length()) : "";
        if (!number.matches("\\d{1,3}")) {
            return false;
        }
        int index = Integer.parseInt(number);
        return callers.stream().allMatch(caller -> {
            int[] arguments = ((Instruction.Call) caller.instruction()).arguments();
            return index < arguments.length
                    && of(caller.code(), arguments[index]).isConstant();
        });
    }

    private Term of(Code where, int value, int depth) {
        Instruction instruction = where.at(value);
        if (instruction instanceof Instruction.Constant constant) {
            Object held = constant.value();
            return known(held == null ? "null" : held.getClass().getSimpleName() + ' ' + held);
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            return known("static " + code.declaring(load.field()));
        }
        if (instruction instanceof Instruction.Parameter parameter) {
            return unknown(PARAMETER + parameter.index());
        }
        if (depth > MAX_DEPTH) {
            return unknown("value " + value);
        }
        if (instruction instanceof Instruction.Load load) {
            Term object = of(where, load.object(), depth + 1);
            String text = object.text() + '.' + load.field().name();
            return object.isConstant() ? known(text) : unknown(text);
        }
        if (instruction instanceof Instruction.Concat concat) {
            return joined("concat", where, concat.parts(), depth);
        }
        if (instruction instanceof Instruction.Closure closure) {
            return joined("function " + closure.target(), where, closure.captured(), depth);
        }
        if (instruction instanceof Instruction.ElementLoad load) {
            return element(where, load, depth);
        }
        if (instruction instanceof Instruction.Operation operation) {
            return operation(operation, where, depth);
        }
        if (instruction instanceof Instruction.New create) {
            return created(new Site(where, value), create, depth);
        }
        return instruction instanceof Instruction.Call call
                ? called(where, value, call, depth)
                : unknown("value " + value);
    }

    /** Any element of a table of constants is a constant. */
    private Term element(Code where, Instruction.ElementLoad load, int depth) {
        Term both = joined("element", where, new int[] {load.array(), load.index()}, depth);
        boolean constant = of(where, load.array(), depth + 1).isConstant() || isTable(where, load.array(), depth + 1);
        return constant ? known(both.text()) : both;
    }

    private Term operation(Instruction.Operation operation, Code where, int depth) {
        return switch (operation.operator()) {
            case CAST, CONVERT -> of(where, operation.operands()[0], depth + 1);
            default -> joined(operation.operator().name(), where, operation.operands(), depth);
        };
    }

    private Term created(Site creation, Instruction.New create, int depth) {
        Instruction.Call constructor = Origins.constructor(creation);
        if (create.type().endsWith("[]") && isTable(creation.code(), creation.at(), depth)) {
            return known("table " + creation.at());
        }
        if (create.type().endsWith("[]") || constructor == null) {
            return unknown("value " + creation.at());
        }
        int[] all = constructor.arguments();
        int[] given = java.util.Arrays.copyOfRange(all, 1, all.length);
        return joined("new " + create.type(), creation.code(), given, depth);
    }

    /** Whether an array made here, or a row of one, holds nothing but constants: it is filled with them and only read. */
    private boolean isTable(Code where, int array, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        if (where.at(array) instanceof Instruction.ElementLoad row) {
            return isTable(where, row.array(), depth + 1);
        }
        boolean filled = false;
        for (int use : where.at(array) instanceof Instruction.New ? where.usesOf(array) : new int[0]) {
            Instruction instruction = where.at(use);
            if (instruction instanceof Instruction.ElementStore store && store.array() == array) {
                filled = true;
                if (!of(where, store.value(), depth + 1).isConstant() && !isTable(where, store.value(), depth + 1)) {
                    return false;
                }
            } else if (instruction instanceof Instruction.Call call
                    && !LISTED.contains(call.target().name())) {
                return false;
            }
        }
        return filled;
    }

    private Term called(Code where, int value, Instruction.Call call, int depth) {
        boolean reads = call.dispatch() == Instruction.Dispatch.STATIC
                && call.target().owner().startsWith("java.lang.System");
        if (reads) {
            return unknown("value " + value);
        }
        if (call.arguments().length == 0 && isMakingTable(call, depth)) {
            return known("call " + call.target());
        }
        Term term = joined("call " + call.target(), where, call.arguments(), depth);
        boolean whole = call.arguments().length > 0
                || call.target().name().equals("values")
                || FUNCTIONS.contains(call.target().owner());
        boolean repeatable = !term.isConstant() || whole && isRepeatable(call.target());
        return repeatable && !call.target().result().equals("void") ? term : unknown("value " + value);
    }

    /** A procedure of the program that does nothing but list constants. */
    private boolean isMakingTable(Instruction.Call call, int depth) {
        Code target = code.resolve(call.target());
        if (depth > MAX_DEPTH || target == null || !target.procedure.hasBody()) {
            return false;
        }
        List<Integer> given = target.returned();
        return given.size() == 1 && of(target, given.get(0), depth + 1).isConstant();
    }

    /** Code of the program is taken at its word; platform calls may read anything, so only known ones count. */
    private boolean isRepeatable(Symbol target) {
        return PURE.stream().anyMatch(target.owner()::startsWith)
                || code.resolve(target) != null && code.program().unit(target.owner()) != null;
    }

    private Term joined(String what, Code where, int[] parts, int depth) {
        StringBuilder text = new StringBuilder(what).append('(');
        Set<String> unknowns = new LinkedHashSet<>();
        for (int part : parts) {
            Term term = of(where, part, depth + 1);
            text.append(term.text()).append(", ");
            unknowns.addAll(term.unknowns());
        }
        return new Term(text.append(')').toString(), unknowns);
    }

    private static Term known(String text) {
        return new Term(text, Set.of());
    }

    private static Term unknown(String text) {
        return new Term(text, Set.of(text));
    }

    /**
     * {@return whether the values are alternatives: two different constants, or two different texts made from the same things.
     * A constant beside a value that is not known is a default, no alternative}
     */
    boolean areAlternatives(Code where, List<Integer> values) {
        List<Term> terms = values.stream().map(v -> of(where, v)).toList();
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                Term a = terms.get(i);
                Term b = terms.get(j);
                boolean texts = isText(where, values.get(i)) || isText(where, values.get(j));
                boolean alike = texts && related(a, b)
                        || areOfTwoClasses(where, values.get(i), values.get(j))
                        || isShift(where, values.get(i), values.get(j))
                        || isShift(where, values.get(j), values.get(i));
                if (!a.text().equals(b.text()) && (a.isConstant() && b.isConstant() || alike)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Objects of two classes of the program: their classes can be asked for, and answer in two ways. */
    private boolean areOfTwoClasses(Code where, int one, int other) {
        return where.at(one) instanceof Instruction.New first
                && where.at(other) instanceof Instruction.New second
                && !first.type().equals(second.type())
                && code.program().unit(first.type()) != null
                && code.program().unit(second.type()) != null;
    }

    /** Whether a number is the other one with a constant added, or the like. */
    private static boolean isShift(Code where, int number, int shifted) {
        if (!(where.at(shifted) instanceof Instruction.Operation operation) || !Sums.computes(operation.operator())) {
            return false;
        }
        int[] operands = operation.operands();
        return operands.length == 2
                && (operands[0] == number && where.at(operands[1]) instanceof Instruction.Constant
                        || operands[1] == number && where.at(operands[0]) instanceof Instruction.Constant);
    }

    private static boolean related(Term a, Term b) {
        return !a.isConstant()
                && !b.isConstant()
                && (a.unknowns().containsAll(b.unknowns()) || b.unknowns().containsAll(a.unknowns()));
    }

    private static boolean isText(Code where, int value) {
        Instruction instruction = where.at(value);
        return instruction instanceof Instruction.Concat
                || instruction instanceof Instruction.Call call
                        && TEXTS.contains(call.target().result());
    }
}
