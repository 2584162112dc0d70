package dev.telltale.flow;

import dev.telltale.alteration.Alternative;
import dev.telltale.alteration.Piece;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Scope.Ref;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The texts that a choice is between, as far as they are known. */
final class Alternatives {
    private static final int MAX = 32;

    private final Texts texts;
    private final Wordings wordings;

    Alternatives(Texts texts) {
        this.texts = texts;
        this.wordings = new Wordings(texts);
    }

    /** {@return distinct alternatives in the order of the code; fewer than two when they are not known} */
    List<Alternative> of(Selection selection) {
        if (PackedAnswers.is(selection)) {
            return List.of();
        }
        return switch (selection.kind()) {
            case ANSWER ->
                isPlace(selection)
                        ? places(selection)
                        : isNumber(selection)
                                ? List.of(Alternative.text("0"), Alternative.text("1"))
                                : List.of(Alternative.text("true"), Alternative.text("false"));
            case SEND -> List.of();
            case PRESENCE -> presence(selection);
            case VALUE -> values(selection);
        };
    }

    private static boolean isPlace(Selection selection) {
        return selection.site().instruction() instanceof Instruction.Call call
                && call.target().name().endsWith("ndexOf")
                && call.target().owner().startsWith("java.util.");
    }

    /** Where something stands in a list of constants, or that it does not. */
    private List<Alternative> places(Selection selection) {
        Instruction.Call call = (Instruction.Call) selection.site().instruction();
        int elements = texts.elements(new Site(selection.site().code(), call.arguments()[0]))
                .size();
        return IntStream.range(-1, Math.min(elements, MAX))
                .mapToObj(place -> Alternative.text(String.valueOf(place)))
                .toList();
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
        List<Wording> edited = new Edits(wordings).of(selection);
        if (!edited.isEmpty()) {
            return alternatives(edited);
        }
        Code where = selection.node().frame().code;
        List<Alternative> all = new ArrayList<>(List.of(Alternative.text("")));
        for (Instruction.Closure function :
                Customisers.functions(where, selection.node().value())) {
            for (Customisers.Put put : new Customisers(texts).puts(function)) {
                all.addAll(alternatives(wordings.of(
                        new Ref(Scope.of(put.value().code()), put.value().at()))));
            }
        }
        if (all.size() > 1) {
            return distinct(all);
        }
        boolean removed = Changes.removedFrom(selection.site().instruction()) != Instruction.NONE;
        all.addAll(
                removed ? 0 : 1,
                alternatives(wordings.of(
                        new Ref(scope(where, selection), selection.node().value()))));
        return distinct(all);
    }

    /** The procedure as the path calls it, when it leads through a call of it. */
    private static Scope scope(Code where, Selection selection) {
        for (int i = selection.before().size() - 1; i >= 0; i--) {
            Node caller = selection.before().get(i);
            if (caller.frame().code != where) {
                Instruction.Call call = call(caller, where);
                return call == null
                        ? Scope.of(where)
                        : Scope.of(caller.frame().code).into(where, call.arguments());
            }
        }
        return Scope.of(where);
    }

    private static Instruction.@Nullable Call call(Node caller, Code callee) {
        Code outer = caller.frame().code;
        List<Integer> places = new ArrayList<>(List.of(Math.max(caller.at(), 0)));
        for (int use : caller.value() < 0 ? new int[0] : outer.usesOf(caller.value())) {
            places.add(use);
        }
        for (int place : places) {
            if (outer.at(place) instanceof Instruction.Call call
                    && call.target().isLike(callee.procedure.symbol())) {
                return call;
            }
        }
        return null;
    }

    private List<Alternative> values(Selection selection) {
        if (isReordered(selection)) {
            return distinct(Changes.orders(selection.site(), texts).stream()
                    .map(order -> Alternative.text(order.toString()))
                    .toList());
        }
        if (RequestMethods.of(selection.site().instruction()) != null) {
            return RequestMethods.said(selection.site()).stream()
                    .map(Alternative::text)
                    .toList();
        }
        List<Alternative> characters = counts(selection.site());
        characters = characters.isEmpty() ? characters(selection.site()) : characters;
        List<Ref> chosen = leaves(selection.site()).stream()
                .map(leaf -> new Ref(Scope.of(leaf.code()), leaf.at()))
                .toList();
        return characters.isEmpty()
                ? named(alternatives(new Consequences(wordings, selection).of(chosen)))
                : characters;
    }

    /** {@return the text that each value becomes that is chosen between, as far as it is one} */
    Map<Site, Wording> leavesOf(Selection selection) {
        Map<Site, Wording> texts = new HashMap<>();
        if (selection.kind() == Selection.Kind.VALUE
                && characters(selection.site()).isEmpty()) {
            List<Site> chosen = leaves(selection.site());
            Consequences consequences = new Consequences(wordings, selection);
            consequences.of(chosen.stream()
                    .map(leaf -> new Ref(Scope.of(leaf.code()), leaf.at()))
                    .toList());
            List<@Nullable Wording> each = consequences.texts();
            for (int i = 0; i < each.size() && i < chosen.size(); i++) {
                Wording text = each.get(i);
                if (text != null) {
                    texts.put(chosen.get(i), text);
                }
            }
        }
        return texts;
    }

    /** {@return whether what is chosen is the order of what an object holds} */
    static boolean isReordered(Selection selection) {
        return selection.kind() == Selection.Kind.VALUE
                && Changes.ordered(selection.site().instruction()) != Instruction.NONE;
    }

    /** {@return whether what is chosen does the same whichever it is} */
    boolean areSame(Selection selection) {
        if (isReordered(selection)) {
            return values(selection).size() == 1 || Changes.isOrderLost(selection);
        }
        if (selection.kind() != Selection.Kind.VALUE
                || !characters(selection.site()).isEmpty()
                || !counts(selection.site()).isEmpty()) {
            return false;
        }
        List<Ref> chosen = leaves(selection.site()).stream()
                .map(leaf -> new Ref(Scope.of(leaf.code()), leaf.at()))
                .toList();
        return new Consequences(wordings, selection).of(chosen).size() == 1 && chosen.size() > 1;
    }

    private static List<Alternative> alternatives(List<Wording> wordings) {
        return distinct(wordings.stream().map(Wording::alternative).toList());
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
                names.add(Alternative.text(hole.identity().substring(Wording.OBJECT.length())));
            } else {
                names.add(alternative);
            }
        }
        return names;
    }

    private static boolean isObject(Piece.Hole hole) {
        return hole.identity().startsWith(Wording.OBJECT);
    }

    /** How many elements of a table pass. */
    private List<Alternative> counts(Site site) {
        if (!(site.instruction() instanceof Instruction.Call call)
                || !call.target().name().equals("count")) {
            return List.of();
        }
        int elements =
                texts.elements(new Site(site.code(), call.arguments()[0])).size();
        return elements > MAX
                ? List.of()
                : IntStream.rangeClosed(0, elements)
                        .mapToObj(count -> Alternative.text(String.valueOf(count)))
                        .toList();
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
                : IntStream.range(0, alphabet.length()).boxed().toList();
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
        if (instruction instanceof Instruction.Store store) {
            return stored(store.field());
        }
        if (instruction instanceof Instruction.StaticStore store) {
            return stored(store.field());
        }
        if (instruction instanceof Instruction.ElementLoad load) {
            return texts.elements(new Site(where, load.array()));
        }
        if (instruction instanceof Instruction.Call call && call.arguments().length > 0) {
            List<Site> elements = new ArrayList<>(texts.elements(new Site(where, call.arguments()[0])));
            if (call.target().name().equals("getOrDefault")) {
                elements.add(new Site(where, call.arguments()[2]));
            }
            Instruction.Call map = call.target().name().startsWith("orElse") ? Decisions.map(where, call) : null;
            if (map != null) {
                List<Site> otherwise = Decisions.given(texts.codeBase(), where, call.arguments()[1]);
                elements.addAll(Decisions.mapped(texts.codeBase(), where, map));
                elements.addAll(otherwise.isEmpty() ? List.of(new Site(where, call.arguments()[1])) : otherwise);
            }
            return elements.isEmpty() ? List.of(site) : elements;
        }
        return List.of(site);
    }

    /** {@return the values a field is given, if all of them are different constants; else none} */
    List<Site> stored(FieldSymbol field) {
        List<Site> values = new ArrayList<>();
        Set<String> constants = new LinkedHashSet<>();
        for (Site store : texts.codeBase().stores(field)) {
            Site value = Texts.storedValue(store);
            String constant = texts.constant(value.code(), value.at());
            if (constant == null) {
                return List.of();
            }
            if (constants.add(constant)) {
                values.add(value);
            }
        }
        return values;
    }

    private static List<Alternative> distinct(List<Alternative> alternatives) {
        return new LinkedHashSet<>(alternatives).stream().limit(MAX).toList();
    }
}
