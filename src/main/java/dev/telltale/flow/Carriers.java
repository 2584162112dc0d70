package dev.telltale.flow;

import dev.telltale.finding.Alteration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value is carried by that nobody takes for a message: a name that is looked up, the metadata of a file. */
final class Carriers {
    private static final Pattern WHOLE = Pattern.compile("\\{[^{}]*}");

    private Carriers() {}

    /** {@return ids of techniques that follow from how what is sent is carried} */
    static Set<String> of(Reading reading) {
        Set<String> techniques = new TreeSet<>();
        if (reading.channel().equals("dns") && reading.role().equals("payload") && !isWholeName(reading)) {
            techniques.add("A20");
        }
        if ((reading.hit().form() & Form.METADATA) != 0) {
            techniques.add("A22");
        }
        return techniques;
    }

    /** A name that a setting gives as a whole says where to send to, and carries nothing. */
    private static boolean isWholeName(Reading reading) {
        List<String> names = reading.to().templates();
        return !names.isEmpty()
                && names.stream().allMatch(name -> WHOLE.matcher(name).matches());
    }

    /** {@return how values show that are carried so; null for values in fields of their own} */
    static @Nullable Alteration shownBy(Collection<Reading> readings) {
        Set<String> techniques = new TreeSet<>();
        readings.forEach(reading -> techniques.addAll(of(reading)));
        return techniques.isEmpty()
                ? null
                : new Alteration(List.copyOf(techniques), Spreads.BITS, 1, List.of(), List.of(), null);
    }
}
