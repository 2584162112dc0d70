package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.rule.KeyTable;
import dev.telltale.rule.Port;
import dev.telltale.rule.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every place in the program that obtains environment data. */
final class Sources {
    /** The name asked for is whatever the function value will be called with. */
    static final Template APPLIED = Template.of(new Template.Unknown("applied"));

    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;
    private final Origins origins;
    private final Calls calls;
    private final Containment containment;
    /** Of members that give environment data. */
    private final Set<String> sourceNames;

    private final Map<String, KnownNames> tables = new HashMap<>();
    private final List<SourcePoint> found = new ArrayList<>();

    Sources(CodeBase code, ModelIndex models, Texts texts, Origins origins, Calls calls, Containment containment) {
        this.code = code;
        this.models = models;
        this.texts = texts;
        this.origins = origins;
        this.calls = calls;
        this.containment = containment;
        this.sourceNames = models.sourceNames();
    }

    /** {@return the source points in program order} */
    List<SourcePoint> find() {
        boolean everywhere = models.hasEntryPoints();
        long[] mentions = models.sourceMentions();
        MemberNames names = new MemberNames(sourceNames);
        for (Unit unit : everywhere ? code.program().units() : code.program().mentioningAny(mentions)) {
            for (Code procedure : everywhere ? code.codes(unit) : code.namingAny(unit, names)) {
                containment.run(new Site(procedure, 0), List.of(), () -> in(procedure));
            }
        }
        return found;
    }

    private void in(Code where) {
        for (int at = 0; at < where.size(); at++) {
            Site site = new Site(where, at);
            Instruction instruction = where.at(at);
            if (instruction instanceof Instruction.Call call) {
                called(site, call);
            } else if (instruction instanceof Instruction.StaticLoad load) {
                for (Source source :
                        models.ofField(load.field().owner(), load.field().name())) {
                    point(site, at, false, load.field().toString(), source, AccessPath.EMPTY);
                }
            } else if (instruction instanceof Instruction.Closure closure) {
                referenced(site, closure);
            }
        }
        entered(where);
    }

    private void called(Site site, Instruction.Call call) {
        for (Source source : models.of(call.target()).sources()) {
            if (!isOwnCode(site, source) && calls.holds(site.code(), call, source.where())) {
                asked(site, call, source);
            }
        }
        reflected(site, call);
    }

    /** Inside a library that models describe, its code says more than its model. */
    private boolean isOwnCode(Site site, Source source) {
        Unit owner = code.program().unit(source.method().owner());
        return owner != null && owner.component() == site.code().unit.component();
    }

    private void asked(Site site, Instruction.Call call, Source source) {
        boolean returned = source.at().base() == Port.Base.RETURN;
        int value = returned ? site.at() : Calls.valueAt(call, source.at());
        if (value == Instruction.NONE) {
            return;
        }
        String api = call.target().owner() + '#' + call.target().name();
        for (AccessPath path : paths(site, call, source)) {
            point(site, value, !returned, api, source, inside(path, source.at()));
        }
    }

    /** Where inside the value the data is: an element, or a part the models name. */
    private static AccessPath inside(AccessPath path, Port at) {
        AccessPath inner = path;
        for (int i = at.path().size() - 1; i >= 0; i--) {
            Port.Step step = at.path().get(i);
            inner = inner.push(
                    step instanceof Port.Step.Named named ? new AccessPath.Inside(named.name()) : AccessPath.ANY);
        }
        return inner;
    }

    /** One path per name asked for; a name that is a parameter stays open and is decided by the caller. */
    private List<AccessPath> paths(Site site, Instruction.Call call, Source source) {
        Port port = source.key();
        if (port == null) {
            boolean all = "env.variables".equals(source.data());
            return List.of(all ? AccessPath.EMPTY.push(new AccessPath.Names()) : AccessPath.EMPTY);
        }
        int key = Calls.valueAt(call, port);
        List<AccessPath> paths = new ArrayList<>();
        for (Template name : key == Instruction.NONE ? List.<Template>of() : texts.of(site.code(), key)) {
            paths.add(AccessPath.EMPTY.withKey(name));
        }
        return paths;
    }

    private void point(Site site, int value, boolean mutated, String api, Source source, AccessPath path) {
        point(site, value, mutated, api, source, path, Form.PLAIN);
    }

    private void point(Site site, int value, boolean mutated, String api, Source source, AccessPath path, int form) {
        KeyTable keys = tableOf(source);
        KnownNames table = keys == null ? null : tables.computeIfAbsent(keys.id(), id -> new KnownNames(keys));
        found.add(new SourcePoint(
                found.size(), site, value, mutated, api, source.data(), table, source.stored(), path, form));
    }

    private @Nullable KeyTable tableOf(Source source) {
        Map<String, KeyTable> keys = models.models().keys();
        if (source.keys() != null) {
            return keys.get(source.keys());
        }
        boolean all = "env.variables".equals(source.data());
        return all ? keys.get(source.method().name().contains("ropert") ? "property" : "variable") : null;
    }

    /** A method reference such as {@code System::getProperty}. */
    private void referenced(Site site, Instruction.Closure closure) {
        for (Source source : models.of(closure.target()).sources()) {
            if (source.at().base() != Port.Base.RETURN || !source.where().isEmpty()) {
                continue;
            }
            String api = closure.target().owner() + '#' + closure.target().name();
            Set<AccessPath> paths = new LinkedHashSet<>();
            if (source.key() == null) {
                boolean all = "env.variables".equals(source.data());
                paths.add(all ? AccessPath.EMPTY.push(new AccessPath.Names()) : AccessPath.EMPTY);
            } else {
                List<Site> names = texts.applications().handed(site, 0);
                names.forEach(name -> keys(name, site.code()).forEach(t -> paths.add(AccessPath.EMPTY.withKey(t))));
                if (names.isEmpty() || site.code().usesOf(site.at()).length > 1) {
                    paths.add(AccessPath.EMPTY.withKey(APPLIED));
                }
            }
            for (AccessPath path : paths) {
                point(site, site.at(), false, api, source, path.push(AccessPath.RESULT));
            }
        }
    }

    /** {@return the texts of the name in terms of the procedure} */
    private List<Template> keys(Site name, Code here) {
        List<Template> own = texts.of(name);
        return name.code() == here
                ? own
                : own.stream()
                        .flatMap(t -> texts.closed(t, name.code()).stream())
                        .toList();
    }

    /** {@code Class.forName("java.util.TimeZone").getMethod("getDefault").invoke(null)} with constant names. */
    private void reflected(Site site, Instruction.Call call) {
        if (!call.target().owner().equals("java.lang.reflect.Method")
                || !call.target().name().equals("invoke")) {
            return;
        }
        for (Site method : origins.of(new Site(site.code(), call.arguments()[0]))) {
            if (method.instruction() instanceof Instruction.Call look
                    && look.target().owner().equals("java.lang.Class")) {
                for (Symbol symbol : looked(method, look)) {
                    invoked(site, call, symbol);
                    if (isPutTogether(method, look)
                            && !models.of(symbol).sources().isEmpty()) {
                        hidden(site, symbol);
                    }
                }
            }
        }
    }

    /** Whether the name that is looked for stands nowhere in the code as a whole. */
    private static boolean isPutTogether(Site site, Instruction.Call look) {
        Code where = site.code();
        Instruction name = look.arguments().length < 2
                ? site.instruction()
                : where.at(Texts.stripCasts(where, look.arguments()[1]));
        return look.arguments().length > 1 && (name instanceof Instruction.Concat || name instanceof Instruction.Call);
    }

    private void hidden(Site site, Symbol symbol) {
        String api = symbol.owner() + '#' + symbol.name();
        String data = HiddenCode.PREFIX + "C05";
        found.add(new SourcePoint(
                found.size(), site, site.at(), false, api, data, null, false, AccessPath.EMPTY, Form.REFLECTED));
    }

    /** Which classes may be meant is asked only for a name that some source has. */
    private List<Symbol> looked(Site site, Instruction.Call look) {
        List<String> members = look.arguments().length < 2
                ? List.of()
                : texts.of(site.code(), look.arguments()[1]).stream()
                        .filter(name -> name.constant() != null)
                        .map(Template::render)
                        .filter(sourceNames::contains)
                        .toList();
        List<String> owners = members.isEmpty() ? List.of() : owners(site, look);
        return members.stream()
                .flatMap(name -> owners.stream().map(owner -> Symbol.jvm(owner, name, "", "java.lang.Object")))
                .toList();
    }

    private List<String> owners(Site site, Instruction.Call look) {
        return classNames(new Site(site.code(), look.arguments()[0])).stream()
                .filter(owner -> owner.constant() != null)
                .map(Template::render)
                .toList();
    }

    private List<Template> classNames(Site type) {
        List<Template> names = new ArrayList<>();
        for (Site origin : origins.of(type)) {
            if (origin.instruction() instanceof Instruction.Call call && call.arguments().length > 0) {
                int name = call.dispatch() == Instruction.Dispatch.STATIC
                        ? call.arguments()[0]
                        : call.arguments()[call.arguments().length - 1];
                texts.of(origin.code(), name).forEach(t -> names.addAll(texts.closed(t, origin.code())));
            } else {
                names.addAll(texts.of(origin));
            }
        }
        return names;
    }

    private void invoked(Site site, Instruction.Call call, Symbol symbol) {
        for (Source source : models.of(symbol).sources()) {
            if (source.at().base() != Port.Base.RETURN || !source.where().isEmpty()) {
                continue;
            }
            String api = symbol.owner() + '#' + symbol.name();
            if (source.key() == null) {
                point(site, site.at(), false, api, source, inside(AccessPath.EMPTY, source.at()), Form.REFLECTED);
                continue;
            }
            for (Site name : texts.elements(new Site(site.code(), call.arguments()[call.arguments().length - 1]))) {
                for (Template key : texts.of(name)) {
                    point(site, site.at(), false, api, source, AccessPath.EMPTY.withKey(key), Form.REFLECTED);
                }
            }
        }
    }

    /** Entry points whose parameters already hold data. */
    private void entered(Code where) {
        if (!models.hasEntryPoints()) {
            return;
        }
        for (Source source : models.of(where.procedure.symbol()).sources()) {
            if (source.at().base() == Port.Base.PARAMETER) {
                int value = where.parameter(source.at().index() + (where.isStatic() ? 0 : 1));
                if (value != Instruction.NONE) {
                    point(
                            new Site(where, value),
                            value,
                            false,
                            where.procedure.symbol().toString(),
                            source,
                            AccessPath.EMPTY);
                }
            }
        }
    }
}
