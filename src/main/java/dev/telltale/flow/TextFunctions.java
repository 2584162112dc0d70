package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the platform's own text, path and address functions make of the texts they are given. */
final class TextFunctions {
    private static final Set<String> SAME_RECEIVER = Set.of(
            "toString",
            "trim",
            "strip",
            "intern",
            "toUri",
            "toURI",
            "toURL",
            "toExternalForm",
            "toASCIIString",
            "toAbsolutePath",
            "normalize",
            "toFile",
            "toPath",
            "getPath",
            "getAbsolutePath",
            "getAbsoluteFile",
            "getCanonicalFile",
            "toRealPath",
            "build",
            "stripTrailing",
            "url",
            "newBuilder",
            "toUriString",
            "encode",
            "toHttpUrl",
            "uri",
            "getFile");
    private static final Set<String> SAME_ARGUMENT = Set.of(
            "valueOf",
            "requireNonNull",
            "create",
            "ofNullable",
            "parse",
            "get",
            "of",
            "checkNotNull",
            "toString",
            "notNull",
            "fromUriString",
            "fromHttpUrl",
            "nullToEmpty",
            "just",
            "checkNotEmpty");
    /** A pattern stands for its text. */
    private static final Set<String> PATTERN = Set.of("compile", "pattern", "toString");

    private static final Set<String> TEXT_OWNERS = Set.of(
            "java.net.URI",
            "java.net.URL",
            "java.io.File",
            "java.lang.String",
            "java.nio.file.Path",
            "java.nio.file.Paths",
            "java.nio.file.FileSystem");
    private static final Pattern FORMAT = Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z]|%%|%n");

    private final Texts texts;
    private final TextBuilders builders;

    TextFunctions(Texts texts) {
        this.texts = texts;
        this.builders = new TextBuilders(texts);
    }

    /** {@return the text an object made from text stands for, such as {@code new URL(text)}} */
    List<Template> created(Site site, Instruction.New create) {
        Instruction.Call constructor = Origins.constructor(site);
        if (constructor != null && TextBuilders.TYPES.contains(create.type())) {
            return builders.built(site, constructor);
        }
        if (constructor == null || constructor.arguments().length < 2) {
            return List.of();
        }
        int first = constructor.arguments()[1];
        boolean two = constructor.arguments().length > 2;
        return switch (create.type()) {
            case "java.io.File" ->
                two
                        ? joined(site.code(), first, constructor.arguments()[2], TextFunctions::asPath)
                        : texts.of(site.code(), first);
            case "java.net.URL" ->
                two && constructor.target().parameters().startsWith("java.net.URL,")
                        ? joined(site.code(), first, constructor.arguments()[2], TextFunctions::resolved)
                        : two ? assembled(site.code(), constructor) : texts.of(site.code(), first);
            case "java.net.URI" -> two ? assembled(site.code(), constructor) : texts.of(site.code(), first);
            case "java.lang.String",
                    "java.text.SimpleDateFormat",
                    "java.text.DecimalFormat",
                    "java.text.MessageFormat" -> texts.of(site.code(), first);
            default -> List.of();
        };
    }

    private static final String LEFT_OUT = "-";

    /** What stands between the arguments of {@code new URL(protocol, host, …)} and {@code new URI(scheme, authority, …)}, by their types. */
    private static final Map<String, List<String>> ASSEMBLED = Map.of(
            "java.net.URL(SSS)", List.of("", "://", ""),
            "java.net.URL(SSiS)", List.of("", "://", ":", ""),
            "java.net.URI(SSS)", List.of("", ":", "#"),
            "java.net.URI(SSSS)", List.of("", "://", "", "#"),
            "java.net.URI(SSSSS)", List.of("", "://", "", "?", "#"),
            "java.net.URI(SSSiSSS)", List.of("", LEFT_OUT, "://", ":", "", "?", "#"));

    private List<Template> assembled(Code where, Instruction.Call constructor) {
        StringBuilder types = new StringBuilder();
        constructor.target().parameterList().forEach(type -> types.append(type.equals("int") ? 'i' : 'S'));
        String form = constructor.target().owner() + '(' + types + ')';
        List<String> glue = ASSEMBLED.getOrDefault(form, List.of("", "://", ""));
        List<Template> all = List.of(Template.EMPTY);
        for (int i = 0; i < glue.size() && i + 1 < constructor.arguments().length; i++) {
            all = joined(where, all, glue.get(i), constructor.arguments()[i + 1]);
        }
        return all;
    }

    /** A part that is null or not asked for is left out, with what would stand in front of it. */
    private List<Template> joined(Code where, List<Template> all, String glue, int value) {
        if (glue.equals(LEFT_OUT)
                || where.at(value) instanceof Instruction.Constant constant
                        && (constant.value() == null || constant.value().equals(-1))) {
            return all;
        }
        List<Template> front = Template.product(all, List.of(Template.literal(glue)), Texts.MAX);
        return Template.product(front, texts.of(where, value), Texts.MAX);
    }

    /** {@return what a call of a known function gives; empty when it is not known here} */
    List<Template> called(Site site, Instruction.Call call) {
        String owner = call.target().owner();
        String name = call.target().name();
        int[] arguments = call.arguments();
        if (owner.equals("java.lang.String") || owner.equals("java.util.Formatter")) {
            List<Template> answer = string(site, call);
            if (!answer.isEmpty()) {
                return answer;
            }
        }
        if (owner.equals("java.lang.Character") && call.target().parameters().equals("char")) {
            List<Template> characters = characters(site.code(), arguments[0]);
            if (!characters.isEmpty()) {
                return characters;
            }
        }
        if (owner.equals("java.net.InetAddress") && name.equals("getLoopbackAddress")) {
            return List.of(Template.literal("localhost"));
        }
        if (isPathJoin(owner, name) && arguments.length > 1) {
            return joinedPath(site.code(), call);
        }
        if (name.equals("resolve") && owner.equals("java.net.URI")) {
            return joined(site.code(), arguments[0], arguments[1], TextFunctions::resolved);
        }
        if (owner.equals("java.util.Map$Entry") && (name.equals("getKey") || name.equals("getValue"))) {
            return texts.union(texts.parts(new Site(site.code(), arguments[0]), name.equals("getKey")));
        }
        if (Elements.READERS.contains(name) && arguments.length > 0 && !isTextOwner(owner)) {
            Template given = name.equals("next") ? texts.given(site.code(), arguments[0]) : null;
            if (given != null) {
                return List.of(given);
            }
            List<Site> elements = texts.elements(new Site(site.code(), arguments[0]));
            return elements.isEmpty() ? List.of() : texts.union(elements);
        }
        if (name.equals("orElse")
                || name.equals("requireNonNullElse")
                || name.equals("getOrDefault")
                || name.equals("firstNonNull")
                || name.equals("defaultIfBlank")) {
            return texts.union(Origins.sites(site.code(), new int[] {arguments[0], arguments[arguments.length - 1]}));
        }
        return unchanged(site.code(), call);
    }

    /** Class files keep characters as numbers. */
    private static List<Template> characters(Code where, int value) {
        List<Template> characters = new ArrayList<>();
        for (int leaf : Terms.leaves(where, value)) {
            if (!(where.at(leaf) instanceof Instruction.Constant constant)
                    || !(constant.value() instanceof Integer number)
                    || !Character.isValidCodePoint(number)) {
                return List.of();
            }
            characters.add(Template.literal(Character.toString(number)));
        }
        return characters;
    }

    private List<Template> unchanged(Code where, Instruction.Call call) {
        boolean platform = isTextOwner(call.target().owner())
                || texts.codeBase().targets(call).isEmpty();
        if (!platform || call.arguments().length == 0) {
            return List.of();
        }
        String name = call.target().name();
        boolean isStatic = call.dispatch() == Instruction.Dispatch.STATIC;
        if (DatePatterns.isKept(call)
                || call.target().owner().equals("java.util.regex.Pattern") && PATTERN.contains(name)) {
            return texts.of(where, call.arguments()[0]);
        }
        boolean one = call.arguments().length == 1
                || isTextOwner(call.target().owner())
                || call.target().owner().equals("java.util.Objects")
                || !call.target().owner().startsWith("java.");
        if (isStatic ? one && SAME_ARGUMENT.contains(name) : SAME_RECEIVER.contains(name)) {
            return texts.of(where, call.arguments()[0]);
        }
        return List.of();
    }

    private static boolean isTextOwner(String owner) {
        return TEXT_OWNERS.contains(owner);
    }

    private static boolean isPathJoin(String owner, String name) {
        boolean path = owner.equals("java.nio.file.Path") || owner.equals("java.nio.file.Paths");
        return path
                        && (name.equals("of")
                                || name.equals("get")
                                || name.equals("resolve")
                                || name.equals("resolveSibling"))
                || owner.equals("java.nio.file.FileSystem") && name.equals("getPath");
    }

    private List<Template> joinedPath(Code where, Instruction.Call call) {
        int from = call.target().owner().endsWith("FileSystem") ? 1 : 0;
        List<Template> path = texts.of(where, call.arguments()[from]);
        for (int i = from + 1; i < call.arguments().length; i++) {
            for (Site element : moreSegments(where, call, i)) {
                path = combined(path, texts.of(element), TextFunctions::asPath);
            }
        }
        return path;
    }

    private List<Site> moreSegments(Code where, Instruction.Call call, int argument) {
        Site site = new Site(where, call.arguments()[argument]);
        boolean array = site.instruction() instanceof Instruction.New create
                && create.type().endsWith("[]");
        return array ? texts.elements(site) : List.of(site);
    }

    private List<Template> joined(Code where, int left, int right, BinaryOperator<Template> join) {
        return combined(texts.of(where, left), texts.of(where, right), join);
    }

    private static List<Template> combined(List<Template> left, List<Template> right, BinaryOperator<Template> join) {
        List<Template> results = new ArrayList<>();
        for (Template l : left) {
            for (Template r : right) {
                if (results.size() < Texts.MAX) {
                    results.add(join.apply(l, r));
                }
            }
        }
        return results;
    }

    private static Template asPath(Template parent, Template child) {
        boolean separated = parent.render().endsWith("/") || child.render().startsWith("/");
        return separated
                ? parent.then(child)
                : parent.then(Template.literal("/")).then(child);
    }

    /** RFC 3986 §5.2 as far as it can be said of templates: an absolute reference replaces the base. */
    private static Template resolved(Template base, Template reference) {
        String text = reference.render();
        if (text.contains("://")) {
            return reference;
        }
        boolean slash = base.render().endsWith("/");
        if (slash && text.startsWith("/") && reference.parts().get(0) instanceof Template.Literal first) {
            Template rest = Template.literal(first.text().substring(1));
            return base.then(rest)
                    .then(new Template(
                            reference.parts().subList(1, reference.parts().size())));
        }
        return slash || text.startsWith("/") || text.isEmpty() ? base.then(reference) : asPath(base, reference);
    }

    private List<Template> string(Site site, Instruction.Call call) {
        Code where = site.code();
        int[] arguments = call.arguments();
        return switch (call.target().name()) {
            case "format", "formatted" -> format(where, call);
            case "concat" -> texts.concat(where, arguments);
            case "toLowerCase" -> mapped(where, arguments[0], t -> t.toLowerCase(Locale.ROOT));
            case "toUpperCase" -> mapped(where, arguments[0], t -> t.toUpperCase(Locale.ROOT));
            case "replace" -> replaced(where, call);
            case "join" -> joinedText(where, call);
            case "getBytes", "toCharArray" ->
                isFilled(site) ? List.of(Template.UNKNOWN) : texts.of(where, arguments[0]);
            default -> List.of();
        };
    }

    /** Whether something is put into an array: it no longer is the text it was made of. */
    private static boolean isFilled(Site array) {
        for (int use : array.code().usesOf(array.at())) {
            if (array.code().at(use) instanceof Instruction.ElementStore store && store.array() == array.at()) {
                return true;
            }
        }
        return false;
    }

    private List<Template> mapped(Code where, int value, UnaryOperator<String> change) {
        List<Template> results = new ArrayList<>();
        for (Template template : texts.of(where, value)) {
            String text = template.constant();
            results.add(text == null ? template : Template.literal(change.apply(text)));
        }
        return results;
    }

    private List<Template> replaced(Code where, Instruction.Call call) {
        String from = piece(where, call, 1);
        String to = piece(where, call, 2);
        return from == null || to == null || from.isEmpty()
                ? texts.of(where, call.arguments()[0])
                : mapped(where, call.arguments()[0], t -> t.replace(from, to));
    }

    /** A text, or a character, which code has as its number. */
    private @Nullable String piece(Code where, Instruction.Call call, int position) {
        int value = call.arguments()[position];
        boolean character = call.target().parameters().equals("char,char");
        return character
                ? where.at(value) instanceof Instruction.Constant constant && constant.value() instanceof Integer number
                        ? Character.toString(number)
                        : null
                : texts.constant(where, value);
    }

    private List<Template> joinedText(Code where, Instruction.Call call) {
        String separator = texts.constant(where, call.arguments()[0]);
        List<Site> elements = texts.elements(new Site(where, call.arguments()[1]));
        if (separator == null || elements.isEmpty()) {
            return List.of();
        }
        List<Template> joined = List.of(Template.EMPTY);
        for (int i = 0; i < elements.size(); i++) {
            List<Template> glue = List.of(Template.literal(i == 0 ? "" : separator));
            List<Template> known = texts.of(elements.get(i));
            List<Template> part = known.isEmpty() ? List.of(Template.UNKNOWN) : known;
            joined = Template.product(Template.product(joined, glue, Texts.MAX), part, Texts.MAX);
        }
        return joined;
    }

    private List<Template> format(Code where, Instruction.Call call) {
        int[] arguments = call.arguments();
        int pattern = call.target().parameters().startsWith("java.util.Locale") ? 1 : 0;
        if (arguments.length < pattern + 2) {
            return List.of();
        }
        List<Site> values = texts.elements(new Site(where, arguments[arguments.length - 1]));
        return texts.patterns(where, arguments[pattern]).stream()
                .flatMap(text -> filled(text, values).stream())
                .limit(Texts.MAX)
                .toList();
    }

    private List<Template> filled(String pattern, List<Site> values) {
        List<Template> results = List.of(Template.EMPTY);
        Matcher matcher = FORMAT.matcher(pattern);
        int at = 0;
        int next = 0;
        while (matcher.find()) {
            results = Template.product(
                    results, List.of(Template.literal(pattern.substring(at, matcher.start()))), Texts.MAX);
            boolean escape = matcher.group().equals("%%") || matcher.group().equals("%n");
            int index = matcher.group(1) == null ? next : Integer.parseInt(matcher.group(1)) - 1;
            next += escape || matcher.group(1) != null ? 0 : 1;
            List<Template> hole = escape
                    ? List.of(Template.literal(matcher.group().equals("%n") ? "\n" : "%"))
                    : index < values.size() ? texts.of(values.get(index)) : List.of(Template.UNKNOWN);
            results = Template.product(results, hole, Texts.MAX);
            at = matcher.end();
        }
        return Template.product(results, List.of(Template.literal(pattern.substring(at))), Texts.MAX);
    }

    /** {@return the literal text in front of the n-th value of a format pattern; empty when unknown} */
    static String before(String pattern, int index) {
        Matcher matcher = FORMAT.matcher(pattern);
        int next = 0;
        while (matcher.find()) {
            if (matcher.group().equals("%%") || matcher.group().equals("%n")) {
                continue;
            }
            int at = matcher.group(1) == null ? next++ : Integer.parseInt(matcher.group(1)) - 1;
            if (at == index) {
                return pattern.substring(0, matcher.start());
            }
        }
        return "";
    }
}
