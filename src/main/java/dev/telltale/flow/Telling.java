package dev.telltale.flow;

import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.flow.Propagation.Hit;
import dev.telltale.ir.Instruction;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a choice tells who receives it anything. It does not where the datum itself arrives as well, where all that was asked
 * is whether something is there that every machine has, or where what was asked is how long a text is.
 */
final class Telling {
    /** What every machine has: being there is no answer. A setting, a file, a terminal may be there or not. */
    private static final List<String> ALWAYS_THERE = List.of(
            "env.timezone",
            "env.locale",
            "env.clock",
            "device.hostname",
            "device.os",
            "device.hardware",
            "net.ip",
            "net.mac",
            "runtime.",
            "user.account",
            "user.home",
            "work.directory");
    /** What is a number in itself, and compared as one. */
    private static final List<String> NUMBERS =
            List.of("env.timezone", "env.clock", "device.hardware", "runtime.version");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private final Set<Object> arrived = new HashSet<>();
    /** Where a digest of the datum arrives, if not the datum. */
    private final Set<Object> hashed = new HashSet<>();

    /**
     * @param sent what arrives itself
     * @param hits everything that arrives: data that are part of an address are no readings
     */
    Telling(Collection<Reading> sent, Collection<Hit> hits) {
        for (Reading reading : sent) {
            boolean digest = (reading.hit().form() & Form.HASHED) != 0;
            Set<Object> places = digest ? hashed : arrived;
            places.add(place(reading));
        }
        for (Hit hit : hits) {
            String data = hit.source().category(hit.path());
            if ((hit.form() & (Form.HASHED | Form.CHOICE)) == 0 && data != null) {
                arrived.add(List.of(data, hit.use(), "http.host", ""));
            }
        }
    }

    private static Object place(Reading reading) {
        return List.of(reading.data(), reading.hit().use(), reading.channel(), Objects.toString(reading.slot(), ""));
    }

    /** {@return whether the recipient gets the datum itself at the very place} */
    boolean arrivesItself(Reading chosen) {
        return arrived.contains(place(chosen));
    }

    /** {@return whether all that is asked is asked of a digest that the recipient gets as well} */
    boolean arrivesHashed(Reading chosen, List<DecidingTest> tests) {
        return hashed.contains(place(chosen))
                && tests.stream().allMatch(test -> test.predicate().equals(DecidingTests.GROUP));
    }

    /** {@return whether the answers to these tests differ between machines} */
    static boolean distinguish(String data, List<DecidingTest> tests) {
        return tests.isEmpty() || tests.stream().anyMatch(test -> distinguishes(data, test));
    }

    private static boolean distinguishes(String data, DecidingTest test) {
        boolean mayMiss = !isOne(ALWAYS_THERE, data);
        if (isEmptiness(test.set())) {
            return mayMiss;
        }
        return switch (test.predicate()) {
            case "is set" -> mayMiss;
            case "compares" -> mayMiss || isOne(NUMBERS, data) || namesSomething(test.set());
            case "equals" -> mayMiss || isOne(NUMBERS, data) || test.set() == null || namesSomething(test.set());
            default -> true;
        };
    }

    /** A text that is compared with the empty one is asked whether it is there. */
    private static boolean isEmptiness(@Nullable ConstantSet set) {
        return set != null
                && !set.opaque()
                && !set.contents().isEmpty()
                && set.contents().stream().allMatch(String::isEmpty);
    }

    /** Characters and lengths are compared with numbers; a name is compared with a name, or with its digest. */
    private static boolean namesSomething(@Nullable ConstantSet set) {
        return set != null
                && (set.opaque()
                        || set.contents().stream()
                                .anyMatch(c -> !NUMBER.matcher(c).matches()));
    }

    /** {@return whether the datum was compared with something that the program or somebody else knows beforehand} */
    static boolean singlesOut(String data, List<DecidingTest> tests) {
        return tests.stream()
                .anyMatch(test -> test.set() != null
                        && !isEmptiness(test.set())
                        && (!isOne(ALWAYS_THERE, data) || isOne(NUMBERS, data) || namesSomething(test.set())));
    }

    private static boolean isOne(List<String> categories, String data) {
        return categories.stream().anyMatch(data::startsWith);
    }

    /**
     * {@return whether what is handed over on one outcome only is sent by the very call: then the call happens or not, and
     * nothing is added to anything}
     */
    static boolean isSendItself(Selection selection) {
        if (selection.kind() != Selection.Kind.PRESENCE || selection.after().isEmpty()) {
            return false;
        }
        Node next = selection.after().get(0);
        boolean call = selection.site().instruction() instanceof Instruction.Call;
        boolean sent =
                next.through() instanceof Effect.Sent || next.through() == null && next.value() == Instruction.NONE;
        return call && sent && next.at() == selection.node().at();
    }
}
