package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Scope.Ref;
import dev.telltale.ir.Instruction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A known text in a builder that is changed in place on one outcome only: what it is with the change and without. */
final class Edits {
    private static final Set<String> EDITS =
            Set.of("setCharAt", "insert", "deleteCharAt", "delete", "replace", "setLength", "reverse");
    private static final Set<String> READS =
            Set.of("toString", "length", "indexOf", "lastIndexOf", "charAt", "codePointAt", "isEmpty", "capacity");

    private final Wordings wordings;

    Edits(Wordings wordings) {
        this.wordings = wordings;
    }

    /** {@return both texts; none when they are not known} */
    List<Wording> of(Selection selection) {
        Site site = selection.site();
        if (site.instruction() instanceof Instruction.ElementStore store) {
            return element(selection.node().frame().code, site.at(), store);
        }
        if (!(site.instruction() instanceof Instruction.Call call)
                || call.receiver() == Instruction.NONE
                || !EDITS.contains(call.target().name())
                || !call.target().owner().startsWith("java.lang.")) {
            return List.of();
        }
        String before = content(site.code(), call.receiver(), site.at());
        if (before == null) {
            return unknown(site, call);
        }
        String after = before == null ? null : edited(site.code(), call, before);
        return after == null || before.equals(after) ? List.of() : List.of(Wording.text(before), Wording.text(after));
    }

    /** What is cut off a text that is not known, or the character that was looked for and the one that takes its place. */
    private List<Wording> unknown(Site site, Instruction.Call call) {
        if (Changes.cut(call) != Instruction.NONE) {
            Wording text = Wording.hole("text at " + site.at());
            return List.of(text, text.changed(call.target().name() + "()", part -> part));
        }
        Code where = site.code();
        int[] arguments = call.arguments();
        String given = given(where, arguments);
        boolean found = call.target().name().equals("setCharAt")
                && where.at(arguments[1]) instanceof Instruction.Call search
                && search.target().name().endsWith("ndexOf")
                && search.receiver() == call.receiver();
        String sought = found ? sought(where, (Instruction.Call) where.at(arguments[1])) : null;
        return given == null || sought == null || sought.equals(given)
                ? List.of()
                : List.of(Wording.text(sought), Wording.text(given));
    }

    private @Nullable String sought(Code where, Instruction.Call search) {
        List<Wording> text = wordings.of(new Ref(Scope.of(where), search.arguments()[1]));
        String known = text.size() == 1 ? text.get(0).constant() : null;
        return known == null || known.isEmpty() ? null : known.substring(0, known.offsetByCodePoints(0, 1));
    }

    /** {@return whether something is changed inside one text, rather than put beside it} */
    static boolean isWithin(Selection selection) {
        Site site = selection.site();
        return site.instruction() instanceof Instruction.ElementStore store
                ? Characters.isText(site.code(), store.array())
                : site.instruction() instanceof Instruction.Call call
                        && EDITS.contains(call.target().name())
                        && call.target().owner().startsWith("java.lang.StringBu");
    }

    /** A character of a text takes the place of the one that was asked for. */
    private List<Wording> element(Code where, int at, Instruction.ElementStore store) {
        List<Wording> given = wordings.of(new Ref(Scope.of(where), store.value()));
        if (!Characters.isText(where, store.array()) || given.size() != 1) {
            return List.of();
        }
        Set<Wording> before = new LinkedHashSet<>();
        for (ControlDependence.Branch branch : where.control().of(where.blockOf(at))) {
            int test = where.procedure.blocks()[branch.block()].end() - 1;
            if (where.at(test) instanceof Instruction.Test asked
                    && asked.right() != Instruction.NONE
                    && where.at(asked.left()) instanceof Instruction.ElementLoad load
                    && load.array() == store.array()
                    && load.index() == store.index()
                    && where.at(asked.right()) instanceof Instruction.Constant constant
                    && constant.value() instanceof Integer character) {
                before.add(Wording.character(character));
            }
        }
        Wording held = held(where, store);
        if (before.isEmpty() && held != null) {
            before.add(held);
        }
        before.addAll(given);
        return before.size() == 2 ? List.copyOf(before) : List.of();
    }

    /** {@return the character of a known text that stood at the place of the store; null when that is not known} */
    private @Nullable Wording held(Code where, Instruction.ElementStore store) {
        List<Wording> index = wordings.of(new Ref(Scope.of(where), store.index()));
        Integer place = index.size() == 1 ? index.get(0).number() : null;
        if (place == null || !(where.at(store.array()) instanceof Instruction.Call made) || made.receiver() < 0) {
            return null;
        }
        List<Wording> text = wordings.of(new Ref(Scope.of(where), made.receiver()));
        String known = made.target().name().equals("toCharArray") && text.size() == 1
                ? text.get(0).constant()
                : null;
        return known == null || place < 0 || place >= known.length() ? null : Wording.character(known.charAt(place));
    }

    /** {@return what the builder was made with, when this is the first change to it} */
    private @Nullable String content(Code where, int builder, int edit) {
        Site creation = new Site(where, builder);
        Instruction.Call constructor =
                creation.instruction() instanceof Instruction.New ? Origins.constructor(creation) : null;
        if (constructor == null || constructor.arguments().length != 2) {
            return null;
        }
        for (int use : where.usesOf(builder)) {
            boolean harmless = use >= edit
                    || where.at(use) instanceof Instruction.Call call
                            && (call.target().isConstructor()
                                    || READS.contains(call.target().name()));
            if (!harmless) {
                return null;
            }
        }
        List<Wording> text = wordings.of(new Ref(Scope.of(where), constructor.arguments()[1]));
        return text.size() == 1 && text.get(0).number() == null ? text.get(0).constant() : null;
    }

    private @Nullable String edited(Code where, Instruction.Call edit, String text) {
        StringBuilder content = new StringBuilder(text);
        if (edit.target().name().equals("reverse")) {
            return content.reverse().toString();
        }
        int[] arguments = edit.arguments();
        Integer from = place(where, arguments, 1);
        String last = given(where, arguments);
        if (from == null || from < 0 || from >= text.length()) {
            return null;
        }
        switch (edit.target().name()) {
            case "setCharAt" -> content.replace(from, from + 1, String.valueOf(last));
            case "insert" -> content.insert(from, last);
            case "deleteCharAt" -> content.deleteCharAt(from);
            case "setLength" -> content.setLength(from);
            default -> {
                Integer to = place(where, arguments, 2);
                if (to == null || to < from || to > text.length()) {
                    return null;
                }
                content.replace(from, to, edit.target().name().equals("delete") ? "" : String.valueOf(last));
            }
        }
        return last == null && Changes.cut(edit) == Instruction.NONE ? null : content.toString();
    }

    /** The builder itself may be asked where something stands in it. */
    private @Nullable Integer place(Code where, int[] arguments, int at) {
        if (at >= arguments.length) {
            return null;
        }
        Ref held = new Ref(Scope.of(where), made(where, arguments[0]));
        List<Wording> place = wordings.of(new Ref(Scope.of(where, Map.of(arguments[0], held)), arguments[at]));
        return place.size() == 1 ? place.get(0).number() : null;
    }

    private static int made(Code where, int builder) {
        return Objects.requireNonNull(Origins.constructor(new Site(where, builder)))
                .arguments()[1];
    }

    private @Nullable String given(Code where, int[] arguments) {
        List<Wording> text = wordings.of(new Ref(Scope.of(where), arguments[arguments.length - 1]));
        return text.size() == 1 ? text.get(0).constant() : null;
    }
}
