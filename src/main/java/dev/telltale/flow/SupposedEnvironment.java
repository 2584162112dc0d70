package dev.telltale.flow;

import dev.telltale.evaluation.Environment;
import dev.telltale.evaluation.Value;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.ConfigurationReads.Read;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import dev.telltale.rule.Port;
import dev.telltale.rule.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what a program asks its surroundings, as supposed, and remembers what was asked. */
final class SupposedEnvironment implements AskingEnvironment {
    private static final Value.Unknown UNKNOWN = new Value.Unknown("environment");
    private static final Set<String> LOOK_UPS = Set.of("get", "getOrDefault", "containsKey");
    private static final Port FIRST = new Port(Port.Base.ARGUMENT, 0, List.of());

    private final ModelIndex models;
    private final ConfigurationReads reads;
    private final Lasting lasting;
    private final Options options;
    private final Supposed supposed;
    private final Set<Read> asked = new LinkedHashSet<>();
    private final Set<Value> variables;
    private boolean consulted;

    SupposedEnvironment(ModelIndex models, ConfigurationReads reads, Evaluations shared, Supposed supposed) {
        this.lasting = shared.lasting();
        this.options = shared.options();
        this.variables = shared.variables();
        this.models = models;
        this.reads = reads;
        this.supposed = supposed;
    }

    @Override
    public boolean isAbout(Read read) {
        return supposed.isAbout(read) || supposed.isAboutAFile() && read.kind().equals("file");
    }

    /** {@return what was asked for since the last time, files without their names} */
    @Override
    public Set<Read> takeAsked() {
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<Read> taken = new LinkedHashSet<>(asked);
        asked.clear();
        return taken;
    }

    @Override
    public void consult() {
        consulted = true;
    }

    /** What is said to hold whatever is set holds at any time, too; else the first time counts. */
    @Override
    public boolean isCertain() {
        consulted = true;
        return supposed.anyTime();
    }

    @Override
    public Value option(Options.Option option) {
        consulted = true;
        asked.add(option.read());
        boolean about = supposed.isAbout(option.read());
        return about || supposed.restUnset() ? option.value(about ? supposed.value() : null) : UNKNOWN;
    }

    /** What an option is, is asked for where its field is loaded. */
    @Override
    public boolean isStillInitial(FieldSymbol field) {
        return options.of(field) == null && lasts(field);
    }

    private boolean lasts(FieldSymbol field) {
        return lasting.is(field) || !isCertain();
    }

    @Override
    public boolean mayFail() {
        return isCertain();
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public boolean takeConsulted() {
        boolean taken = consulted;
        consulted = false;
        return taken;
    }

    @Override
    public void ask(Set<Read> more) {
        asked.addAll(more);
    }

    @Override
    public @Nullable Value given(Site call, List<Value> arguments) {
        if (!reads.isAnswered(call)) {
            return lookedUp(call, arguments);
        }
        consulted = true;
        return typed(((Instruction.Call) call.instruction()).target().result());
    }

    @Override
    public boolean isSetting(Symbol target) {
        for (Source source : models.of(target).sources()) {
            if (source.key() != null && source.keys() != null && !source.keys().startsWith("file")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Value lookedUp(Site call, List<Value> arguments) {
        String name = arguments.size() > 1 && arguments.get(1) instanceof Value.Text text ? text.value() : null;
        Read read = reads.lookedUp(call, name);
        if (read == null) {
            return null;
        }
        consulted = true;
        asked.add(read);
        Symbol target = ((Instruction.Call) call.instruction()).target();
        String value = supposed.isAbout(read) ? supposed.value() : null;
        boolean unset = supposed.isAbout(read) || supposed.restUnset();
        return read.kind().equals("remote")
                ? UNKNOWN
                : value != null ? held(target, arguments, value) : unset ? absent(target, arguments, 1) : UNKNOWN;
    }

    /** Who is asked and says nothing presses enter. */
    private Value typed(String type) {
        asked.add(ConfigurationReads.ANSWER);
        String value = supposed.isAbout(ConfigurationReads.ANSWER) ? supposed.value() : null;
        return value != null ? typed(value, type) : supposed.restUnset() ? typed("", type) : UNKNOWN;
    }

    private Value console() {
        asked.add(ConfigurationReads.ANSWER);
        boolean there = supposed.isAbout(ConfigurationReads.ANSWER) && supposed.value() != null;
        return there ? new Value.Unknown("console", true) : supposed.restUnset() ? Value.NULL : UNKNOWN;
    }

    @Override
    public @Nullable Value answer(Symbol target, List<Value> arguments) {
        Value answer = supposed(target, arguments);
        consulted |=
                answer != null || !supposed.restUnset() && Environment.empty().answer(target, arguments) != null;
        return answer;
    }

    private @Nullable Value supposed(Symbol target, List<Value> arguments) {
        if (ConfigurationReads.isFileTest(target)) {
            return file(target);
        }
        if (target.owner().equals("java.lang.System") && target.name().equals("console")) {
            return console();
        }
        if (target.owner().equals("java.io.Console") && target.name().equals("readLine")) {
            return typed(target.result());
        }
        for (Source source : models.of(target).sources()) {
            Port key = source.key();
            if (key != null && source.keys() != null) {
                return source.keys().startsWith("file")
                        ? content(target, arguments)
                        : setting(source, key, target, arguments);
            }
        }
        if (isOfVariables(target, arguments)) {
            return setting("variable", false, FIRST, target, arguments);
        }
        Value answer = supposed.restUnset() ? Environment.empty().answer(target, arguments) : null;
        if (answer != null && target.name().equals("getenv")) {
            variables.add(answer);
        }
        return answer;
    }

    /** The map of all variables is asked like a variable. */
    private boolean isOfVariables(Symbol target, List<Value> arguments) {
        return !arguments.isEmpty() && LOOK_UPS.contains(target.name()) && variables.contains(arguments.get(0));
    }

    private Value file(Symbol test) {
        asked.add(ConfigurationReads.SOME_FILE);
        if (!supposed.isAboutAFile() && !supposed.restUnset()) {
            return UNKNOWN;
        }
        boolean there = supposed.isAboutAFile() && supposed.value() != null;
        return Value.of(there != test.name().equals("notExists"));
    }

    private Value content(Symbol target, List<Value> arguments) {
        asked.add(ConfigurationReads.SOME_FILE);
        String value = supposed.isAboutAFile() ? supposed.value() : null;
        if (value != null) {
            return value.equals(Supposed.PRESENT) ? UNKNOWN : typed(value, target.result());
        }
        boolean missing = supposed.isAboutAFile() || supposed.restUnset();
        Value absent = missing ? Environment.empty().answer(target, arguments) : null;
        return absent == null ? UNKNOWN : absent;
    }

    private Value setting(Source source, Port key, Symbol target, List<Value> arguments) {
        return setting(String.valueOf(source.keys()), source.required(), key, target, arguments);
    }

    private Value setting(String table, boolean required, Port key, Symbol target, List<Value> arguments) {
        int receiver = arguments.size() - target.parameterCount();
        int at = key.base() == Port.Base.RECEIVER ? 0 : key.index() + receiver;
        if (at < 0 || at >= arguments.size() || !(arguments.get(at) instanceof Value.Text name)) {
            return UNKNOWN;
        }
        if (table.equals("property") && ConfigurationReads.isPlatform(name.value())) {
            return new Value.Unknown("environment", true);
        }
        Read read = reads.read(table, name.value());
        asked.add(read);
        if (supposed.isAbout(read)) {
            String value = supposed.value();
            return value == null ? absent(required, target, arguments, at) : held(target, arguments, value);
        }
        return supposed.restUnset() ? absent(required, target, arguments, at) : UNKNOWN;
    }

    private static Value absent(boolean required, Symbol target, List<Value> arguments, int key) {
        return required && fallback(target, arguments, key) == null ? UNKNOWN : absent(target, arguments, key);
    }

    /** What is given for a name that is not set: the argument after it that is no type, if there is one. */
    private static Value absent(Symbol target, List<Value> arguments, int key) {
        Value fallback = fallback(target, arguments, key);
        return switch (target.result()) {
            case "boolean" -> fallback == null ? Value.of(false) : fallback;
            case "int", "long" -> fallback == null ? UNKNOWN : fallback;
            case "java.lang.Integer" -> fallback == null ? Value.NULL : boxed(fallback);
            case "java.lang.String", "java.lang.Object", "java.lang.Boolean", "java.lang.Long" ->
                fallback == null ? Value.NULL : fallback;
            case "java.util.Optional" -> Value.optional(null);
            default -> UNKNOWN;
        };
    }

    private static @Nullable Value fallback(Symbol target, List<Value> arguments, int key) {
        List<String> types = target.parameterList();
        int receiver = arguments.size() - types.size();
        for (int at = key + 1; at < arguments.size(); at++) {
            if (!types.get(at - receiver).equals("java.lang.Class")) {
                return arguments.get(at);
            }
        }
        return null;
    }

    private static Value boxed(Value value) {
        return value instanceof Value.Primitive primitive ? Value.boxed(primitive.value()) : value;
    }

    private static Value held(Symbol target, List<Value> arguments, String value) {
        if (isPresence(target)) {
            return Value.of(true);
        }
        String wanted = arguments.stream()
                .filter(Value.TypeValue.class::isInstance)
                .map(type -> ((Value.TypeValue) type).name())
                .findFirst()
                .orElse("java.lang.String");
        boolean isWanted = target.result().equals("java.lang.Object");
        return Settings.of(value, isWanted ? wanted : target.result(), wanted);
    }

    private static boolean isPresence(Symbol target) {
        return target.result().equals("boolean")
                && (target.name().startsWith("contains") || target.name().startsWith("has"));
    }

    private static Value typed(String value, String type) {
        return Settings.of(value, type, null);
    }
}
