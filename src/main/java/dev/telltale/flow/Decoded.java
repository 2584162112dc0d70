package dev.telltale.flow;

import dev.telltale.evaluation.Array;
import dev.telltale.evaluation.Collected;
import dev.telltale.evaluation.Environment;
import dev.telltale.evaluation.Evaluator;
import dev.telltale.evaluation.Fuel;
import dev.telltale.evaluation.Outcome;
import dev.telltale.evaluation.Value;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Constants that a program computes before it compares with them; its code is interpreted, never run. */
final class Decoded {
    /** How constants are stored, as opposed to how they are cut into pieces. */
    private static final Set<String> ENCODINGS = Set.of("base64", "hex", "xor", "inflate", "cipher", "decrypt");

    private static final Map<String, String> TECHNIQUES = Map.of(
            "base64", "C01",
            "hex", "C01",
            "xor", "C01",
            "character arithmetic", "C02",
            "index permutation", "C03",
            "reverse", "C03",
            "inflate", "C04",
            "cipher", "C04",
            "decrypt", "C04");
    private static final int MAX_CONSTANTS = 5_000;
    private static final int MAX_DEPTH = 6;

    private static final Pattern DECODERS = Pattern.compile("Base64|#reverse\\(|HexFormat|Cipher#|Inflater");

    private static final Set<String> BOUNDS = Set.of("fuel", "memory", "depth");

    private final CodeBase code;
    private final Map<Site, Constants> locals = new HashMap<>();
    /** Operands whose decoder came to a bound. */
    private final Set<Site> exhausted = new HashSet<>();

    private final Evaluator evaluator;

    /**
     * @param encoding how they are stored ({@code base64+xor}); null when in the clear
     * @param techniques ids of what was done to store them
     * @param exhausted whether a bound kept them from being known
     */
    record Constants(List<String> texts, @Nullable String encoding, Set<String> techniques, boolean exhausted) {
        static final Constants NONE = new Constants(List.of(), null, Set.of());

        Constants(List<String> texts, @Nullable String encoding, Set<String> techniques) {
            this(texts, encoding, techniques, false);
        }

        /** Constants of which only is known how they are stored. */
        static Constants unread(UnreadConstants.Decoder decoder, boolean exhausted) {
            return new Constants(List.of(), decoder.encoding(), decoder.techniques(), exhausted);
        }

        boolean isUnread() {
            return texts.isEmpty() && encoding != null;
        }
    }

    Decoded(CodeBase code) {
        this.code = code;
        this.evaluator = new Evaluator(code::body, Environment.UNKNOWN, Fuel.DEFAULT);
    }

    /** {@return the constants in a value, as far as they can be computed} */
    Constants of(Site operand) {
        return of(operand, 0);
    }

    private Constants of(Site operand, int depth) {
        Code where = operand.code();
        Instruction instruction = where.at(Texts.stripCasts(where, operand.at()));
        if (depth > MAX_DEPTH) {
            return Constants.NONE;
        }
        if (instruction instanceof Instruction.StaticLoad load
                && code.program().unit(load.field().owner()) != null) {
            return constants(operand, evaluator.staticField(load.field()));
        }
        if (instruction instanceof Instruction.New) {
            return local(operand);
        }
        if (!(instruction instanceof Instruction.Call call)) {
            return Constants.NONE;
        }
        boolean ours = code.program().unit(call.target().owner()) != null;
        if (ours && call.dispatch() == Instruction.Dispatch.STATIC) {
            List<Value> arguments = constants(where, call.arguments());
            return arguments == null ? local(operand) : constants(operand, evaluator.call(call.target(), arguments));
        }
        Constants receiver = call.receiver() == Instruction.NONE || ours
                ? Constants.NONE
                : of(new Site(where, call.receiver()), depth + 1);
        return receiver.texts().isEmpty() ? local(operand) : receiver;
    }

    /** A text that the procedure itself decodes before it is used. */
    private Constants local(Site operand) {
        Constants before = locals.get(operand);
        if (before != null) {
            return before;
        }
        int at = Texts.stripCasts(operand.code(), operand.at());
        Constants found = isText(operand.code().at(at)) && decodes(operand.code())
                ? constants(operand, evaluator.valueIn(operand.code().procedure, made(operand.code(), at), at))
                : Constants.NONE;
        Constants hidden = found.techniques().isEmpty() ? Constants.NONE : found;
        locals.put(operand, hidden);
        return hidden;
    }

    /** An object is not what it will be before its constructor ran. */
    private static int made(Code where, int at) {
        if (where.at(at) instanceof Instruction.New) {
            for (int use : where.usesOf(at)) {
                if (where.at(use) instanceof Instruction.Call call
                        && call.target().isConstructor()
                        && call.receiver() == at) {
                    return use;
                }
            }
        }
        return at;
    }

    private static boolean isText(Instruction instruction) {
        return instruction instanceof Instruction.New created
                ? created.type().equals("java.lang.String")
                : instruction instanceof Instruction.Call call
                        && call.target().result().equals("java.lang.String");
    }

    /** Whether a procedure has anything by which constants are hidden; most have not, and are not interpreted. */
    private static boolean decodes(Code where) {
        for (int at = 0; at < where.size(); at++) {
            Instruction instruction = where.at(at);
            if (instruction instanceof Instruction.Call call
                            && DECODERS.matcher(call.target().toString()).find()
                    || instruction instanceof Instruction.Operation operation
                            && operation.operator() == Instruction.Operator.CONVERT
                            && operation.type().equals("char")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable List<Value> constants(Code where, int[] arguments) {
        List<Value> values = new ArrayList<>();
        for (int argument : arguments) {
            if (!(where.at(argument) instanceof Instruction.Constant constant)) {
                return null;
            }
            Object held = constant.value();
            if (held instanceof String text) {
                values.add(new Value.Text(text));
            } else if (held instanceof Number) {
                values.add(new Value.Primitive(held));
            } else {
                return null;
            }
        }
        return values;
    }

    /** {@return whether its decoder was not worked out to the end, for a bound} */
    boolean isExhausted(Site operand) {
        return exhausted.contains(operand);
    }

    private Constants constants(Site operand, Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown && BOUNDS.contains(unknown.reason())) {
            exhausted.add(operand);
        }
        if (!(outcome instanceof Outcome.Known known)) {
            return Constants.NONE;
        }
        Set<String> texts = new LinkedHashSet<>();
        collect(known.value(), texts, 0);
        Set<String> techniques = new TreeSet<>();
        Set<String> encodings = new LinkedHashSet<>();
        for (String step : known.steps()) {
            if (TECHNIQUES.containsKey(step)) {
                techniques.add(String.valueOf(TECHNIQUES.get(step)));
            }
            if (ENCODINGS.contains(step)) {
                encodings.add(step);
            }
        }
        return new Constants(List.copyOf(texts), encodings.isEmpty() ? null : String.join("+", encodings), techniques);
    }

    private static void collect(Value value, Set<String> texts, int depth) {
        if (texts.size() > MAX_CONSTANTS || depth > 3) {
            return;
        }
        if (value instanceof Value.Text text) {
            texts.add(text.value());
        } else if (value instanceof Collected.ListValue list) {
            list.items().forEach(v -> collect(v, texts, depth + 1));
        } else if (value instanceof Collected.SetValue set) {
            set.items().forEach(v -> collect(v, texts, depth + 1));
        } else if (value instanceof Collected.MapValue map) {
            map.entries().keySet().forEach(v -> collect(v, texts, depth + 1));
        } else if (value instanceof Array array) {
            array.parts().forEach(v -> collect(v, texts, depth + 1));
        }
    }
}
