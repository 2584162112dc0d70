package dev.telltale.flow;

import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The questions that decide a choice, with the constants they compare with. */
final class DecidingTests {
    /** What a machine is told apart by is a number computed from a digest of the datum. */
    static final String GROUP = "falls";

    private static final int MAX_QUESTIONS = 40;
    /** The bits of a hash; what is chosen by it is narrower. */
    private static final int WIDEST = 32;

    private final Texts texts;
    private final Decoded decoded;
    private final UnreadConstants unread;

    /**
     * A datum that was asked for.
     *
     * @param name what it was asked for by, such as {@code variable TRAVIS}; empty when that is not known
     */
    record Asked(String name, List<Node> path) {
        Asked {
            path = List.copyOf(path);
        }
    }

    /** A question, before equal ones are joined. */
    private record Question(Site site, Node subject) {}

    /** What equal questions compare with, and what they ask for. */
    private record Joined(Set<String> constants, Set<String> names) {
        Joined() {
            this(new LinkedHashSet<>(), new TreeSet<>());
        }
    }

    /** What questions with joined constants have in common. */
    private record Kind(String predicate, @Nullable String encoding, boolean opaque) {}

    /**
     * @param techniques how constants are hidden
     * @param hidden where a hidden constant is compared with
     * @param unread why hidden constants are not known, by where they are compared with
     * @param onlyOfOthers whether all that is asked is about something else than the datum
     */
    record Answers(
            List<DecidingTest> tests,
            Set<String> techniques,
            List<Site> hidden,
            Map<Site, String> unread,
            boolean onlyOfOthers) {}

    DecidingTests(Texts texts) {
        this.texts = texts;
        this.decoded = new Decoded(texts.codeBase());
        this.unread = new UnreadConstants(texts);
    }

    /** {@return the tests on the way, those of the same kind joined into one; in the order of the path} */
    Answers of(String data, List<Asked> asked) {
        Map<Question, Set<String>> questions = new LinkedHashMap<>();
        Set<Question> others = new LinkedHashSet<>();
        asked.forEach(a -> questions(a.path(), others)
                .forEach(q -> questions.computeIfAbsent(q, k -> new TreeSet<>()).add(a.name())));
        Map<Kind, Joined> sets = new LinkedHashMap<>();
        Set<String> techniques = new TreeSet<>();
        Set<Site> hidden = new LinkedHashSet<>();
        Map<Site, String> notRead = new LinkedHashMap<>();
        for (Map.Entry<Question, Set<String>> entry : questions.entrySet()) {
            Question question = entry.getKey();
            Decoded.Constants constants = constants(question);
            boolean digests = (question.subject().form() & Form.HASHED) != 0
                    && question.site().instruction() instanceof Instruction.Call
                    && !isGroup(question);
            boolean opaque = digests || constants.isUnread();
            if (constants.isUnread()) {
                notRead.put(question.site(), constants.exhausted() ? "decoder-over-budget" : "decoder-unknown");
            }
            Joined joined = sets.computeIfAbsent(
                    new Kind(predicate(question), constants.encoding(), opaque), k -> new Joined());
            joined.constants().addAll(constants.texts());
            joined.names().addAll(entry.getValue());
            techniques.addAll(constants.techniques());
            if (digests) {
                techniques.add("C07");
            }
            if (opaque || !constants.techniques().isEmpty()) {
                hidden.add(question.site());
            }
        }
        List<DecidingTest> tests = new ArrayList<>();
        sets.forEach((kind, joined) -> tests.add(test(data, kind, joined)));
        boolean onlyOfOthers = tests.isEmpty() && !others.isEmpty();
        return new Answers(tests, techniques, List.copyOf(hidden), notRead, onlyOfOthers);
    }

    /** Its words are the report's to choose. */
    private static DecidingTest test(String data, Kind kind, Joined joined) {
        List<String> constants = List.copyOf(joined.constants());
        boolean named = !joined.names().contains("");
        boolean unknown = constants.isEmpty() && (kind.encoding() == null || !kind.opaque());
        ConstantSet set = unknown
                ? null
                : new ConstantSet(
                        constants.size(), kind.encoding(), kind.opaque(), kind.opaque() ? List.of() : constants);
        return new DecidingTest(
                data,
                kind.predicate(),
                set,
                named ? List.copyOf(joined.names()) : List.of(),
                data + " " + kind.predicate());
    }

    /** @param others gets those that are about another part than the datum */
    private static Set<Question> questions(List<Node> path, Set<Question> others) {
        Set<Question> found = new LinkedHashSet<>();
        Set<Node> seen = new LinkedHashSet<>();
        Set<Node> deciding = new LinkedHashSet<>();
        List<List<Node>> paths = new ArrayList<>(List.of(path));
        for (int i = 0; i < paths.size() && found.size() < MAX_QUESTIONS; i++) {
            List<Node> facts = paths.get(i);
            for (int at = 0; at < facts.size(); at++) {
                Node node = facts.get(at);
                if (seen.add(node)) {
                    asked(node, facts.subList(0, at), found, others);
                    node.frame().decided(node.at()).stream()
                            .filter(deciding::add)
                            .forEach(d -> paths.add(led(facts, node, d)));
                }
            }
        }
        return found;
    }

    /** The way into the procedure of the node, and then the way of what decides there. */
    private static List<Node> led(List<Node> facts, Node node, Node decider) {
        List<Node> led = new ArrayList<>();
        for (int i = 0; i < facts.size() && facts.get(i).frame() != node.frame(); i++) {
            led.add(facts.get(i));
        }
        led.addAll(Traces.nodes(decider));
        return led;
    }

    private static void asked(Node node, List<Node> facts, Set<Question> found, Set<Question> others) {
        Node before = node.previous();
        if (before != null
                && node.at() >= 0
                && node.through() == null
                && Form.isChosen(node.form())
                && !Form.isChosen(before.form())) {
            boolean other = TextParts.isOfAnother(facts, node.frame().code.at(node.at()));
            (other ? others : found).add(new Question(new Site(node.frame().code, node.at()), before));
        }
    }

    private String predicate(Question question) {
        Site site = question.site();
        if (isOfName(question)) {
            return "is set";
        }
        if (isGroup(question)) {
            return GROUP;
        }
        String letters = Letters.predicate(site, question.subject());
        if (letters != null) {
            return letters;
        }
        if (site.instruction() instanceof Instruction.Test test) {
            return isPresence(question)
                    ? "is set"
                    : switch (test.relation()) {
                        case NULL, NOT_NULL -> "is set";
                        case EQUAL, NOT_EQUAL, SWITCH ->
                            PlatformQuestions.isAnswer(texts.codeBase(), site, question.subject())
                                    ? PlatformQuestions.ANSWERS
                                    : "equals";
                        default -> "compares";
                    };
        }
        if (site.instruction() instanceof Instruction.Closure closure) {
            return named(closure.target());
        }
        if (!(site.instruction() instanceof Instruction.Call call)) {
            return "compares";
        }
        String named = isRegion(call) ? region(site.code(), call) : named(asked(site, call));
        return named.equals("equals") && PlatformQuestions.isAnswer(texts.codeBase(), call)
                ? PlatformQuestions.ANSWERS
                : named;
    }

    /** A number that was computed from a digest or a hash is compared, or is a place in a table. */
    private static boolean isGroup(Question question) {
        Node subject = question.subject();
        Instruction asked = question.site().instruction();
        boolean place = asked instanceof Instruction.ElementLoad
                || asked instanceof Instruction.Call call
                        && call.target().name().equals("get")
                        && call.target().parameters().contains("int");
        if ((subject.form() & Form.HASHED) == 0 || !place && !(asked instanceof Instruction.Test)) {
            return false;
        }
        Instruction made = subject.value() < 0 ? null : subject.frame().code.at(subject.value());
        return place
                || made instanceof Instruction.Operation operation && Sums.computes(operation.operator())
                || made instanceof Instruction.Call call
                        && call.target().owner().equals("java.lang.Math");
    }

    private static boolean isRegion(Instruction.Call call) {
        return call.target().name().equals("regionMatches") && call.arguments().length > 4;
    }

    /** A part of a text is compared: its start, or something in it. */
    private static String region(Code where, Instruction.Call call) {
        int from = call.arguments()[call.arguments().length - 4];
        boolean start = where.at(from) instanceof Instruction.Constant constant
                && Integer.valueOf(0).equals(constant.value());
        return start ? "starts" : "contains";
    }

    /** What really answers when a function is asked: {@code zones::contains}, {@code pattern.asPredicate()}. */
    private Symbol asked(Site site, Instruction.Call call) {
        for (Site function : functions(site, call)) {
            return function.instruction() instanceof Instruction.Closure closure
                    ? closure.target()
                    : ((Instruction.Call) function.instruction()).target();
        }
        return call.target();
    }

    private List<Site> functions(Site site, Instruction.Call call) {
        boolean function =
                call.receiver() != Instruction.NONE && call.target().owner().startsWith("java.util.function.");
        return function
                ? texts.origins(new Site(site.code(), call.receiver())).stream()
                        .filter(o -> o.instruction() instanceof Instruction.Closure
                                || o.instruction() instanceof Instruction.Call)
                        .toList()
                : List.of();
    }

    /** Whether it is asked of all variables if one of them is there. */
    private static boolean isOfName(Question question) {
        Node before = question.subject().previous();
        return before != null && before.path().head() instanceof AccessPath.Names;
    }

    /** What was read is itself whether something is there. */
    private static boolean isPresence(Question question) {
        Node read = Traces.nodes(question.subject()).get(0);
        return read.value() >= 0
                && read.frame().code.at(read.value()) instanceof Instruction.Call call
                && ConfigurationReads.isFileTest(call.target());
    }

    private static String named(Symbol target) {
        String name = target.name();
        if (ConfigurationReads.isFileTest(target)) {
            return "exists";
        }
        if (target.owner().startsWith("java.util.Optional") && name.equals("map")) {
            return "is set";
        }
        boolean collection =
                target.owner().startsWith("java.util.") && !target.owner().contains("regex");
        return name.startsWith("contains") && !collection
                ? "contains"
                : name.startsWith("starts")
                        ? "starts"
                        : name.startsWith("ends")
                                ? "ends"
                                : name.startsWith("match")
                                                || name.equals("find")
                                                || name.equals("lookingAt")
                                                || target.owner().equals("java.util.regex.Pattern")
                                        ? "matches"
                                        : name.startsWith("isEmpty")
                                                        || name.startsWith("isBlank")
                                                        || name.startsWith("isPresent")
                                                ? "is set"
                                                : name.startsWith("compare")
                                                                || name.startsWith("indexOf") && !collection
                                                        ? "compares"
                                                        : "equals";
    }

    private Decoded.Constants constants(Question question) {
        if (isOfName(question) || isGroup(question)) {
            return new Decoded.Constants(List.of(), null, Set.of());
        }
        if (Letters.predicate(question.site(), question.subject()) != null) {
            return new Decoded.Constants(List.copyOf(Letters.compared(question.site())), null, Set.of());
        }
        Set<String> constants = new LinkedHashSet<>();
        List<Site> operands = operands(question);
        for (Site operand : operands) {
            add(operand, constants);
        }
        boolean numbered = (question.subject().form() & Form.HASHED) != 0; // the first half of a switch over texts
        if (question.site().instruction() instanceof Instruction.Test test && !numbered) {
            test.cases().forEach(c -> constants.add(String.valueOf(c)));
        }
        if (constants.isEmpty() && PlatformQuestions.isZero(question.site(), question.subject())) {
            constants.add("0");
        }
        for (Site operand : constants.isEmpty() ? operands : List.<Site>of()) {
            Decoded.Constants hidden = decoded.of(operand);
            if (!hidden.texts().isEmpty()) {
                return hidden;
            }
        }
        return constants.isEmpty() ? unread(operands) : new Decoded.Constants(List.copyOf(constants), null, Set.of());
    }

    private Decoded.Constants unread(List<Site> operands) {
        for (Site operand : operands) {
            UnreadConstants.Decoder decoder = unread.behind(operand);
            if (decoder != null) {
                return Decoded.Constants.unread(decoder, decoded.isExhausted(operand));
            }
        }
        return Decoded.Constants.NONE;
    }

    /** What the datum is compared with; inside a function, what the function is applied to. */
    private List<Site> operands(Question question) {
        Site site = question.site();
        List<Site> operands = new ArrayList<>();
        if (site.instruction() instanceof Instruction.Call call
                && call.target().name().startsWith("get")) {
            operands.addAll(texts.keys(new Site(site.code(), call.arguments()[0])));
        } else if (site.instruction() instanceof Instruction.Call call) {
            int[] arguments = isRegion(call)
                    ? new int[] {call.arguments()[0], call.arguments()[call.arguments().length - 3]}
                    : call.arguments();
            for (int argument : arguments) {
                if (argument != question.subject().value()) {
                    operands.add(new Site(site.code(), argument));
                }
            }
            if (operands.isEmpty()) {
                operands.addAll(joinedWith(question));
            }
            for (Site function : functions(site, call)) {
                for (int operand : Operands.of(function.instruction())) {
                    operands.add(new Site(function.code(), operand));
                }
            }
        } else if (site.instruction() instanceof Instruction.Test test) {
            int other = test.left() == question.subject().value() ? test.right() : test.left();
            if (other != Instruction.NONE) {
                operands.add(new Site(site.code(), other));
            }
        } else if (site.instruction() instanceof Instruction.Closure) {
            operands.addAll(appliedTo(site));
        }
        for (Site operand : List.copyOf(operands)) {
            if (operand.instruction() instanceof Instruction.Parameter) {
                texts.codeBase().creators(operand.code()).forEach(c -> operands.addAll(appliedTo(c)));
            }
        }
        return operands;
    }

    /** What the datum was put together with before it was asked about: the pattern of a matcher. */
    private static List<Site> joinedWith(Question question) {
        Node subject = question.subject();
        Node before = subject.previous();
        Code where = subject.frame().code;
        if (before == null
                || subject.value() < 0
                || !(where.at(subject.value()) instanceof Instruction.Call call)
                || !call.target().owner().startsWith("java.util.regex.")) {
            return List.of();
        }
        return Arrays.stream(call.arguments())
                .filter(argument -> argument != before.value())
                .mapToObj(argument -> new Site(where, argument))
                .toList();
    }

    private static List<Site> appliedTo(Site function) {
        List<Site> receivers = new ArrayList<>();
        for (int use : function.code().usesOf(function.at())) {
            if (function.code().at(use) instanceof Instruction.Call call && call.receiver() != Instruction.NONE) {
                receivers.add(new Site(function.code(), call.receiver()));
            }
        }
        return receivers;
    }

    private void add(Site operand, Set<String> constants) {
        for (Site element : texts.elements(operand)) {
            known(texts.of(element), element.code(), constants);
        }
        known(texts.of(operand), operand.code(), constants);
        String made = constants.isEmpty() ? MadeConstants.of(texts, operand) : null;
        if (made != null) {
            constants.add(made);
        }
    }

    private void known(List<Template> templates, Code where, Set<String> constants) {
        for (Template template : templates) {
            for (Template closed : texts.closed(template, where)) {
                String constant = closed.constant();
                if (constant != null) {
                    constants.add(constant);
                }
            }
        }
    }

    /** {@return how many answers the tests can give together, as bits} */
    static double bits(List<DecidingTest> tests) {
        double bits = 0;
        for (DecidingTest test : tests) {
            @Nullable ConstantSet set = test.set();
            if (test.predicate().equals(GROUP)) {
                bits += WIDEST;
            } else {
                bits += set == null || set.size() == 0 ? 1 : Math.log(set.size() + 1) / Math.log(2);
            }
        }
        return bits;
    }
}
