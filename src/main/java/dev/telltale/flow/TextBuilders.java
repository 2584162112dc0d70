package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Text put together piece by piece, in a builder that the front end could not fold: in branches and loops, or handed around. */
final class TextBuilders {
    static final Set<String> TYPES = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");
    private static final Set<String> READERS =
            Set.of("toString", "length", "isEmpty", "charAt", "indexOf", "hashCode", "equals", "substring", "chars");

    private static final int MAX_PIECES = 12;
    private static final Template HOLE = Template.UNKNOWN;

    private final Texts texts;

    TextBuilders(Texts texts) {
        this.texts = texts;
    }

    static boolean isAppend(Instruction.Call call) {
        return TYPES.contains(call.target().owner())
                && call.target().name().equals("append")
                && call.arguments().length == 2;
    }

    // ---- the text of a builder

    /** {@return what a builder made here holds in the end: what is always appended in turn, and a hole for the rest} */
    List<Template> built(Site creation, Instruction.Call constructor) {
        Code where = creation.code();
        List<Template> all = begun(where, constructor);
        List<ControlDependence.Branch> always = where.control().of(where.blockOf(creation.at()));
        for (int use : uses(where, creation.at())) {
            Instruction instruction = where.at(use);
            if (instruction == constructor || isRead(instruction)) {
                continue;
            }
            if (!(instruction instanceof Instruction.Call call)
                    || !isAppend(call)
                    || call.arguments()[1] == creation.at()
                    || !where.control().of(where.blockOf(use)).equals(always)) {
                return Template.product(all, List.of(HOLE), Texts.MAX);
            }
            all = Template.product(all, appended(where, call), Texts.MAX);
        }
        return all;
    }

    private static boolean isRead(Instruction instruction) {
        return instruction instanceof Instruction.Test
                || instruction instanceof Instruction.Call call
                        && TYPES.contains(call.target().owner())
                        && READERS.contains(call.target().name());
    }

    private List<Template> appended(Code where, Instruction.Call append) {
        List<Template> all = texts.of(where, append.arguments()[1]);
        return append.target().parameters().equals("char")
                ? closed(where, all).stream().map(TextBuilders::asCharacter).toList()
                : all;
    }

    private static Template asCharacter(Template number) {
        String text = number.constant();
        boolean code = text != null && text.matches("\\d{1,5}") && Integer.parseInt(text) <= Character.MAX_VALUE;
        return code ? Template.literal(String.valueOf((char) Integer.parseInt(String.valueOf(text)))) : HOLE;
    }

    private List<Template> begun(Code where, Instruction.Call constructor) {
        boolean text = constructor.arguments().length == 2
                && !constructor.target().parameters().equals("int");
        return text ? texts.of(where, constructor.arguments()[1]) : List.of(Template.EMPTY);
    }

    /** Uses of the builder, and of what its own methods give back, which is the builder again; in order. */
    private static List<Integer> uses(Code where, int creation) {
        List<Integer> names = new ArrayList<>(List.of(creation));
        List<Integer> uses = new ArrayList<>();
        for (int i = 0; i < names.size() && names.size() < MAX_PIECES * 4; i++) {
            for (int use : where.usesOf(names.get(i))) {
                uses.add(use);
                boolean again = where.at(use) instanceof Instruction.Call call
                        && isAppend(call)
                        && call.receiver() == names.get(i);
                if (again || where.at(use) instanceof Instruction.Merge) {
                    names.add(use);
                }
            }
        }
        return uses.stream().distinct().sorted().toList();
    }

    // ---- the text in front of a piece

    /** {@return the text that stands in front of what the call appends, as far as it is seen} */
    Front before(Code where, int at, Instruction.Call append) {
        Front before = Front.EMPTY;
        int here = at;
        int builder = append.receiver();
        for (int pieces = 0; pieces < MAX_PIECES; pieces++) {
            int previous = previous(where, here, builder);
            if (previous < 0) {
                return begin(where, root(where, builder)).then(before);
            }
            Instruction.Call call = (Instruction.Call) where.at(previous);
            before = Front.of(appended(where, call)).then(before);
            here = previous;
            builder = call.receiver();
        }
        return Front.UNKNOWN.then(before);
    }

    /** The append before this one on the same builder in the same block, or -1. */
    private static int previous(Code where, int at, int builder) {
        int root = root(where, builder);
        int first = where.procedure.blocks()[where.blockOf(at)].first();
        for (int i = at - 1; i >= first; i--) {
            if (where.at(i) instanceof Instruction.Call call
                    && isAppend(call)
                    && root(where, call.receiver()) == root) {
                return i;
            }
        }
        return -1;
    }

    private static int root(Code where, int builder) {
        int value = builder;
        for (int i = 0; i < MAX_PIECES * 4; i++) {
            if (!(where.at(value) instanceof Instruction.Call call) || !isAppend(call)) {
                return value;
            }
            value = call.receiver();
        }
        return value;
    }

    private Front begin(Code where, int root) {
        if (!(where.at(root) instanceof Instruction.New)) {
            return Front.UNKNOWN;
        }
        Instruction.Call constructor = Origins.constructor(new Site(where, root));
        if (constructor == null || constructor.arguments().length < 2) {
            return Front.EMPTY;
        }
        return constructor.target().parameters().equals("int")
                ? Front.EMPTY
                : Front.of(texts.of(where, constructor.arguments()[1]));
    }

    /** What callers give, where that is one thing. */
    private List<Template> closed(Code where, List<Template> all) {
        return all.stream()
                .flatMap(t -> (t.isSymbolic() ? texts.closed(t, where) : List.of(t)).stream())
                .distinct()
                .toList();
    }
}
