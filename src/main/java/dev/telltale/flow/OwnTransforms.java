package dev.telltale.flow;

import dev.telltale.evaluation.Evaluator;
import dev.telltale.evaluation.Outcome;
import dev.telltale.evaluation.Value;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure of the program makes of a text. Of a text that is known the procedure is interpreted; of any other one it is
 * found out on single characters, for as far as it treats them one by one.
 */
final class OwnTransforms {
    /** More replacements than these go by the procedure's name. */
    private static final int SHOWN = 4;

    private static final String SAMPLES = samples();
    private static final List<String> TEXTS = List.of("java.lang.String", "java.lang.CharSequence");

    private final CodeBase code;
    private final Evaluator evaluator;
    private final Map<List<Object>, Optional<Map<String, String>>> known = new HashMap<>();

    OwnTransforms(CodeBase code, Evaluator evaluator) {
        this.code = code;
        this.evaluator = evaluator;
    }

    /** Letters, digits and marks of ASCII, and some of what lies beyond. */
    private static String samples() {
        StringBuilder all = new StringBuilder();
        for (char c = ' '; c <= '~'; c++) {
            all.append(c);
        }
        return all.append("\u00a0\u00e9\u00fc\u2013\u2019\u4e2d").toString();
    }

    /** {@return whether it is the program's own and makes a text of another} */
    boolean concerns(Symbol target) {
        return TEXTS.contains(target.result())
                && target.parameterList().stream().anyMatch(TEXTS::contains)
                && code.program().unit(target.owner()) != null;
    }

    /**
     * {@return the text it gives; null when that is not known}
     *
     * @param arguments receiver first where there is one
     */
    @Nullable
    Wording of(Symbol target, List<Wording> arguments) {
        Code found = code.resolve(target);
        if (found == null || found.procedure.arity() != arguments.size()) {
            return null;
        }
        int first = found.procedure.modifiers().has(Modifiers.STATIC) ? 0 : 1;
        int open = -1;
        for (int i = first; i < arguments.size(); i++) {
            if (arguments.get(i).constant() == null) {
                if (open >= 0) {
                    return null;
                }
                open = i;
            }
        }
        if (open < 0) {
            String text = text(target, values(target, arguments, first));
            return text == null ? null : Wording.text(text);
        }
        return TEXTS.contains(target.parameterList().get(open - first))
                ? changed(target, arguments, first, open)
                : null;
    }

    private @Nullable Wording changed(Symbol target, List<Wording> arguments, int first, int open) {
        List<Object> key = new ArrayList<>(arguments);
        key.set(open, target);
        Optional<Map<String, String>> replaced = known.get(key);
        if (replaced == null) {
            replaced = Optional.ofNullable(replaced(target, values(target, arguments, first), open));
            known.put(key, replaced);
        }
        return replaced.map(each -> replaced(arguments.get(open), each, target)).orElse(null);
    }

    private static Wording replaced(Wording text, Map<String, String> replaced, Symbol target) {
        if (replaced.size() > SHOWN) {
            return text.changed(target.name() + "()", part -> each(part, replaced));
        }
        Wording changed = text.mapped(part -> each(part, replaced));
        for (Map.Entry<String, String> one : replaced.entrySet()) {
            String transform = "replace(" + one.getKey() + ',' + one.getValue() + ')';
            changed = changed.changed(transform, part -> part);
        }
        return changed;
    }

    private static String each(String text, Map<String, String> replaced) {
        StringBuilder all = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(c -> all.append(replaced.getOrDefault(c, c)));
        return all.toString();
    }

    /** {@return what becomes of single characters; null when it is nothing, or more than that} */
    private @Nullable Map<String, String> replaced(Symbol target, List<Value> arguments, int open) {
        String whole = text(target, with(arguments, open, SAMPLES));
        if (whole == null || whole.equals(SAMPLES)) {
            return null;
        }
        Map<String, String> replaced = new LinkedHashMap<>();
        StringBuilder parts = new StringBuilder();
        for (int at = 0; at < SAMPLES.length(); at++) {
            String one = SAMPLES.substring(at, at + 1);
            String changed = text(target, with(arguments, open, one));
            if (changed == null) {
                return null;
            }
            parts.append(changed);
            if (!changed.equals(one)) {
                replaced.put(one, changed);
            }
        }
        return parts.toString().equals(whole) ? replaced : null;
    }

    private static List<Value> with(List<Value> arguments, int open, String text) {
        List<Value> all = new ArrayList<>(arguments);
        all.set(open, Value.of(text));
        return all;
    }

    private static List<Value> values(Symbol target, List<Wording> arguments, int first) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.add(
                    i < first
                            ? new Value.Unknown("receiver")
                            : Wordings.value(
                                    arguments.get(i), target.parameterList().get(i - first)));
        }
        return values;
    }

    private @Nullable String text(Symbol target, List<Value> arguments) {
        return evaluator.call(target, arguments) instanceof Outcome.Known given
                        && given.value() instanceof Value.Text text
                ? text.value()
                : null;
    }
}
