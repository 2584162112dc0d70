package dev.telltale.flow;

import dev.telltale.evaluation.ClosureValue;
import dev.telltale.evaluation.Evaluator;
import dev.telltale.evaluation.Outcome;
import dev.telltale.evaluation.Value;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.ConfigurationReads.Read;
import dev.telltale.flow.Placed.Entry;
import dev.telltale.ir.Block;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Operator;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value is under a supposed configuration, worked out backward from where it is used. Calls are left to the evaluator;
 * what it cannot tell because an object is not known is looked for in the procedure itself. Nothing is run.
 */
final class Assessment {
    private static final Value.Unknown UNKNOWN = new Value.Unknown("not known");
    private static final Answer NOTHING_YET = new Answer(UNKNOWN, Set.of());
    private static final Value.Unknown CREATED = new Value.Unknown("created", true);
    private static final int MAX_DEPTH = 24;
    private static final int MAX_STEPS = 600;
    private static final int MAX_STORES = 4;
    private static final int MAX_ENTRIES = 12;

    private final CodeBase code;
    private final AskingEnvironment environment;
    private final Evaluator evaluator;
    private final Evaluations evaluations;
    private final MadeObjects objects;
    private final Settled settled;
    private final EvaluatedCalls calls;
    private final Map<FieldSymbol, Answer> initial = new HashMap<>();
    private final Map<Placed, Answer> asked = new HashMap<>();
    private final Map<Condition.Leaf, Truth> tested = new HashMap<>();
    private final @Nullable Assessment without;
    private Map<Placed, Answer> answers = new HashMap<>();
    private int steps;

    Assessment(CodeBase code, AskingEnvironment environment, Evaluations evaluations) {
        this(code, environment, evaluations, null);
    }

    /** @param without what is so without the setting that the environment is about: it holds for what does not ask for it */
    Assessment(CodeBase code, AskingEnvironment environment, Evaluations evaluations, @Nullable Assessment without) {
        this.without = without;
        this.code = code;
        this.settled = evaluations.settled();
        this.calls = new EvaluatedCalls(settled, without == null ? null : without.calls);
        this.evaluations = evaluations;
        this.objects = new MadeObjects(code);
        this.environment = environment;
        this.evaluator = evaluations.evaluator().in(environment);
    }

    /** A value and the settings that were asked for on the way. */
    record Answer(Value value, Set<Read> asked) {}

    Answer of(Placed value) {
        Answer known = asked.get(value);
        if (known == null) {
            known = askedAnew(value);
            asked.put(value, known);
        }
        return known;
    }

    /** What was remembered asks for nothing any more. */
    private Answer askedAnew(Placed value) {
        Map<Placed, Answer> remembered = answers;
        answers = new HashMap<>();
        steps = 0;
        environment.takeAsked();
        Answer answer = new Answer(value(value, 0), environment.takeAsked());
        answers = remembered;
        return answer;
    }

    /** {@return the input that a merge, or merges in it, takes; null when that is not known} */
    @Nullable
    Placed taken(Placed merge) {
        steps = 0;
        Placed at = merge;
        for (int i = 0; i < MAX_DEPTH && at != null && at.instruction() instanceof Instruction.Merge; i++) {
            at = input(at, (Instruction.Merge) at.instruction());
        }
        return at == null || at.instruction() instanceof Instruction.Merge ? null : at;
    }

    private @Nullable Placed input(Placed placed, Instruction.Merge merge) {
        Code where = placed.code();
        int block = where.blockOf(placed.site().at());
        Set<Integer> values = new LinkedHashSet<>();
        for (Incoming.Edge edge : Incoming.of(where, block, merge)) {
            if (Incoming.isNormal(where, edge.from()) && !isRefuted(where, edge, block, placed.entry(), 0)) {
                values.add(edge.value());
            }
        }
        return values.size() == 1 ? placed.at(values.iterator().next()) : null;
    }

    /** {@return the value the procedure gives back; null when that is not known} */
    @Nullable
    Placed givenBack(Code where) {
        steps = 0;
        List<Placed> values = new ArrayList<>();
        for (int at = 0; at < where.size(); at++) {
            if (where.at(at) instanceof Instruction.Return back
                    && back.value() != Instruction.NONE
                    && Incoming.isNormal(where, where.blockOf(at))
                    && !isRefuted(where, where.blockOf(at), null, new LinkedHashSet<>(), 0)) {
                values.add(new Placed(new Site(where, back.value()), null));
            }
        }
        return values.size() == 1 ? taken(values.get(0)) : null;
    }

    /** {@return whether the place is reached, as far as the branches above it in its procedure tell} */
    Truth runs(Site site) {
        return runs(site.code(), site.code().blockOf(site.at()), new LinkedHashSet<>());
    }

    /** @param asked blocks on the way here: what a loop's own test would lead back to says nothing of its first round */
    private Truth runs(Code where, int block, Set<Integer> asked) {
        steps = 0;
        if (isRefuted(where, block, null, new LinkedHashSet<>(), 0)) {
            return Truth.FALSE;
        }
        boolean anew = asked.add(block);
        List<ControlDependence.Branch> above = where.control().before(goal(asked), block).stream()
                .filter(branch -> branch.block() != block)
                .toList();
        for (ControlDependence.Branch branch : anew ? above : List.<ControlDependence.Branch>of()) {
            Integer taken = taken(where, branch.block(), null, 0);
            boolean led = taken != null && taken == branch.successor();
            if (led && runs(where, branch.block(), asked) == Truth.TRUE) {
                return Truth.TRUE;
            }
        }
        return above.isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** {@return whether the test comes out as it has to} */
    Truth holds(Condition.Leaf test) {
        Truth known = tested.get(test);
        if (known == null) {
            if (without != null) {
                without.holds(test);
            }
            known = tried(test);
            tested.put(test, known);
        }
        return known;
    }

    private Truth tried(Condition.Leaf test) {
        steps = 0;
        Value left = value(test.left(), 0);
        Value right = test.right() == null ? Value.NULL : value(test.right(), 0);
        Integer taken = Comparing.successor(test, left, right);
        boolean fails = isFailure(left) || isFailure(right);
        return taken == null ? (fails ? Truth.FALSE : Truth.UNKNOWN) : Truth.of(taken == test.successor());
    }

    private @Nullable Integer outcome(Condition.Leaf test, int depth) {
        Value left = value(test.left(), depth);
        Value right = test.right() == null ? Value.NULL : value(test.right(), depth);
        return Comparing.successor(test, left, right);
    }

    /** Each value is worked out once; one that leads back to itself is not known. */
    private Value value(Placed placed, int depth) {
        Value always = settled.value(placed);
        if (always != null) {
            return always;
        }
        Answer known = known(placed);
        if (known != null) {
            environment.consult();
            environment.ask(known.asked());
            return known.value();
        }
        if (depth > MAX_DEPTH || ++steps > MAX_STEPS || !evaluations.allow(placed.code())) {
            environment.consult();
            return UNKNOWN;
        }
        answers.put(placed, NOTHING_YET);
        Set<Read> before = environment.takeAsked();
        Value found = settled.unlessConsulted(placed, environment, () -> workedOut(placed, depth));
        Answer answer = new Answer(found, environment.takeAsked());
        environment.ask(before);
        environment.ask(answer.asked());
        answers.put(placed, answer);
        return found;
    }

    private @Nullable Answer known(Placed placed) {
        Answer own = answers.get(placed);
        if (own != null || without == null) {
            return own;
        }
        Answer other = without.answers.get(placed);
        return other == null || isAboutAny(other.asked()) ? null : other;
    }

    private boolean isAboutAny(Set<Read> reads) {
        for (Read read : reads) {
            if (environment.isAbout(read)) {
                return true;
            }
        }
        return false;
    }

    private Value workedOut(Placed placed, int depth) {
        Instruction instruction = placed.instruction();
        if (instruction instanceof Instruction.Constant constant) {
            return constant(constant.value());
        }
        if (instruction instanceof Instruction.New) {
            return CREATED;
        }
        if (instruction instanceof Instruction.Parameter parameter) {
            return parameter(placed, parameter.index(), depth);
        }
        if (instruction instanceof Instruction.Call call) {
            return call(placed, call, depth + 1);
        }
        if (instruction instanceof Instruction.Merge merge) {
            return merge(placed, merge, depth + 1);
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            return staticField(load.field(), depth + 1);
        }
        if (instruction instanceof Instruction.Load load) {
            Placed held = objects.held(placed.at(load.object()), load.field());
            return held == null ? stored(load.field(), depth + 1) : value(held, depth + 1);
        }
        if (instruction instanceof Instruction.Operation operation) {
            return operation(placed, operation, depth + 1);
        }
        if (instruction instanceof Instruction.Concat concat) {
            return concat(placed, concat, depth + 1);
        }
        if (instruction instanceof Instruction.ElementLoad load) {
            return element(placed, load, depth + 1);
        }
        return instruction instanceof Instruction.Closure closure
                ? new ClosureValue(
                        closure.target(),
                        closure.dispatch(),
                        values(placed, closure.captured(), depth + 1),
                        closure.type(),
                        closure.method())
                : UNKNOWN;
    }

    private Value element(Placed placed, Instruction.ElementLoad load, int depth) {
        Value array = value(placed.at(load.array()), depth);
        Integer index = Comparing.number(value(placed.at(load.index()), depth));
        List<Value> elements = array instanceof dev.telltale.evaluation.Array known ? known.parts() : List.of();
        return index == null || index < 0 || index >= elements.size() ? UNKNOWN : elements.get(index);
    }

    private static Value constant(@Nullable Object held) {
        if (held == null) {
            return Value.NULL;
        }
        return held instanceof String text
                ? Value.of(text)
                : held instanceof Instruction.TypeName type
                        ? new Value.TypeValue(type.name())
                        : held instanceof Number ? new Value.Primitive(held) : UNKNOWN;
    }

    private List<Value> values(Placed placed, int[] ids, int depth) {
        List<Value> values = new ArrayList<>();
        for (int id : ids) {
            values.add(value(placed.at(id), depth));
        }
        return values;
    }

    private Value parameter(Placed placed, int index, int depth) {
        Entry entry = placed.entry();
        if (entry != null) {
            Placed handed = entry.argument(index);
            return handed == null ? UNKNOWN : value(handed, depth + 1);
        }
        if (isForOthers(placed.code()) && environment.isCertain()) {
            return UNKNOWN;
        }
        List<Value> all = new ArrayList<>();
        List<Site> callers = code.fewCallers(placed.code());
        for (Site caller : callers.subList(0, Math.min(callers.size(), MAX_STORES + 1))) {
            Placed handed = new Entry(caller, null).argument(index);
            all.add(handed == null ? UNKNOWN : value(handed, depth + 1));
        }
        return callers.size() > MAX_STORES ? UNKNOWN : same(all);
    }

    /** {@return whether code that is not seen here may call it} */
    static boolean isForOthers(Code code) {
        return code.procedure.modifiers().isPublic() && code.unit.modifiers().isPublic();
    }

    /** {@return what all of them are; not known when they differ: whether two objects are one may be undecided} */
    private static Value same(List<Value> values) {
        Value first = values.isEmpty() ? UNKNOWN : values.get(0);
        for (Value value : values) {
            if (value != first && (value.hashCode() != first.hashCode() || !value.equals(first))) {
                return UNKNOWN;
            }
        }
        return first;
    }

    private Value call(Placed placed, Instruction.Call call, int depth) {
        List<Value> arguments = values(placed, call.arguments(), depth);
        List<Code> targets = code.targets(call);
        if (targets.isEmpty() || call.target().isConstructor() || environment.isSetting(call.target())) {
            Value given = call.target().isConstructor() ? UNKNOWN : environment.given(placed.site(), arguments);
            return given != null
                    ? given
                    : present(call.target(), value(evaluator.invoke(call.target(), call.dispatch(), arguments)));
        }
        if (targets.size() > 1) {
            return UNKNOWN;
        }
        Code target = targets.get(0);
        Value whole = calls.of(target.procedure.symbol(), arguments, environment, evaluator);
        return whole instanceof Value.Unknown ? returned(placed, target, depth, whole) : whole;
    }

    /** The platform's factories give objects. */
    private static Value present(Symbol target, Value value) {
        boolean factory = target.owner().startsWith("java.") && target.name().startsWith("new");
        return value instanceof Value.Unknown unknown && factory ? new Value.Unknown(unknown.reason(), true) : value;
    }

    static Value value(Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown) {
            return new Value.Unknown(unknown.reason());
        }
        Value value = ((Outcome.Known) outcome).value();
        return value instanceof Value.Primitive primitive && primitive.value() instanceof Boolean truth
                ? Value.of(truth)
                : value;
    }

    /** {@return whether getting the value is known to end in an exception} */
    static boolean isFailure(Value value) {
        return value instanceof Value.Unknown unknown && unknown.reason().startsWith("exception");
    }

    /** What is done after a failure counts only where something is known to fail. */
    private Value joined(List<Value> values, List<Value> afterFailure) {
        List<Value> all = new ArrayList<>(values);
        boolean fails = all.removeIf(Assessment::isFailure);
        if (fails || !afterFailure.isEmpty() && environment.isCertain()) {
            all.addAll(afterFailure);
        }
        return all.isEmpty() && !values.isEmpty() ? values.get(0) : same(all);
    }

    private Value returned(Placed placed, Code target, int depth, Value otherwise) {
        Entry entry = new Entry(placed.site(), placed.entry());
        if (entry.depth() > MAX_ENTRIES) {
            return otherwise;
        }
        List<Value> values = new ArrayList<>();
        List<Value> afterFailure = new ArrayList<>();
        for (int at = 0; at < target.size(); at++) {
            if (target.at(at) instanceof Instruction.Return back
                    && back.value() != Instruction.NONE
                    && !isRefuted(target, target.blockOf(at), entry, new LinkedHashSet<>(), depth)) {
                boolean normal = Incoming.isNormal(target, target.blockOf(at));
                (normal ? values : afterFailure).add(value(new Placed(new Site(target, back.value()), entry), depth));
            }
        }
        return joined(values, afterFailure);
    }

    private Value merge(Placed placed, Instruction.Merge merge, int depth) {
        Code where = placed.code();
        int block = where.blockOf(placed.site().at());
        List<Value> values = new ArrayList<>();
        List<Value> afterFailure = new ArrayList<>();
        for (Incoming.Edge edge : Incoming.of(where, block, merge)) {
            if (!isRefuted(where, edge, block, placed.entry(), depth)) {
                boolean normal = Incoming.isNormal(where, edge.from());
                (normal ? values : afterFailure).add(value(placed.at(edge.value()), depth));
            }
        }
        return joined(values, afterFailure);
    }

    private boolean isRefuted(Code where, Incoming.Edge edge, int block, @Nullable Entry entry, int depth) {
        if (isRefuted(where, edge.from(), entry, new LinkedHashSet<>(), depth)) {
            return true;
        }
        Block from = where.procedure.blocks()[edge.from()];
        if (from.successors().length < 2) {
            return false;
        }
        Integer taken = taken(where, edge.from(), entry, depth);
        return taken != null && from.successors()[taken] != block;
    }

    /** {@return whether the block is known not to run: every branch into it goes the other way} */
    private boolean isRefuted(Code where, int block, @Nullable Entry entry, Set<Integer> asked, int depth) {
        if (!asked.add(block) || depth > MAX_DEPTH) {
            return false;
        }
        List<ControlDependence.Branch> branches = where.control().before(goal(asked), block);
        for (ControlDependence.Branch branch : branches) {
            Integer taken = taken(where, branch.block(), entry, depth);
            boolean otherWay = taken != null && taken != branch.successor();
            if (!otherWay && !isRefuted(where, branch.block(), entry, asked, depth)) {
                return false;
            }
        }
        return !branches.isEmpty();
    }

    /** The block that was asked for first. */
    private static int goal(Set<Integer> asked) {
        return asked.iterator().next();
    }

    private @Nullable Integer taken(Code where, int block, @Nullable Entry entry, int depth) {
        Condition.Leaf test = Comparing.test(where, block, 0, entry);
        return test == null ? null : outcome(test, depth + 1);
    }

    private Value staticField(FieldSymbol field, int depth) {
        FieldDeclaration declaration = code.declaration(field);
        if (declaration == null) {
            return value(evaluator.staticField(field));
        }
        if (declaration.constant() != null) {
            return constant(declaration.constant());
        }
        boolean early = code.stores(field).stream()
                        .allMatch(
                                store -> store.code().procedure.symbol().name().equals("<clinit>"))
                && environment.isStillInitial(field);
        Value initial = early ? initial(code.declaring(field)) : UNKNOWN;
        return initial instanceof Value.Unknown ? stored(field, depth) : initial;
    }

    /** The evaluator works a field out once; what it asked for then is asked for every time. */
    private Value initial(FieldSymbol field) {
        Value always = settled.value(field);
        if (always != null) {
            return always;
        }
        Answer known = initial.get(field);
        if (known == null) {
            Set<Read> before = environment.takeAsked();
            Value value = settled.unlessConsulted(field, environment, () -> value(evaluator.staticField(field)));
            known = new Answer(value, environment.takeAsked());
            environment.ask(before);
            initial.put(field, known);
        } else {
            environment.consult();
        }
        environment.ask(known.asked());
        return known.value();
    }

    /** What a framework may fill, or other code than this, is not known from the stores that are seen. */
    private boolean isOurs(FieldSymbol field) {
        FieldDeclaration declaration = code.declaration(field);
        return declaration != null
                && declaration.annotations().isEmpty()
                && (declaration.modifiers().has(Modifiers.FINAL)
                        || declaration.modifiers().isPrivate());
    }

    private Value stored(FieldSymbol field, int depth) {
        Options.Option option = evaluations.options().of(field);
        if (option != null) {
            return environment.option(option);
        }
        boolean lasts = evaluations.lasting().is(field) && evaluations.lasting().isAlwaysFilled(field);
        boolean certain = !lasts && environment.isCertain();
        if (certain && !isOurs(field)) {
            return UNKNOWN;
        }
        List<Site> stores = isOurs(field) ? code.stores(field) : List.of();
        List<Value> values = new ArrayList<>();
        for (Site store : stores.subList(0, Math.min(stores.size(), MAX_STORES))) {
            values.add(value(new Placed(Texts.storedValue(store), null), depth));
        }
        if (code.startsUnset(field) || certain && !evaluations.lasting().isAlwaysFilled(field)) {
            values.add(unset(field.type()));
        }
        Value found = stores.size() > MAX_STORES ? UNKNOWN : same(values);
        return found instanceof Value.Null && stores.stream().anyMatch(Assessment::isGivenByOthers) ? UNKNOWN : found;
    }

    /** What others may give is not known to be missing. */
    private static boolean isGivenByOthers(Site store) {
        return isForOthers(store.code())
                && !store.code().procedure.symbol().isConstructor()
                && Texts.storedValue(store).instruction() instanceof Instruction.Parameter;
    }

    private static Value unset(String type) {
        return switch (type) {
            case "boolean", "int", "short", "byte", "char" -> new Value.Primitive(0);
            case "long", "float", "double" -> UNKNOWN;
            default -> Value.NULL;
        };
    }

    private Value operation(Placed placed, Instruction.Operation operation, int depth) {
        List<Value> operands = values(placed, operation.operands(), depth);
        if (operation.operator() == Operator.CAST || operation.operator() == Operator.CONVERT) {
            return operands.get(0);
        }
        Integer left = Comparing.number(operands.get(0));
        Integer right = operands.size() < 2 ? null : Comparing.number(operands.get(1));
        if (left == null || right == null) {
            return UNKNOWN;
        }
        return switch (operation.operator()) {
            case AND -> Value.of(left & right);
            case OR -> Value.of(left | right);
            case XOR -> Value.of(left ^ right);
            default -> UNKNOWN;
        };
    }

    private Value concat(Placed placed, Instruction.Concat concat, int depth) {
        StringBuilder text = new StringBuilder();
        for (Value part : values(placed, concat.parts(), depth)) {
            if (!(part instanceof Value.Text known)) {
                return UNKNOWN;
            }
            text.append(known.value());
        }
        return Value.of(text.toString());
    }
}
