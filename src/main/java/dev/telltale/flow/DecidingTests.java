package dev.telltale.flow;

import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions that decide a choice, with the constants they compare with. */
final class DecidingTests {
    private static final int MAX_QUESTIONS = 40;

    private final Texts texts;

    /** A question, before equal ones are joined. */
    private record Question(Site site, Node subject) {}

    DecidingTests(Texts texts) {
        this.texts = texts;
    }

    /** {@return the tests on the way, those of the same kind joined into one; in the order of the path} */
    List<DecidingTest> of(String data, List<Node> path) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        for (Question question : questions(path)) {
            sets.computeIfAbsent(predicate(question.site()), k -> new LinkedHashSet<>())
                    .addAll(constants(question));
        }
        List<DecidingTest> tests = new ArrayList<>();
        sets.forEach((predicate, constants) -> tests.add(test(data, predicate, List.copyOf(constants))));
        return tests;
    }

    private static DecidingTest test(String data, String predicate, List<String> constants) {
        ConstantSet set = constants.isEmpty() ? null : new ConstantSet(constants.size(), null, false, constants);
        String with = constants.isEmpty()
                ? ""
                : constants.size() == 1 ? " a constant" : " one of " + constants.size() + " constants";
        return new DecidingTest(data, predicate, set, data + " " + predicate + with);
    }

    private static Set<Question> questions(List<Node> path) {
        Set<Question> found = new LinkedHashSet<>();
        Set<Node> seen = new LinkedHashSet<>();
        List<List<Node>> paths = new ArrayList<>(List.of(path));
        for (int i = 0; i < paths.size() && found.size() < MAX_QUESTIONS; i++) {
            for (Node node : paths.get(i)) {
                if (seen.add(node)) {
                    asked(node, found);
                    node.frame().decided(node.at()).forEach(d -> paths.add(Traces.nodes(d)));
                }
            }
        }
        return found;
    }

    private static void asked(Node node, Set<Question> found) {
        Node before = node.previous();
        if (before != null
                && node.at() >= 0
                && node.through() == null
                && Form.isChosen(node.form())
                && !Form.isChosen(before.form())) {
            found.add(new Question(new Site(node.frame().code, node.at()), before));
        }
    }

    private static String predicate(Site site) {
        if (site.instruction() instanceof Instruction.Test test) {
            return switch (test.relation()) {
                case NULL, NOT_NULL -> "is set";
                case EQUAL, NOT_EQUAL, SWITCH -> "equals";
                default -> "compares";
            };
        }
        if (!(site.instruction() instanceof Instruction.Call call)) {
            return "compares";
        }
        String name = call.target().name();
        boolean collection = call.target().owner().startsWith("java.util.")
                && !call.target().owner().contains("regex");
        return name.startsWith("contains") && !collection
                ? "contains"
                : name.startsWith("starts")
                        ? "starts"
                        : name.startsWith("ends")
                                ? "ends"
                                : name.startsWith("match") || name.equals("find") || name.equals("lookingAt")
                                        ? "matches"
                                        : name.startsWith("isEmpty")
                                                        || name.startsWith("isBlank")
                                                        || name.startsWith("isPresent")
                                                ? "is set"
                                                : name.startsWith("compare") || name.startsWith("indexOf")
                                                        ? "compares"
                                                        : "equals";
    }

    private Set<String> constants(Question question) {
        Set<String> constants = new LinkedHashSet<>();
        Site site = question.site();
        if (site.instruction() instanceof Instruction.Call call) {
            for (int argument : call.arguments()) {
                if (argument != question.subject().value()) {
                    add(new Site(site.code(), argument), constants);
                }
            }
        } else if (site.instruction() instanceof Instruction.Test test) {
            test.cases().forEach(c -> constants.add(String.valueOf(c)));
            int other = test.left() == question.subject().value() ? test.right() : test.left();
            if (other != Instruction.NONE) {
                add(new Site(site.code(), other), constants);
            }
        }
        return constants;
    }

    private void add(Site operand, Set<String> constants) {
        for (Site element : texts.elements(operand)) {
            known(texts.of(element), element.code(), constants);
        }
        known(texts.of(operand), operand.code(), constants);
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
            bits += set == null ? 1 : Math.log(set.size() + 1) / Math.log(2);
        }
        return bits;
    }
}
