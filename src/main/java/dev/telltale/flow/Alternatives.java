package dev.telltale.flow;

import dev.telltale.alteration.Alternative;
import dev.telltale.alteration.Piece;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that a choice is between, as far as they are known. */
final class Alternatives {
    private static final int MAX = 32;
    private static final int MAX_DEPTH = 5;

    private static final Pattern REPLACED = Pattern.compile("(?s)replace(?:All|First)?\\((.+?),(.+)\\)");
    private static final Set<String> AS_TEXT = Set.of("toString", "valueOf");

    private final Texts texts;

    Alternatives(Texts texts) {
        this.texts = texts;
    }

    /** {@return distinct alternatives in the order of the code; fewer than two when they are not known} */
    List<Alternative> of(Selection selection) {
        return switch (selection.kind()) {
            case ANSWER ->
                isNumber(selection)
                        ? List.of(Alternative.text("0"), Alternative.text("1"))
                        : List.of(Alternative.text("true"), Alternative.text("false"));
            case SEND -> List.of();
            case PRESENCE -> presence(selection);
            case VALUE -> values(selection);
        };
    }

    /** Class files keep yes and no as numbers: what it is used as tells them apart. */
    private static boolean isNumber(Selection selection) {
        boolean merged = false;
        List<Node> path = new ArrayList<>(List.of(selection.node()));
        path.addAll(selection.after());
        for (Node node : path) {
            Instruction instruction = node.at() < 0 ? null : node.frame().code.at(node.at());
            if (instruction instanceof Instruction.Operation operation
                            && operation.type().equals("boolean")
                    || instruction instanceof Instruction.Call call
                            && (call.target().result().toLowerCase(Locale.ROOT).endsWith("boolean")
                                    || call.target().parameters().contains("boolean"))) {
                return false;
            }
            merged |= instruction instanceof Instruction.Merge;
        }
        return merged;
    }

    private List<Alternative> presence(Selection selection) {
        List<Alternative> all = new ArrayList<>(List.of(Alternative.text("")));
        all.addAll(at(new Site(selection.node().frame().code, selection.node().value()), 0));
        return distinct(all);
    }

    /** An object may be chosen first and asked for its text later: the text is what arrives. */
    private List<Alternative> values(Selection selection) {
        List<Alternative> best = chosen(selection.site());
        for (Node node : selection.after()) {
            boolean seen = node.at() >= 0 && node.value() == node.at();
            if (seen && isJoining(node.frame().code.at(node.at()))) {
                break;
            }
            List<Alternative> later = seen ? constants(new Site(node.frame().code, node.at())) : List.of();
            if (later.size() > 1 && !isKnown(best)) {
                best = later;
            }
        }
        return named(best);
    }

    /** Chosen objects go by their names; one known object among unknown ones says nothing of what is chosen. */
    private static List<Alternative> named(List<Alternative> alternatives) {
        long unknown = alternatives.stream()
                .filter(a -> a.pieces().size() == 1 && a.pieces().get(0) instanceof Piece.Hole hole && !isObject(hole))
                .count();
        if (unknown == alternatives.size() - 1) {
            return alternatives;
        }
        List<Alternative> names = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            if (alternative.pieces().size() == 1
                    && alternative.pieces().get(0) instanceof Piece.Hole hole
                    && isObject(hole)) {
                names.add(Alternative.text(hole.identity().substring(OBJECT.length())));
            } else {
                names.add(alternative);
            }
        }
        return names;
    }

    private static boolean isKnown(List<Alternative> alternatives) {
        return alternatives.size() > 1
                && alternatives.stream()
                        .allMatch(a -> a.pieces().stream().noneMatch(p -> p instanceof Piece.Hole h && isObject(h)));
    }

    private static boolean isObject(Piece.Hole hole) {
        return hole.identity().startsWith(OBJECT);
    }

    private static final String OBJECT = "object ";

    private static boolean isJoining(Instruction instruction) {
        return instruction instanceof Instruction.Concat
                || instruction instanceof Instruction.Call call
                        && (call.target().name().equals("append")
                                || call.target().name().startsWith("format"));
    }

    private List<Alternative> constants(Site site) {
        List<Alternative> all = new ArrayList<>();
        for (Template template : texts.of(site)) {
            String constant = template.constant();
            if (constant == null) {
                return List.of();
            }
            all.add(Alternative.text(constant));
        }
        return distinct(all);
    }

    private List<Alternative> chosen(Site site) {
        List<Alternative> characters = characters(site);
        if (!characters.isEmpty()) {
            return characters;
        }
        List<Alternative> all = new ArrayList<>();
        for (Site leaf : leaves(site)) {
            all.addAll(at(leaf, 0));
        }
        return distinct(all);
    }

    /** The characters of a constant text that an index is chosen into. */
    private List<Alternative> characters(Site site) {
        if (!(site.instruction() instanceof Instruction.Call call)
                || !call.target().owner().equals("java.lang.String")
                || call.arguments().length < 2) {
            return List.of();
        }
        String alphabet = texts.constant(site.code(), call.arguments()[0]);
        if (alphabet == null || alphabet.length() > MAX) {
            return List.of();
        }
        Set<Integer> indexes = new LinkedHashSet<>();
        for (int leaf : Terms.leaves(site.code(), call.arguments()[1])) {
            if (site.code().at(leaf) instanceof Instruction.Constant constant
                    && constant.value() instanceof Integer index
                    && index >= 0
                    && index < alphabet.length()) {
                indexes.add(index);
            }
        }
        List<Integer> all = indexes.size() > 1
                ? List.copyOf(indexes)
                : java.util.stream.IntStream.range(0, alphabet.length()).boxed().toList();
        return distinct(all.stream()
                .map(i -> Alternative.text(String.valueOf(alphabet.charAt(i))))
                .toList());
    }

    private List<Site> leaves(Site site) {
        Code where = site.code();
        Instruction instruction = site.instruction();
        if (instruction instanceof Instruction.Merge) {
            return Origins.sites(
                    where,
                    Terms.leaves(where, site.at()).stream().mapToInt(v -> v).toArray());
        }
        if (instruction instanceof Instruction.Return) {
            Set<Integer> values = new LinkedHashSet<>();
            where.returned().forEach(v -> values.addAll(Terms.leaves(where, v)));
            return Origins.sites(where, values.stream().mapToInt(v -> v).toArray());
        }
        if (instruction instanceof Instruction.ElementLoad load) {
            return texts.elements(new Site(where, load.array()));
        }
        if (instruction instanceof Instruction.Call call && call.arguments().length > 0) {
            List<Site> elements = new ArrayList<>(texts.elements(new Site(where, call.arguments()[0])));
            if (call.target().name().equals("getOrDefault")) {
                elements.add(new Site(where, call.arguments()[2]));
            }
            if (call.target().name().startsWith("orElse")
                    && where.at(call.receiver()) instanceof Instruction.Call map) {
                elements.addAll(Decisions.mapped(texts.codeBase(), where, map));
                elements.add(new Site(where, call.arguments()[1]));
            }
            return elements.isEmpty() ? List.of(site) : elements;
        }
        return List.of(site);
    }

    private List<Alternative> at(Site site, int depth) {
        Instruction instruction = site.instruction();
        if (instruction instanceof Instruction.Constant constant
                && constant.value() instanceof Integer number
                && isCharacter(site)) {
            return List.of(Alternative.text(Character.toString(number)));
        }
        List<Alternative> constants = constants(site);
        if (!constants.isEmpty()) {
            return constants;
        }
        if (depth > MAX_DEPTH) {
            return List.of(hole(site));
        }
        if (instruction instanceof Instruction.Concat concat) {
            return joined(site.code(), concat.parts(), depth);
        }
        if (instruction instanceof Instruction.Operation operation
                && (operation.operator() == Instruction.Operator.CAST
                        || operation.operator() == Instruction.Operator.CONVERT)) {
            return at(new Site(site.code(), operation.operands()[0]), depth + 1);
        }
        if (instruction instanceof Instruction.Call call) {
            return transformed(site, call, depth);
        }
        return List.of(hole(site));
    }

    /** A number that is used as a character: compared or joined as one, or beyond the digits anyone counts with. */
    private static boolean isCharacter(Site site) {
        Object value = ((Instruction.Constant) site.instruction()).value();
        boolean mark = value instanceof Integer i && i >= 0x20 && i <= Character.MAX_CODE_POINT;
        String result = site.code().procedure.symbol().result();
        return mark && (result.equals("char") || usedAsCharacter(site.code(), site.at(), 0));
    }

    private static boolean usedAsCharacter(Code where, int value, int depth) {
        for (int use : where.usesOf(value)) {
            Instruction instruction = where.at(use);
            boolean character = instruction instanceof Instruction.Call call
                            && call.target().parameters().contains("char")
                    || instruction instanceof Instruction.Operation operation
                            && operation.type().equals("char")
                    || instruction instanceof Instruction.Store store
                            && store.field().type().equals("char")
                    || instruction instanceof Instruction.Concat;
            if (character
                    || instruction instanceof Instruction.Merge
                            && depth < 3
                            && usedAsCharacter(where, use, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private List<Alternative> joined(Code where, int[] parts, int depth) {
        List<List<Piece>> results = List.of(List.of());
        for (int part : parts) {
            List<List<Piece>> longer = new ArrayList<>();
            for (Alternative next : at(new Site(where, part), depth + 1)) {
                for (List<Piece> before : results) {
                    if (longer.size() < MAX) {
                        List<Piece> pieces = new ArrayList<>(before);
                        pieces.addAll(next.pieces());
                        longer.add(pieces);
                    }
                }
            }
            results = longer;
        }
        return results.stream().map(Alternative::new).toList();
    }

    /** A call on one unknown value and constants changes that value; by its name, and by what it is given. */
    private List<Alternative> transformed(Site site, Instruction.Call call, int depth) {
        if (AS_TEXT.contains(call.target().name()) && call.arguments().length == 1) {
            return at(new Site(site.code(), call.arguments()[0]), depth + 1);
        }
        List<Site> unknown = new ArrayList<>();
        List<String> types = call.target().parameterList();
        int first = call.dispatch() == Instruction.Dispatch.STATIC ? 0 : 1;
        int position = -1;
        StringBuilder given = new StringBuilder(call.target().name()).append('(');
        for (int argument : call.arguments()) {
            position++;
            Site part = new Site(site.code(), argument);
            boolean character = position >= first && types.get(position - first).equals("char");
            List<Template> known = texts.of(part);
            if (known.size() == 1 && known.get(0).constant() != null) {
                String constant = String.valueOf(known.get(0).constant());
                given.append(given.charAt(given.length() - 1) == '(' ? "" : ",")
                        .append(character ? character(constant) : constant);
            } else {
                unknown.add(part);
            }
        }
        if (unknown.size() != 1) {
            return List.of(hole(site));
        }
        String transform = given.append(')').toString();
        List<Alternative> results = new ArrayList<>();
        for (Alternative inner : at(unknown.get(0), depth + 1)) {
            results.add(new Alternative(
                    inner.pieces().stream().map(p -> changed(p, transform)).toList()));
        }
        return results;
    }

    private static String character(String number) {
        return number.matches("\\d{1,6}") ? Character.toString(Integer.parseInt(number)) : number;
    }

    private static Piece changed(Piece piece, String transform) {
        if (!(piece instanceof Piece.Hole hole)) {
            return piece;
        }
        List<String> transforms = new ArrayList<>(hole.transforms());
        transforms.add(transform);
        return new Piece.Hole(hole.identity(), transforms);
    }

    private Alternative hole(Site site) {
        Instruction instruction = site.instruction();
        String identity = instruction instanceof Instruction.StaticLoad load
                ? OBJECT + load.field().name()
                : instruction instanceof Instruction.New create
                        ? OBJECT + Traces.shortName(create.type())
                        : instruction instanceof Instruction.Closure closure
                                ? OBJECT + Traces.name(closure.target())
                                : new Terms(texts.codeBase())
                                        .of(site.code(), site.at())
                                        .text();
        return new Alternative(List.of(new Piece.Hole(identity, List.of())));
    }

    private static List<Alternative> distinct(List<Alternative> alternatives) {
        return new LinkedHashSet<>(alternatives).stream().limit(MAX).toList();
    }

    /** {@return what a report shows: the two sides of a replacement, else what the signature says, without quotes} */
    static List<String> shown(List<Alternative> alternatives, List<String> signature) {
        Set<String> transforms = new LinkedHashSet<>();
        List<List<String>> every = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            List<String> own = new ArrayList<>();
            for (Piece piece : alternative.pieces()) {
                if (piece instanceof Piece.Hole hole) {
                    own.addAll(hole.transforms());
                }
            }
            every.add(own);
            transforms.addAll(own);
        }
        transforms.removeIf(t -> every.stream().allMatch(own -> own.contains(t)));
        Matcher replaced =
                REPLACED.matcher(transforms.size() == 1 ? transforms.iterator().next() : "");
        return replaced.matches() && alternatives.size() == 2
                ? List.of(replaced.group(1), replaced.group(2))
                : signature.stream().map(Alternatives::unquoted).toList();
    }

    private static String unquoted(String shown) {
        return shown.length() > 1 && shown.startsWith("\"") && shown.endsWith("\"")
                ? shown.substring(1, shown.length() - 1)
                : shown;
    }
}
