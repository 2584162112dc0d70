package dev.telltale.flow;

import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.rule.KeyTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a comparison with constants finds out, when the constants say more than the datum: whether the account is called
 * {@code travis} tells a build server from a person, and nothing about the person.
 */
final class ComparedNames {
    private static final Map<String, String> TABLES = Map.of("user.account", "account-name");

    private final Map<String, KeyTable> keys;
    private final DecidingTests tests;

    ComparedNames(Map<String, KeyTable> keys, Texts texts) {
        this.keys = keys;
        this.tests = new DecidingTests(texts);
    }

    /** {@return the category of what is left of a datum, after comparisons with constants} */
    String category(String data, Propagation.Hit hit) {
        String name = TABLES.get(data);
        KeyTable table = name == null ? null : keys.get(name);
        if (table == null || !Form.isChosen(hit.form())) {
            return data;
        }
        Set<String> found = new HashSet<>();
        for (String constant : constants(data, hit)) {
            String category = table.categoryOf(constant);
            found.add(category == null ? data : category);
        }
        return found.size() == 1 ? found.iterator().next() : data;
    }

    /** {@return what the datum is compared with, empty when a test asks more than whether it is set} */
    private List<String> constants(String data, Propagation.Hit hit) {
        List<String> constants = new ArrayList<>();
        for (DecidingTest test : tests.of(data, List.of(new DecidingTests.Asked("", Traces.nodes(hit.node()))))
                .tests()) {
            if (test.predicate().equals("equals")
                    && test.set() != null
                    && !test.set().opaque()) {
                constants.addAll(test.set().contents());
            } else if (!test.predicate().equals("is set")) {
                return List.of();
            }
        }
        return constants;
    }
}
