package dev.telltale.flow;

import dev.telltale.finding.Destination.Resolution;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.EndpointStep;
import dev.telltale.rule.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the address a sink point talks to: from the connection, request or builder back to the text it was made from. */
final class Endpoints {
    private static final int MAX_VISITED = 260;
    private static final int MAX_ENDPOINTS = 6;
    private static final int MAX_DEPTH = 5;
    private static final Pattern HOST = Pattern.compile(
            "(?s)[a-zA-Z][\\w+.\\-]*://[^/{}?#]+.*|[\\w\\-]+(\\.[\\w\\-]+)+(:\\d+)?(/.*)?|localhost(:\\d+)?(/.*)?");

    /** A name that is not known under a domain that is. */
    private static final Pattern SUBDOMAIN = Pattern.compile(
            "(?s)([a-zA-Z][\\w+.\\-]*://)?([\\w\\-.]*\\{[^}]*})+[\\w\\-]*\\.[\\w\\-.]+\\.[a-zA-Z]{2,}(:[\\d{…}]+)?([/?].*)?");

    /** What stands in documents and sentences, and in no address. */
    private static final Pattern DOCUMENT = Pattern.compile("[\"<>\\s]");

    private static final Pattern LOCAL = Pattern.compile("(?i)(jar:|file:|classpath:|jrt:)");

    /** An address whose host is told in full. */
    private static final Pattern OPENED = Pattern.compile("[a-zA-Z][\\w+.\\-]*://[^/{}?#]+[/?]");

    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;
    private final Origins origins;
    private final Decoded decoded;
    private final AddressedParameters handed;
    private final Map<Site, List<Template>> known = new HashMap<>();
    private final Questions<List<Template>> objects = new Questions<>();

    /** Address templates, sorted, and how well they are known. */
    record Addresses(List<String> templates, Resolution resolution) {
        static final Addresses NONE = new Addresses(List.of(), Resolution.UNRESOLVED);
    }

    Endpoints(CodeBase code, ModelIndex models, Texts texts, Origins origins) {
        this.code = code;
        this.models = models;
        this.texts = texts;
        this.origins = origins;
        this.decoded = new Decoded(code);
        this.handed = new AddressedParameters(code, models, texts, this::ofObject);
    }

    /** {@return address templates in terms of the parameters of the sink's procedure; empty when none is found} */
    List<Template> of(Site sink) {
        List<Template> before = known.get(sink);
        if (before == null) {
            before = find(sink);
            known.put(sink, before);
        }
        return before;
    }

    /** {@return the addresses in terms of the parameters of the procedure that calls the one they speak of} */
    List<Template> substituted(Template address, Code where, Site caller, int[] arguments) {
        return handed.substituted(address, where, caller, arguments);
    }

    /** {@return the addresses in nobody's terms} */
    List<Template> closed(Template address, Code where) {
        return handed.closed(address, where);
    }

    /** {@return the addresses, or what any caller's object talks to when those that the datum came through do not tell} */
    List<Template> orAny(Set<Template> addresses, Site sink) {
        boolean told = addresses.stream().anyMatch(Endpoints::isPlausible);
        for (Template own : told ? List.<Template>of() : of(sink)) {
            int parameter = handed.parameter(own, sink.code());
            if (parameter >= 0) {
                return walked(new Site(sink.code(), sink.code().parameter(parameter)), true);
            }
        }
        return List.copyOf(addresses);
    }

    /** {@return addresses of an object in terms of its procedure's parameters, or those that any caller may hand over} */
    private List<Template> ofObject(Site value) {
        return objects.ask(value, List.of(), () -> {
            List<Template> own = walked(value, false);
            List<Template> any = own.stream().anyMatch(Endpoints::isPlausible) ? List.of() : walked(value, true);
            return any.isEmpty() ? own : any;
        });
    }

    private List<Template> walked(Site value, boolean anyCaller) {
        Walk walk = new Walk(value.code(), 0, new Fuel(), anyCaller);
        walk.visit(value);
        walk.run();
        return walk.found.stream().limit(Texts.MAX).toList();
    }

    private static boolean isPlausible(Template template) {
        return template.isSymbolic()
                || HOST.matcher(template.render()).matches()
                || template.parts().stream().anyMatch(p -> p instanceof Template.Configured);
    }

    private List<Template> find(Site sink) {
        if (!(sink.instruction() instanceof Instruction.Call call)) {
            return List.of();
        }
        Walk direct = new Walk(sink.code(), 0, new Fuel(), false);
        direct.addressing(sink, call);
        for (int i = 0; direct.found.isEmpty() && i < call.arguments().length; i++) {
            direct.visit(new Site(sink.code(), call.arguments()[i]));
            direct.run();
        }
        if (direct.found.isEmpty()) {
            direct.visit(sink);
            direct.run();
        }
        return direct.found.isEmpty()
                ? among(sink.code(), call)
                : direct.found.stream().limit(Texts.MAX).toList();
    }

    /** An address may stand among the words of a command line. */
    private List<Template> among(Code where, Instruction.Call call) {
        Set<Template> found = new LinkedHashSet<>();
        for (int argument : call.arguments()) {
            for (Site word : texts.elements(new Site(where, argument))) {
                for (Template text : texts.of(word)) {
                    if (OPENED.matcher(text.render() + '/').lookingAt()) {
                        found.addAll(word.code() == where ? List.of(text) : texts.closed(text, word.code()));
                    }
                }
            }
        }
        return found.stream().limit(Texts.MAX).toList();
    }

    /** {@return what a report says of these addresses} */
    static Addresses judged(List<Template> found) {
        Set<String> texts = new TreeSet<>();
        Resolution best = Resolution.UNRESOLVED;
        for (Template template : found) {
            Resolution resolution = isNull(template) ? Resolution.UNRESOLVED : resolution(template);
            if (resolution != Resolution.UNRESOLVED) {
                texts.add(told(template));
                withDefaults(template).ifPresent(texts::add);
                best = resolution.compareTo(best) < 0 ? resolution : best;
            }
        }
        List<String> kept = texts.stream().limit(MAX_ENDPOINTS).toList();
        boolean replaced = best == Resolution.LITERAL && found.stream().anyMatch(t -> isSetting(t, kept));
        return kept.isEmpty() ? Addresses.NONE : new Addresses(kept, replaced ? Resolution.CONFIGURED : best);
    }

    /** What is null at first is filled in before anything is sent, or else is a part like any other that is not known. */
    private static String told(Template template) {
        return template.render().replaceAll("(?<=[^:/])//+(?=\\{)", "/").replace("{null}", Template.UNKNOWN.render());
    }

    /** Without an address nothing is sent. */
    private static boolean isNull(Template template) {
        return !template.parts().isEmpty()
                && template.parts().get(0) instanceof Template.Unknown unknown
                && unknown.description().equals("null");
    }

    /** A setting that stands where the beginning of another address does: without it, that one is meant. */
    private static boolean isSetting(Template template, List<String> others) {
        if (template.parts().isEmpty() || !(template.parts().get(0) instanceof Template.Configured)) {
            return false;
        }
        String rest = new Template(template.parts().subList(1, template.parts().size())).render();
        return others.stream().anyMatch(other -> other.contains("://") && other.endsWith(rest));
    }

    /** {@return the address when nothing is configured} */
    private static Optional<String> withDefaults(Template template) {
        StringBuilder text = new StringBuilder();
        boolean filled = false;
        for (Template.Part part : template.parts()) {
            boolean known = part instanceof Template.Configured configured && configured.fallback() != null;
            filled |= known;
            text.append(
                    known
                            ? ((Template.Configured) part).fallback()
                            : Template.of(part).render());
        }
        return filled ? Optional.of(text.toString()) : Optional.empty();
    }

    /** {@return whether addresses are known to name files, and none is known to name a host} */
    static boolean staysHere(List<Template> addresses) {
        return addresses.stream().anyMatch(t -> LOCAL.matcher(t.render()).lookingAt())
                && addresses.stream().noneMatch(t -> t.render().startsWith("http"));
    }

    /** {@return whether some address is known to be one of the network} */
    static boolean namesHost(List<Template> addresses) {
        return addresses.stream()
                .map(Template::render)
                .anyMatch(t -> t.contains("://") && !LOCAL.matcher(t).lookingAt());
    }

    /**
     * {@return the text in front of what is not known of the addresses, when every one of them names its host in full and goes
     * on with something that is not known; else null}
     */
    static @Nullable String beforeHole(List<Template> addresses) {
        Set<String> fronts = new TreeSet<>();
        for (Template template : addresses) {
            Template.Part first =
                    template.parts().isEmpty() ? null : template.parts().get(0);
            String front = first instanceof Template.Literal literal ? literal.text() : "";
            if (template.constant() != null || !OPENED.matcher(front).lookingAt()) {
                return null;
            }
            fronts.add(front);
        }
        return fronts.isEmpty() ? null : fronts.iterator().next();
    }

    /** {@return what several addresses begin with, when that names their host in full; else null} */
    static @Nullable String beforeDifference(List<Template> addresses) {
        List<String> texts =
                addresses.stream().map(Template::render).distinct().sorted().toList();
        if (texts.size() < 2) {
            return null;
        }
        String first = texts.get(0);
        String last = texts.get(texts.size() - 1);
        int same = 0;
        while (same < Math.min(first.length(), last.length()) && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        String front = first.substring(0, same);
        return OPENED.matcher(front).lookingAt() ? front : null;
    }

    /** {@return whether some address names a host, or is what the user configured} */
    static boolean isRemote(List<Template> addresses) {
        return addresses.stream()
                .anyMatch(t -> !LOCAL.matcher(t.render()).lookingAt()
                        && (t.render().contains("://")
                                || !t.parts().isEmpty() && t.parts().get(0) instanceof Template.Configured));
    }

    private static Resolution resolution(Template template) {
        String text = template.render();
        if (!text.contains("://") && DOCUMENT.matcher(text).find()) {
            return Resolution.UNRESOLVED;
        }
        if (template.parts().stream().anyMatch(p -> p instanceof Template.Decoded)) {
            return HOST.matcher(text).matches() ? Resolution.DECODED : Resolution.UNRESOLVED;
        }
        if (template.constant() != null) {
            return HOST.matcher(text).matches() ? Resolution.LITERAL : Resolution.UNRESOLVED;
        }
        if (HOST.matcher(text).matches()) {
            return Resolution.TEMPLATE;
        }
        boolean named = template.parts().stream().anyMatch(p -> p instanceof Template.Configured);
        if (!named && SUBDOMAIN.matcher(text).matches()) {
            return Resolution.TEMPLATE;
        }
        boolean literal = template.parts().stream()
                .anyMatch(p -> p instanceof Template.Literal l && l.text().length() > 1);
        return named || literal ? Resolution.CONFIGURED : Resolution.UNRESOLVED;
    }

    /** How many objects one search may look at, inner walks included. */
    private static final class Fuel {
        private int left = MAX_VISITED;
    }

    /** One backward walk over addressed objects. */
    private final class Walk {
        private final Code home;
        private final int depth;
        private final Fuel fuel;
        private final boolean anyCaller;
        private final Set<Template> found = new LinkedHashSet<>();
        private final Set<Site> visited = new LinkedHashSet<>();
        private final List<Site> queue = new ArrayList<>();
        private int next;

        /** @param anyCaller whether parameters are what any caller hands over, rather than holes */
        Walk(Code home, int depth, Fuel fuel, boolean anyCaller) {
            this.home = home;
            this.depth = depth;
            this.fuel = fuel;
            this.anyCaller = anyCaller;
        }

        void addressing(Site site, Instruction.Call call) {
            for (EndpointStep step : models.of(call.target()).endpoints()) {
                int value = Calls.valueAt(call, step.from());
                if (value != Instruction.NONE) {
                    text(new Site(site.code(), value));
                }
            }
        }

        void run() {
            while (next < queue.size() && fuel.left-- > 0 && found.isEmpty()) {
                object(queue.get(next++));
            }
        }

        private void visit(Site site) {
            if (visited.add(site)) {
                queue.add(site);
            }
        }

        private void object(Site site) {
            Instruction instruction = site.instruction();
            if (instruction instanceof Instruction.Call call) {
                made(site, call);
            } else if (instruction instanceof Instruction.Load load) {
                code.stores(load.field()).forEach(store -> visit(Texts.storedValue(store)));
            } else if (instruction instanceof Instruction.StaticLoad load) {
                code.stores(load.field()).forEach(store -> visit(Texts.storedValue(store)));
            } else if (instruction instanceof Instruction.Merge merge) {
                Origins.sites(site.code(), merge.inputs()).forEach(this::visit);
            } else if (instruction instanceof Instruction.Operation operation) {
                Origins.sites(site.code(), operation.operands()).forEach(this::visit);
            } else if (instruction instanceof Instruction.Closure closure) {
                Origins.sites(site.code(), closure.captured()).forEach(this::visit);
            } else if (instruction instanceof Instruction.Parameter parameter && !isHole(site, parameter)) {
                origins.arguments(site.code(), parameter.index()).forEach(this::visit);
            }
            configured(site);
            if (instruction instanceof Instruction.Parameter parameter && isHole(site, parameter) && found.isEmpty()) {
                found.add(Template.of(new Template.Param(parameter.index())));
            }
        }

        private boolean isHole(Site site, Instruction.Parameter parameter) {
            return !anyCaller && site.code() == home && handed.isObject(home, parameter.index());
        }

        /** The object came out of a call: from an address, from a fluent receiver, or from the program's own code. */
        private void made(Site site, Instruction.Call call) {
            boolean addressed = false;
            boolean told = false;
            for (EndpointStep step : models.of(call.target()).endpoints()) {
                if (step.to().base() == Port.Base.RETURN) {
                    int value = Calls.valueAt(call, step.from());
                    told = true;
                    addressed |= value != Instruction.NONE && text(new Site(site.code(), value));
                }
            }
            List<Code> targets = isModelled(call) ? List.of() : code.targets(call);
            if (!addressed && depth < MAX_DEPTH && targets.size() <= 4) {
                targets.forEach(target -> within(site, call, target));
            }
            if (!told && targets.isEmpty() && !call.target().result().equals("void")) {
                for (int argument : call.arguments()) {
                    visit(new Site(site.code(), argument));
                }
            }
        }

        /** What a library's own code makes of an address its model tells. */
        private boolean isModelled(Instruction.Call call) {
            Behaviour behaviour = models.of(call.target());
            return !behaviour.endpoints().isEmpty() || !behaviour.sinks().isEmpty();
        }

        /** Later calls on the object that give it an address: {@code builder.uri(u)}, {@code new HttpPost(url)}. */
        private void configured(Site site) {
            for (int use : site.code().usesOf(site.at())) {
                if (site.code().at(use) instanceof Instruction.Call call && call.receiver() == site.at()) {
                    for (EndpointStep step : models.of(call.target()).endpoints()) {
                        int value = Calls.valueAt(call, step.from());
                        if (step.to().base() == Port.Base.RECEIVER && value != Instruction.NONE) {
                            text(new Site(site.code(), value));
                        }
                    }
                    if (call.target().result().equals(call.target().owner())) {
                        visit(new Site(site.code(), use));
                    }
                    if (call.target().isConstructor()) {
                        Origins.sites(site.code(), call.arguments()).forEach(this::visit);
                    }
                }
            }
        }

        /** What the program's own code gives back is found in its own terms, then told in this call's. */
        private void within(Site site, Instruction.Call call, Code target) {
            Walk inner = new Walk(target, depth + 1, fuel, anyCaller);
            target.returned().forEach(value -> inner.visit(new Site(target, value)));
            inner.run();
            for (Template template : inner.found) {
                for (Template here : handed.substituted(template, target, site, call.arguments())) {
                    found.addAll(site.code() == home ? List.of(here) : handed.closed(here, site.code()));
                }
            }
        }

        private boolean text(Site value) {
            boolean known = false;
            for (Template template : isObject(value) ? List.<Template>of() : texts.of(value)) {
                boolean atHome = value.code() == home;
                for (Template closed : atHome ? List.of(template) : texts.closed(template, value.code())) {
                    if (isAddress(closed) && (closed.isSymbolic() || !closed.isUnknown() || isConfigured(closed))) {
                        found.add(closed);
                        known = true;
                    }
                }
            }
            if (!known && found.isEmpty()) {
                known = decoded(value);
            }
            visit(value);
            return known;
        }

        /** The text of a connection says nothing of where it goes. */
        private boolean isObject(Site value) {
            Instruction instruction = value.instruction();
            return instruction instanceof Instruction.Parameter parameter
                            && handed.isObject(value.code(), parameter.index())
                    || instruction instanceof Instruction.Load load
                            && handed.isObject(load.field().type());
        }

        private boolean decoded(Site value) {
            List<String> hidden = decoded.of(value).texts();
            if (hidden.size() == 1 && HOST.matcher(hidden.get(0)).matches()) {
                found.add(Template.of(new Template.Decoded(hidden.get(0))));
                return true;
            }
            return false;
        }

        /** No address has blanks. */
        private static boolean isAddress(Template template) {
            return template.render().strip().chars().noneMatch(Character::isWhitespace);
        }

        private static boolean isConfigured(Template template) {
            return template.parts().stream().anyMatch(p -> p instanceof Template.Configured);
        }
    }
}
