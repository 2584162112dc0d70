package dev.telltale.flow;

import dev.telltale.alteration.Piece;
import dev.telltale.evaluation.Environment;
import dev.telltale.evaluation.Evaluator;
import dev.telltale.evaluation.Fuel;
import dev.telltale.evaluation.Outcome;
import dev.telltale.evaluation.Value;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Scope.Ref;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Operator;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts a value can be, made of constants and of holes for what only the run knows. Unlike {@link Texts} it may be told
 * which of several values some value is, looks into what a chosen object or function does, and works out what pure calls of
 * the platform give.
 */
final class Wordings {
    static final int MAX = 32;
    private static final int MAX_DEPTH = 12;
    private static final int MAX_STEPS = 4_000;
    private static final Set<String> AS_TEXT =
            Set.of("toString", "valueOf", "intValue", "charValue", "longValue", "booleanValue", "requireNonNull");
    private static final Set<String> CHARACTERWISE = Set.of("toUpperCase", "toLowerCase", "replace");

    private static final String ENTRY = "java.util.Map$Entry";

    private static final Pattern ONE_CHARACTER =
            Pattern.compile("(?s)[^\\\\\\[\\](){}|^$.*+?]|\\\\[pP]\\{\\w+\\}|\\\\[sSdDwW]|\\[[^\\[\\]&]+\\]");

    private static final Wording NOTHING = Wording.hole("null");

    private final Texts texts;
    private final Terms terms;
    private final Evaluator evaluator;
    private final OwnTransforms own;
    private int steps;

    Wordings(Texts texts) {
        this.texts = texts;
        this.terms = new Terms(texts.codeBase());
        this.evaluator = new Evaluator(texts.codeBase()::body, Environment.UNKNOWN, Fuel.DEFAULT);
        this.own = new OwnTransforms(texts.codeBase(), evaluator);
    }

    /** {@return distinct texts in the order of the code; never empty} */
    List<Wording> of(Ref value) {
        steps = 0;
        return distinct(of(value, 0));
    }

    private List<Wording> of(Ref ref, int depth) {
        Ref given = ref.scope().given().get(ref.value());
        if (given != null && depth <= MAX_DEPTH) {
            return of(given, depth + 1);
        }
        Instruction instruction = ref.instruction();
        if (instruction instanceof Instruction.Constant constant) {
            return List.of(constant(ref.site(), constant));
        }
        if (depth > MAX_DEPTH || ++steps > MAX_STEPS) {
            return List.of(hole(ref));
        }
        if (instruction instanceof Instruction.Call list && Elements.isMaker(list)) {
            return List.of(listed(ref));
        }
        boolean computed = instruction instanceof Instruction.Merge || instruction instanceof Instruction.Operation;
        List<Wording> known = ref.scope().isAnyRun() && !computed ? constants(ref.site()) : List.of();
        if (!known.isEmpty()) {
            return known;
        }
        if (instruction instanceof Instruction.Parameter parameter) {
            Ref handed = ref.scope().handed(parameter.index());
            return handed == null ? List.of(hole(ref)) : of(handed, depth + 1);
        }
        if (instruction instanceof Instruction.Merge merge) {
            return merged(ref, merge, depth);
        }
        if (instruction instanceof Instruction.Concat concat) {
            return joined(ref, concat.parts(), depth);
        }
        if (instruction instanceof Instruction.Operation operation) {
            return operation(ref, operation, depth);
        }
        if (instruction instanceof Instruction.Call call) {
            return distinct(called(ref, call, depth));
        }
        if (instruction instanceof Instruction.Load load && !ref.scope().isAnyRun()) {
            return loaded(ref, load);
        }
        List<Wording> constants = constants(ref.site());
        boolean array =
                instruction instanceof Instruction.New create && create.type().endsWith("[]");
        return constants.isEmpty() ? List.of(array ? listed(ref) : hole(ref)) : constants;
    }

    /** A list, set or array of constants that is made here reads as one. */
    private Wording listed(Ref ref) {
        List<Site> elements = texts.elements(ref.site());
        List<String> all = new ArrayList<>();
        for (Site element : elements) {
            String constant = texts.constant(element.code(), element.at());
            if (constant == null) {
                return hole(ref);
            }
            all.add(constant);
        }
        return elements.isEmpty() ? hole(ref) : Wording.text(all.toString());
    }

    // ---- constants

    private static Wording constant(Site site, Instruction.Constant constant) {
        Object value = constant.value();
        if (value instanceof Integer number) {
            return Characters.is(site, number) ? Wording.character(number) : Wording.number(number);
        }
        if (value instanceof Long number && number == number.intValue()) {
            return Wording.number(number.intValue());
        }
        return value == null ? NOTHING : Wording.text(String.valueOf(value));
    }

    private List<Wording> constants(Site site) {
        List<Wording> all = new ArrayList<>();
        for (Template template : texts.of(site)) {
            String constant = template.constant();
            if (constant == null) {
                return List.of();
            }
            all.add(Wording.text(constant));
        }
        return all;
    }

    // ---- instructions

    /** {@return what any input can be; a single hole when one of them is not known} */
    private List<Wording> merged(Ref ref, Instruction.Merge merge, int depth) {
        Set<Wording> all = new LinkedHashSet<>();
        for (int input : merge.inputs()) {
            all.addAll(of(ref.at(input), depth + 1));
        }
        all.remove(NOTHING);
        boolean open = all.isEmpty() || all.size() > MAX || all.stream().anyMatch(w -> w.constant() == null);
        return open && all.size() != 1 ? List.of(hole(ref)) : List.copyOf(all);
    }

    private List<Wording> joined(Ref ref, int[] parts, int depth) {
        List<Wording> results = List.of(Wording.text(""));
        for (int part : parts) {
            List<Wording> next = of(ref.at(part), depth + 1);
            List<Wording> longer = new ArrayList<>();
            for (Wording one : next) {
                for (Wording before : results) {
                    if (longer.size() < MAX) {
                        longer.add(before.then(one));
                    }
                }
            }
            results = longer;
        }
        return results;
    }

    private List<Wording> operation(Ref ref, Instruction.Operation operation, int depth) {
        int[] operands = operation.operands();
        List<Wording> first = of(ref.at(operands[0]), depth + 1);
        if (operation.operator() == Operator.CAST) {
            return first;
        }
        if (operation.operator() == Operator.CONVERT) {
            return first.stream().map(w -> converted(w, operation.type())).toList();
        }
        if (operands.length != 2) {
            return List.of(hole(ref));
        }
        List<Wording> results = new ArrayList<>();
        for (Wording left : first) {
            for (Wording right : of(ref.at(operands[1]), depth + 1)) {
                Wording sum = Sums.of(operation.operator(), left, right, () -> hole(ref));
                Integer number = sum.number();
                results.add(number != null && Characters.is(ref.site(), number) ? Wording.character(number) : sum);
            }
        }
        return distinct(results);
    }

    private static Wording converted(Wording wording, String type) {
        Integer number = wording.number();
        return number == null
                ? wording
                : switch (type) {
                    case "char" -> Wording.character(number);
                    case "boolean" -> Wording.text(String.valueOf(number != 0));
                    case "byte" -> Wording.number(number.byteValue());
                    default -> Wording.number(number);
                };
    }

    /** The field of an object whose making is seen. */
    private List<Wording> loaded(Ref ref, Instruction.Load load) {
        Ref object = behind(ref.at(load.object()));
        List<Wording> all = new ArrayList<>();
        if (object.instruction() instanceof Instruction.New) {
            texts.field(object.site(), load.field()).forEach(t -> all.add(Wording.text(String.valueOf(t.constant()))));
        }
        return all.size() == 1 && !all.get(0).equals(Wording.text("null")) ? all : List.of(hole(ref));
    }

    // ---- calls

    private List<Wording> called(Ref ref, Instruction.Call call, int depth) {
        if (call.arguments().length == 1 && AS_TEXT.contains(call.target().name())) {
            return of(ref.at(call.arguments()[0]), depth + 1);
        }
        if (Elements.passes(call)) {
            return of(ref.at(call.arguments()[0]), depth + 1);
        }
        if (call.target().owner().equals(ENTRY)) {
            return ofEntry(ref, ref.at(call.arguments()[0]), call.target(), depth);
        }
        if (call.target().name().equals("orElse") && call.arguments().length == 2) {
            List<Wording> either = new ArrayList<>(of(ref.at(call.arguments()[0]), depth + 1));
            either.addAll(of(ref.at(call.arguments()[1]), depth + 1));
            return either;
        }
        List<Wording> transformed = own.concerns(call.target()) ? transformed(ref, call, depth) : List.of();
        if (!transformed.isEmpty()) {
            return transformed;
        }
        List<Wording> inside = inside(ref, call, depth);
        if (!inside.isEmpty() && inside.stream().noneMatch(Wording::isObject)) {
            return inside;
        }
        List<Wording> results = new ArrayList<>();
        for (List<Wording> chosen : arguments(ref, call, depth)) {
            results.add(applied(ref, call, chosen));
        }
        return results.isEmpty() ? List.of(hole(ref)) : results;
    }

    /** {@return what the program's own code makes of texts; empty when some of it is not known} */
    private List<Wording> transformed(Ref ref, Instruction.Call call, int depth) {
        List<Wording> results = new ArrayList<>();
        for (List<Wording> chosen : arguments(ref, call, depth)) {
            Wording one = own.of(call.target(), chosen);
            if (one == null) {
                return List.of();
            }
            results.add(one);
        }
        return results;
    }

    /** {@return what a call can be given, receiver first; none when that is too much} */
    private List<List<Wording>> arguments(Ref ref, Instruction.Call call, int depth) {
        List<List<Wording>> arguments = new ArrayList<>();
        long combinations = 1;
        for (int argument : call.arguments()) {
            List<Wording> known = of(ref.at(argument), depth + 1);
            arguments.add(known);
            combinations *= known.size();
        }
        return combinations > MAX ? List.of() : combinations(arguments);
    }

    private static List<List<Wording>> combinations(List<List<Wording>> arguments) {
        List<List<Wording>> all = List.of(List.of());
        for (List<Wording> next : arguments) {
            List<List<Wording>> longer = new ArrayList<>();
            for (Wording one : next) {
                for (List<Wording> before : all) {
                    List<Wording> more = new ArrayList<>(before);
                    more.add(one);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    /** What the program's own code, or a function it made, gives back, in this scope's terms. */
    private List<Wording> inside(Ref ref, Instruction.Call call, int depth) {
        if (ref.scope().isDeep()) {
            return List.of();
        }
        Ref receiver = call.receiver() == Instruction.NONE ? null : behind(ref.at(call.receiver()));
        int[] handed =
                Arrays.copyOfRange(call.arguments(), Math.min(1, call.arguments().length), call.arguments().length);
        if (receiver != null && receiver.instruction() instanceof Instruction.Closure closure) {
            return function(ref, handed, receiver, closure, depth);
        }
        if (Elements.isMap(call)) {
            Ref function = behind(ref.at(call.arguments()[1]));
            return function.instruction() instanceof Instruction.Closure closure
                    ? function(ref, new int[] {call.arguments()[0]}, function, closure, depth)
                    : List.of();
        }
        if (receiver != null
                && receiver.instruction() instanceof Instruction.Call made
                && made.target().name().equals("identity")
                && call.arguments().length == 2) {
            return of(ref.at(call.arguments()[1]), depth + 1);
        }
        List<Code> targets = texts.codeBase().targets(call);
        Code target = targets.size() == 1 ? targets.get(0) : null;
        if (receiver != null && receiver.instruction() instanceof Instruction.New create) {
            Code dispatched = texts.codeBase().dispatched(create.type(), call.target());
            target = dispatched == null ? target : dispatched;
        }
        return target == null || !target.procedure.hasBody()
                ? List.of()
                : returned(ref.scope().into(target, call.arguments()), depth);
    }

    private List<Wording> returned(Scope callee, int depth) {
        List<Wording> all = new ArrayList<>();
        for (int value : callee.code().returned()) {
            all.addAll(of(new Ref(callee, value), depth + 1));
        }
        boolean open = all.size() > 1 && all.stream().anyMatch(w -> w.constant() == null);
        return open ? List.of() : all;
    }

    private List<Wording> function(Ref ref, int[] given, Ref made, Instruction.Closure closure, int depth) {
        List<Code> targets = texts.codeBase().targets(closure.target(), closure.dispatch());
        if (targets.isEmpty()) {
            boolean whole = given.length == 1 && closure.captured().length == 0;
            if (whole && closure.target().owner().equals(ENTRY)) {
                return ofEntry(ref, ref.at(given[0]), closure.target(), depth);
            }
            return whole ? reference(ref, closure, of(ref.at(given[0]), depth + 1)) : List.of();
        }
        if (targets.size() > 1
                || closure.captured().length > 0
                        && made.scope().code() != ref.scope().code()) {
            return List.of();
        }
        int[] all = new int[closure.captured().length + given.length];
        System.arraycopy(closure.captured(), 0, all, 0, closure.captured().length);
        System.arraycopy(given, 0, all, closure.captured().length, given.length);
        return returned(ref.scope().into(targets.get(0), all), depth);
    }

    /** An entry of a map stands for its value; the key was put beside it. */
    private List<Wording> ofEntry(Ref ref, Ref entry, Symbol part, int depth) {
        if (part.name().equals("getValue")) {
            return of(entry, depth + 1);
        }
        Site key = part.name().equals("getKey") ? Elements.keyOf(behind(entry).site()) : null;
        return key == null ? List.of(hole(ref)) : of(new Ref(Scope.of(key.code()), key.at()), depth + 1);
    }

    /** {@code String::toUpperCase}. */
    private List<Wording> reference(Ref ref, Instruction.Closure closure, List<Wording> argument) {
        Instruction.Call call =
                new Instruction.Call(closure.target(), closure.dispatch(), new int[] {Instruction.NONE});
        return argument.stream().map(a -> applied(ref, call, List.of(a))).toList();
    }

    /** {@return where an object comes from in its procedure, what is given put in} */
    private Ref behind(Ref value) {
        Ref at = value;
        for (int i = 0; i < MAX_DEPTH; i++) {
            Ref next = null;
            Ref given = at.scope().given().get(at.value());
            if (given != null) {
                next = given;
            } else if (at.instruction() instanceof Instruction.Operation cast && cast.operator() == Operator.CAST) {
                next = at.at(cast.operands()[0]);
            } else if (at.instruction() instanceof Instruction.Parameter parameter) {
                next = at.scope().handed(parameter.index());
            } else if (at.instruction() instanceof Instruction.Call view && Elements.passes(view)) {
                next = at.at(view.arguments()[0]);
            } else if (at.instruction() instanceof Instruction.StaticLoad load) {
                List<Site> stores = texts.codeBase().stores(load.field());
                Site kept = stores.size() == 1 ? Texts.storedValue(stores.get(0)) : null;
                next = kept == null ? null : new Ref(Scope.of(kept.code()), kept.at());
            }
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** A call on one unknown value and constants changes that value; by its name, and by what it is given. */
    private Wording applied(Ref ref, Instruction.Call call, List<Wording> arguments) {
        Wording known = workedOut(call, arguments);
        if (known != null) {
            return known;
        }
        Wording receiver = arguments.isEmpty() ? null : arguments.get(0);
        if (receiver != null && receiver.isObject()) {
            boolean name = arguments.size() == 1 && call.target().name().equals("name");
            return name
                    ? Wording.text(named(receiver))
                    : Wording.hole(Wording.OBJECT + named(receiver) + '.'
                            + call.target().name() + "()");
        }
        StringBuilder given = new StringBuilder(call.target().name()).append('(');
        Wording unknown = null;
        for (Wording argument : arguments) {
            String text = argument.isObject() ? named(argument) : argument.constant();
            if (text != null) {
                given.append(given.charAt(given.length() - 1) == '(' ? "" : ",").append(text);
            } else if (unknown != null) {
                return hole(ref, arguments);
            } else {
                unknown = argument;
            }
        }
        String transform = given.append(')').toString();
        if (unknown == null || unknown.isObject()) {
            return hole(ref, arguments);
        }
        Wording trimmed = unknown.equals(receiver) ? Trimming.of(call.target(), transform, unknown) : null;
        return trimmed == null ? unknown.changed(transform, text -> pieceOf(call, arguments, text)) : trimmed;
    }

    private static String named(Wording object) {
        return ((Piece.Hole) object.pieces().get(0)).identity().substring(Wording.OBJECT.length());
    }

    /** Case and replacements change a constant part beside an unknown one, too. */
    private String pieceOf(Instruction.Call call, List<Wording> arguments, String text) {
        boolean each = CHARACTERWISE.contains(call.target().name())
                || call.target().name().equals("replaceAll")
                        && isOneCharacter(arguments.get(1).constant());
        if (!each
                || !call.target().owner().equals("java.lang.String")
                || arguments.get(0).constant() != null) {
            return text;
        }
        List<Wording> replaced = new ArrayList<>(arguments);
        replaced.set(0, Wording.text(text));
        Wording known = workedOut(call, replaced);
        String constant = known == null ? null : known.constant();
        return constant == null ? text : constant;
    }

    /** Whether the pattern is of single characters, so that it is the same whether a text is changed as a whole or in parts. */
    private static boolean isOneCharacter(@Nullable String pattern) {
        return pattern != null && ONE_CHARACTER.matcher(pattern).matches();
    }

    private @Nullable Wording workedOut(Instruction.Call call, List<Wording> arguments) {
        if (!call.target().owner().startsWith("java.")
                || arguments.stream().anyMatch(a -> a.constant() == null && !isLocale(a))) {
            return null;
        }
        int receiver = call.dispatch() == Instruction.Dispatch.STATIC ? 0 : 1;
        Symbol target = asked(call.target());
        List<String> types = target.parameterList();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < Math.min(arguments.size(), receiver + types.size()); i++) {
            String type =
                    i < receiver || i - receiver >= types.size() ? call.target().owner() : types.get(i - receiver);
            values.add(value(arguments.get(i), type));
        }
        Outcome outcome = evaluator.invoke(target, call.dispatch(), values);
        return outcome instanceof Outcome.Known found
                ? wording(found.value(), call.target().result())
                : null;
    }

    /** A builder answers what its text would; the locales that are let through change the case of words alike. */
    private static Symbol asked(Symbol target) {
        boolean locale = target.owner().equals("java.lang.String")
                && target.name().endsWith("Case")
                && target.parameters().equals("java.util.Locale");
        if (locale) {
            return Symbol.jvm(target.owner(), target.name(), "", target.result());
        }
        return target.owner().startsWith("java.lang.StringBu")
                ? Symbol.jvm("java.lang.String", target.name(), target.parameters(), target.result())
                : target;
    }

    /** The root locale, as it is given to change the case of words. */
    private static boolean isLocale(Wording argument) {
        return argument.isObject()
                && (named(argument).equals("ROOT") || named(argument).equals("ENGLISH"));
    }

    /** {@return the wording as an argument of this type} */
    static Value value(Wording wording, String type) {
        Integer number = wording.number();
        boolean primitive = switch (type) {
            case "int", "char", "short", "byte", "boolean" -> true;
            default -> false;
        };
        if (primitive) {
            return number == null ? new Value.Unknown("no number") : Value.of(number);
        }
        String text = wording.constant();
        if (type.equals("long") && number != null) {
            return Value.of((long) number);
        }
        return text == null ? new Value.Unknown("argument", true) : Value.of(text);
    }

    private static @Nullable Wording wording(Value value, String type) {
        Object held = value instanceof Value.Primitive primitive
                ? primitive.value()
                : value instanceof Value.Boxed boxed ? boxed.value() : null;
        if (value instanceof Value.Text text) {
            return Wording.text(text.value());
        }
        if (held instanceof Character character) {
            return Wording.character(character);
        }
        return held instanceof Integer number
                ? type.equals("char") ? Wording.character(number) : Wording.number(number)
                : held instanceof Boolean truth ? Wording.text(String.valueOf(truth)) : null;
    }

    // ---- holes

    private Wording hole(Ref ref) {
        Instruction instruction = ref.instruction();
        String object = instruction instanceof Instruction.StaticLoad load
                ? load.field().name()
                : instruction instanceof Instruction.New create
                                && !create.type().startsWith("java.")
                        ? Traces.shortName(create.type())
                        : instruction instanceof Instruction.Closure closure
                                ? Traces.name(closure.target())
                                : instruction instanceof Instruction.Call call && call.arguments().length == 0
                                        ? call.target().name() + "()"
                                        : null;
        return Wording.hole(object == null ? Dependences.identity(terms, ref) : Wording.OBJECT + object);
    }

    private Wording hole(Ref ref, List<Wording> arguments) {
        if (ref.scope().isAnyRun()) {
            return hole(ref);
        }
        StringBuilder identity = new StringBuilder(
                ref.instruction() instanceof Instruction.Call call
                        ? call.target().toString()
                        : "function");
        arguments.forEach(a -> identity.append(", ").append(a.identity()));
        return Wording.hole(identity.toString());
    }

    private static List<Wording> distinct(List<Wording> wordings) {
        return new LinkedHashSet<>(wordings).stream().limit(MAX).toList();
    }
}
