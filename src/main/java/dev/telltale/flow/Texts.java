package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.Port;
import dev.telltale.rule.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What text a value can hold. Within a procedure parameters stay holes, so that the answer can be reused at every call;
 * {@link #closed} fills them from all callers.
 */
final class Texts {
    static final int MAX = 24;
    private static final List<Template> UNKNOWN = List.of(Template.UNKNOWN);
    private static final int CALLER_DEPTH = 5;

    private final CodeBase code;
    private final ModelIndex models;
    private final Elements elements;
    private final TextFunctions functions;
    private final Applications applications;
    private final Questions<List<Template>> questions = new Questions<>();
    private final LoadedProperties properties;

    private record FieldQuestion(FieldSymbol field) {}

    private record MakingQuestion(Site object, FieldSymbol field) {}

    private record ClosingQuestion(Template template, Code where) {}

    Texts(CodeBase code, ModelIndex models, Elements elements) {
        this.code = code;
        this.models = models;
        this.elements = elements;
        this.properties = new LoadedProperties(code);
        this.functions = new TextFunctions(this);
        this.applications = new Applications(models, elements);
    }

    /** {@return the texts the value can hold, at most {@link #MAX}; never empty} */
    List<Template> of(Code where, int value) {
        return of(new Site(where, value));
    }

    List<Template> of(Site site) {
        return questions.ask(site, UNKNOWN, () -> bounded(compute(site)));
    }

    private static List<Template> bounded(List<Template> templates) {
        if (templates.isEmpty()) {
            return List.of(Template.UNKNOWN);
        }
        List<Template> distinct = new ArrayList<>(new LinkedHashSet<>(templates));
        return distinct.size() <= MAX ? distinct : distinct.subList(0, MAX);
    }

    /** {@return the only text the value can hold when it is one known constant, else null} */
    @Nullable
    String constant(Code where, int value) {
        List<Template> all = of(where, value);
        return all.size() == 1 ? all.get(0).constant() : null;
    }

    private List<Template> compute(Site site) {
        Instruction instruction = site.instruction();
        if (instruction instanceof Instruction.Constant constant) {
            return List.of(literal(constant.value()));
        }
        if (instruction instanceof Instruction.Parameter parameter) {
            return List.of(Template.of(new Template.Param(parameter.index())));
        }
        if (instruction instanceof Instruction.Merge merge) {
            return union(site.code(), merge.inputs());
        }
        if (instruction instanceof Instruction.Concat concat) {
            return concat(site.code(), concat.parts());
        }
        if (instruction instanceof Instruction.Operation operation) {
            return operation(site.code(), operation);
        }
        if (instruction instanceof Instruction.Load load) {
            return load(site.code(), load);
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            return staticLoad(load.field());
        }
        if (instruction instanceof Instruction.ElementLoad load) {
            return element(site.code(), load);
        }
        if (instruction instanceof Instruction.Call call) {
            return call(site, call);
        }
        return instruction instanceof Instruction.New create
                ? functions.created(site, create)
                : List.of(Template.UNKNOWN);
    }

    private List<Template> element(Code where, Instruction.ElementLoad load) {
        boolean some = !(where.at(load.index()) instanceof Instruction.Constant);
        Template given = some ? given(where, load.array()) : null;
        return given == null
                ? united(where, elements.at(new Site(where, load.array()), new Site(where, load.index())))
                : List.of(given);
    }

    /** {@return the texts that the array holds at this place; none when that is not seen} */
    List<Template> element(Site array, int index) {
        List<Site> stored = elements.at(array, index);
        return stored.isEmpty() ? List.of() : united(array.code(), stored);
    }

    /** {@return an element of what a caller hands over, if the container is that; else null} */
    @Nullable
    Template given(Code where, int container) {
        int value = Elements.viewed(where, container);
        return where.at(value) instanceof Instruction.Parameter parameter
                ? Template.of(new Template.ParamElement(parameter.index()))
                : null;
    }

    /** {@return texts of elements of the container; what stands elsewhere does not speak of this procedure's parameters} */
    private List<Template> elements(Code where, int container) {
        Template given = given(where, container);
        return given == null ? united(where, elements.of(new Site(where, container))) : List.of(given);
    }

    private List<Template> united(Code where, List<Site> sites) {
        Set<Template> all = new LinkedHashSet<>();
        all.addAll(union(sites.stream().filter(s -> s.code() == where).toList()));
        for (Site site : sites) {
            if (site.code() != where && all.size() < MAX) {
                of(site).forEach(template -> all.addAll(closed(template, site.code())));
            }
        }
        return known(all);
    }

    private static Template literal(@Nullable Object value) {
        if (value == null) {
            return Template.of(new Template.Unknown("null"));
        }
        return Template.literal(value instanceof Instruction.TypeName type ? type.name() : value.toString());
    }

    private List<Template> union(Code where, int[] values) {
        return union(Origins.sites(where, values));
    }

    List<Template> union(List<Site> sites) {
        Set<Template> all = new LinkedHashSet<>();
        for (Site site : sites) {
            all.addAll(of(site));
            if (all.size() >= MAX) {
                break;
            }
        }
        return known(all);
    }

    private static List<Template> known(Set<Template> all) {
        boolean someKnown = all.stream().anyMatch(t -> !isNothing(t));
        if (someKnown) {
            all.removeIf(Texts::isNothing);
        }
        return new ArrayList<>(all);
    }

    /** A null alternative and the value a loop carries round say nothing about the text. */
    private static boolean isNothing(Template template) {
        return template.equals(Template.UNKNOWN) || template.equals(Template.of(new Template.Unknown("null")));
    }

    List<Template> concat(Code where, int[] parts) {
        List<Template> results = List.of(Template.EMPTY);
        for (int part : parts) {
            results = Template.product(results, of(where, part), MAX);
        }
        return results;
    }

    private List<Template> operation(Code where, Instruction.Operation operation) {
        return switch (operation.operator()) {
            case CAST, CONVERT -> of(where, operation.operands()[0]);
            default -> List.of(Template.UNKNOWN);
        };
    }

    private List<Template> load(Code where, Instruction.Load load) {
        int object = stripCasts(where, load.object());
        if (where.at(object) instanceof Instruction.Parameter parameter) {
            List<Site> stores = code.stores(load.field());
            List<Template> only = stores.size() == 1 ? of(storedValue(stores.get(0))) : List.of();
            boolean constant = only.size() == 1 && only.get(0).constant() != null;
            return constant
                    ? only
                    : List.of(Template.of(new Template.ParamField(parameter.index(), code.declaring(load.field()))));
        }
        return field(new Site(where, object), load.field());
    }

    static int stripCasts(Code where, int value) {
        int at = value;
        while (where.at(at) instanceof Instruction.Operation operation
                && operation.operator() == Instruction.Operator.CAST) {
            at = operation.operands()[0];
        }
        return at;
    }

    private List<Template> staticLoad(FieldSymbol field) {
        FieldDeclaration declaration = code.declaration(field);
        if (declaration != null && declaration.constant() != null) {
            return List.of(literal(declaration.constant()));
        }
        String pattern = DatePatterns.of(field);
        if (pattern != null) {
            return List.of(Template.literal(pattern));
        }
        List<Template> all = new ArrayList<>();
        for (Site store : code.stores(field)) {
            Site value = storedValue(store);
            for (Template template : of(value)) {
                all.addAll(closed(template, store.code()));
            }
        }
        return all;
    }

    static Site storedValue(Site store) {
        int value = store.instruction() instanceof Instruction.Store s
                ? s.value()
                : ((Instruction.StaticStore) store.instruction()).value();
        return new Site(store.code(), value);
    }

    /** {@return the texts in a field of the object, by the constructor that made it when that is known} */
    List<Template> field(Site object, FieldSymbol field) {
        if (isOfOther(object, code.declaring(field).owner())) {
            return List.of();
        }
        List<Template> made = made(object, field);
        return made.isEmpty() ? anyStore(field) : made;
    }

    /** An object made here, or in a static field, has no fields of classes that its own has nothing to do with. */
    private boolean isOfOther(Site object, String owner) {
        String type = object.instruction() instanceof Instruction.New create
                ? create.type()
                : object.instruction() instanceof Instruction.StaticLoad load
                        ? load.field().type()
                        : owner;
        return code.program().unit(type) != null
                && code.program().unit(owner) != null
                && !code.program().supertypesAndSelf(type).contains(owner)
                && !code.program().supertypesAndSelf(owner).contains(type);
    }

    /** In terms of the parameters of the procedure that holds the object; empty when its making is not seen. */
    private List<Template> made(Site object, FieldSymbol field) {
        return questions.ask(new MakingQuestion(object, field), List.of(), () -> making(object, field));
    }

    private List<Template> making(Site object, FieldSymbol field) {
        Instruction instruction = object.instruction();
        if (instruction instanceof Instruction.Parameter parameter) {
            return List.of(Template.of(new Template.ParamField(parameter.index(), code.declaring(field))));
        }
        if (instruction instanceof Instruction.New) {
            return constructed(object, field);
        }
        if (instruction instanceof Instruction.Operation operation
                && operation.operator() == Instruction.Operator.CAST) {
            return made(new Site(object.code(), operation.operands()[0]), field);
        }
        if (instruction instanceof Instruction.Call call) {
            return madeBy(object, call, field);
        }
        List<Site> before = instruction instanceof Instruction.Merge merge
                ? Origins.sites(object.code(), merge.inputs())
                : instruction instanceof Instruction.StaticLoad load
                        ? storedValues(code.stores(load.field()))
                        : List.of();
        Set<Template> all = new LinkedHashSet<>();
        before.forEach(site -> all.addAll(made(site, field)));
        return bounded(all);
    }

    private List<Template> madeBy(Site site, Instruction.Call call, FieldSymbol field) {
        List<Code> targets = code.targets(call);
        Set<Template> all = new LinkedHashSet<>();
        for (Code target : targets.size() <= 4 ? targets : List.<Code>of()) {
            for (int value : target.returned()) {
                for (Template template : made(new Site(target, value), field)) {
                    all.addAll(substituted(template, site.code(), call.arguments()));
                }
            }
        }
        return bounded(all);
    }

    private static List<Template> bounded(Set<Template> templates) {
        return templates.stream().limit(MAX).toList();
    }

    private static List<Site> storedValues(List<Site> stores) {
        return stores.stream().map(Texts::storedValue).toList();
    }

    private List<Template> constructed(Site creation, FieldSymbol field) {
        Instruction.Call call = Origins.constructor(creation);
        Code constructor = call == null ? null : code.resolve(call.target());
        if (call == null || constructor == null) {
            return List.of();
        }
        Set<Template> results = new LinkedHashSet<>();
        for (Template template : assigned(constructor, field, 0)) {
            results.addAll(substituted(template, creation.code(), call.arguments()));
        }
        return bounded(results);
    }

    /** Texts a constructor assigns to the field, in terms of its own parameters; follows {@code this(…)} and {@code super(…)}. */
    private List<Template> assigned(Code constructor, FieldSymbol field, int depth) {
        List<Template> results = new ArrayList<>();
        for (int i = 0; i < constructor.size(); i++) {
            Instruction instruction = constructor.at(i);
            if (instruction instanceof Instruction.Store store
                    && store.field().name().equals(field.name())
                    && isThis(constructor, store.object())
                    && code.declaring(store.field()).equals(code.declaring(field))) {
                results.addAll(of(constructor, store.value()));
            } else if (instruction instanceof Instruction.Call call
                    && depth < 4
                    && call.target().isConstructor()
                    && isThis(constructor, call.arguments()[0])) {
                results.addAll(assignedBy(call, constructor, field, depth));
            }
        }
        return results;
    }

    private List<Template> assignedBy(Instruction.Call call, Code where, FieldSymbol field, int depth) {
        Code callee = code.resolve(call.target());
        List<Template> results = new ArrayList<>();
        if (callee != null) {
            for (Template template : assigned(callee, field, depth + 1)) {
                results.addAll(substituted(template, where, call.arguments()));
            }
        }
        return results;
    }

    private static boolean isThis(Code where, int value) {
        return where.at(value) instanceof Instruction.Parameter parameter && parameter.index() == 0;
    }

    private List<Template> anyStore(FieldSymbol field) {
        return questions.ask(new FieldQuestion(code.declaring(field)), UNKNOWN, () -> stored(field));
    }

    private List<Template> stored(FieldSymbol field) {
        Set<Template> all = new LinkedHashSet<>();
        for (Site store : code.stores(field)) {
            for (Template template : of(storedValue(store))) {
                all.addAll(closed(template, store.code()));
            }
            if (all.size() > MAX) {
                break;
            }
        }
        return new ArrayList<>(all);
    }

    private List<Template> call(Site site, Instruction.Call call) {
        List<Template> answer = configured(site.code(), call);
        if (answer.isEmpty()) {
            answer = functions.called(site, call);
        }
        return answer.isEmpty() ? inlined(site, call) : answer;
    }

    private List<Template> configured(Code where, Instruction.Call call) {
        for (Source source : models.of(call.target()).sources()) {
            Port key = source.key();
            if (key != null && key.base() == Port.Base.ARGUMENT && !"file-path".equals(source.keys())) {
                return configured(where, call, source, argument(call, key.index()));
            }
        }
        return lookedUp(where, call);
    }

    /** What properties that were read from a file give, or what stands in the code when the file does not say. */
    private List<Template> lookedUp(Code where, Instruction.Call call) {
        String fallback = call.arguments().length == 3 ? constant(where, call.arguments()[2]) : null;
        boolean read = fallback != null
                && call.target().owner().equals("java.util.Properties")
                && call.target().name().equals("getProperty")
                && !properties.originOf(new Site(where, call.arguments()[0])).isEmpty();
        return read
                ? of(where, call.arguments()[1]).stream()
                        .map(key -> asked("config", key, fallback))
                        .toList()
                : List.of();
    }

    private List<Template> configured(Code where, Instruction.Call call, Source source, int keyValue) {
        List<Template> results = new ArrayList<>();
        int last = call.arguments()[call.arguments().length - 1];
        String fallback = last == keyValue ? null : constant(where, last);
        for (Template key : keyValue == Instruction.NONE ? List.<Template>of() : of(where, keyValue)) {
            String kind = String.valueOf(source.keys());
            results.add(asked(kind, key, fallback));
        }
        return results;
    }

    /** What a setting gives; which one may be for the caller to say. */
    private static Template asked(String kind, Template key, @Nullable String fallback) {
        boolean handed = key.parts().size() == 1 && key.parts().get(0) instanceof Template.Param;
        if (handed && fallback == null) {
            return Template.of(
                    new Template.Asked(kind, ((Template.Param) key.parts().get(0)).index()));
        }
        return Template.of(
                key.isSymbolic() ? new Template.Unknown("…") : new Template.Configured(kind, key.render(), fallback));
    }

    /** {@return value id of an argument counted without the receiver, or NONE} */
    static int argument(Instruction.Call call, int index) {
        int at = call.dispatch() == Instruction.Dispatch.STATIC ? index : index + 1;
        return at >= 0 && at < call.arguments().length ? call.arguments()[at] : Instruction.NONE;
    }

    private List<Template> inlined(Site site, Instruction.Call call) {
        List<Code> targets = code.targets(call);
        if (targets.isEmpty() || targets.size() > 4) {
            return List.of();
        }
        List<Template> results = new ArrayList<>();
        for (Code target : targets) {
            for (int value : target.returned()) {
                for (Template template : of(target, value)) {
                    results.addAll(substituted(template, site.code(), call.arguments()));
                }
            }
        }
        return results;
    }

    /** {@return the callee's template in the caller's terms} */
    List<Template> substituted(Template template, Code caller, int[] arguments) {
        return template.isSymbolic()
                ? template.expand(part -> filled(part, caller, arguments), MAX)
                : List.of(template);
    }

    private List<Template> filled(Template.Part part, Code caller, int[] arguments) {
        int index = part instanceof Template.Given given ? given.index() : Instruction.NONE;
        if (index >= 0 && index < arguments.length) {
            return arguments[index] == Instruction.NONE ? UNKNOWN : filled(part, new Site(caller, arguments[index]));
        }
        return part instanceof Template.Held held
                ? List.of(held.outer())
                : List.of(part instanceof Template.Given ? Template.UNKNOWN : Template.of(part));
    }

    /** The part of a text that a parameter gives, where this value is handed over for it. */
    private List<Template> filled(Template.Part part, Site value) {
        if (part instanceof Template.ParamField p) {
            return field(value, p.field());
        }
        if (part instanceof Template.Asked asked) {
            return of(value).stream().map(key -> asked(asked.kind(), key, null)).toList();
        }
        return part instanceof Template.ParamElement ? elements(value.code(), value.at()) : of(value);
    }

    /** {@return the template with parameters filled from every caller, a few levels up} */
    List<Template> closed(Template template, Code where) {
        return closed(template, where, CALLER_DEPTH);
    }

    private List<Template> closed(Template template, Code where, int depth) {
        return template.isSymbolic()
                ? questions.ask(new ClosingQuestion(template, where), UNKNOWN, () -> closing(template, where, depth))
                : List.of(template);
    }

    private List<Template> closing(Template template, Code where, int depth) {
        List<Site> sites = depth == 0 ? List.of() : code.fewCallers(where);
        Set<Template> all = new LinkedHashSet<>();
        for (Site site : sites) {
            int[] arguments = ((Instruction.Call) site.instruction()).arguments();
            for (Template filled : substituted(template, site.code(), arguments)) {
                all.addAll(closed(filled, site.code(), depth - 1));
            }
            if (all.size() >= MAX) {
                break;
            }
        }
        for (Site site : depth == 0 ? List.<Site>of() : code.creators(where)) {
            for (Template filled : made(template, site)) {
                all.addAll(closed(filled, site.code(), depth - 1));
            }
        }
        return all.isEmpty() ? unfilled(template) : bounded(new ArrayList<>(all));
    }

    /** {@return the template of a function's code in terms of the procedure that makes the function} */
    List<Template> made(Template template, Site function) {
        int[] captured = ((Instruction.Closure) function.instruction()).captured();
        List<Template> all = new ArrayList<>();
        for (Template applied :
                template.isSymbolic() ? applied(template, function, captured.length) : List.of(template)) {
            all.addAll(substituted(applied, function.code(), captured));
        }
        return bounded(all);
    }

    /** What a function is not given when it is made, a library gives it when it runs it. */
    private List<Template> applied(Template template, Site function, int captured) {
        return template.expand(
                part -> {
                    int index = part instanceof Template.Param p
                            ? p.index()
                            : part instanceof Template.ParamField p ? p.index() : Instruction.NONE;
                    Set<Template> known = new LinkedHashSet<>();
                    for (Site value :
                            index < captured ? List.<Site>of() : applications.handed(function, index - captured)) {
                        boolean elsewhere = value.code() != function.code();
                        List<Template> texts =
                                part instanceof Template.ParamField p ? field(value, p.field()) : of(value);
                        texts.forEach(t -> known.addAll(elsewhere ? closed(t, value.code()) : List.of(t.held())));
                    }
                    return known.isEmpty() ? List.of(Template.of(part)) : List.copyOf(known);
                },
                MAX);
    }

    /** Without callers a field hole may still be filled from every store to the field. */
    private List<Template> unfilled(Template template) {
        return template.expand(
                part -> {
                    if (part instanceof Template.ParamField p) {
                        return anyStore(p.field());
                    }
                    boolean open = part instanceof Template.Given || part instanceof Template.Held;
                    return List.of(open ? Template.UNKNOWN : Template.of(part));
                },
                MAX);
    }

    /** {@return the constants a format's pattern can be, as far as they are known} */
    List<String> patterns(Code where, int value) {
        List<String> patterns = new ArrayList<>();
        for (Template template : of(where, value)) {
            for (Template closed : closed(template, where)) {
                String constant = closed.constant();
                if (constant != null) {
                    patterns.add(constant);
                }
            }
        }
        return patterns;
    }

    /** {@return the keys a map was filled with} */
    List<Site> keys(Site map) {
        return elements.keys(map);
    }

    /** {@return the keys, or the values, that an entry of a map may hold} */
    List<Site> parts(Site entry, boolean key) {
        int value = stripCasts(entry.code(), entry.at());
        if (!(entry.code().at(value) instanceof Instruction.Parameter parameter)) {
            return elements.parts(entry, key);
        }
        List<Site> parts = new ArrayList<>();
        for (Site function : code.creators(entry.code())) {
            int[] captured = ((Instruction.Closure) function.instruction()).captured();
            if (parameter.index() < captured.length) {
                parts.addAll(elements.parts(new Site(function.code(), captured[parameter.index()]), key));
            } else {
                applications
                        .containers(function, parameter.index() - captured.length)
                        .forEach(entries -> parts.addAll(elements.parts(entries, key)));
            }
        }
        return parts;
    }

    List<Site> elements(Site container) {
        return elements.of(container);
    }

    ModelIndex models() {
        return models;
    }

    Applications applications() {
        return applications;
    }

    /** {@return where the value comes from, callers included} */
    List<Site> origins(Site value) {
        return elements.origins(value);
    }

    CodeBase codeBase() {
        return code;
    }
}
