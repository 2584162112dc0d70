package dev.telltale.flow;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The patterns by which the platform's date formats print: a format made of a pattern stands for its text, a named one for a pattern that prints the same. */
final class DatePatterns {
    private static final String PACKAGE = "java.time.format.";

    /** Calls that give the same pattern with another zone, locale or calendar. */
    private static final Set<String> SAME =
            Set.of("withZone", "withLocale", "withChronology", "withResolverStyle", "withDecimalStyle", "localizedBy");

    /** By the documentation of {@code DateTimeFormatter}; an optional zone is told when there is one. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("BASIC_ISO_DATE", "uuuuMMdd"),
            Map.entry("ISO_LOCAL_DATE", "uuuu-MM-dd"),
            Map.entry("ISO_OFFSET_DATE", "uuuu-MM-ddXXX"),
            Map.entry("ISO_DATE", "uuuu-MM-dd[XXX]"),
            Map.entry("ISO_LOCAL_TIME", "HH:mm:ss"),
            Map.entry("ISO_OFFSET_TIME", "HH:mm:ssXXX"),
            Map.entry("ISO_TIME", "HH:mm:ss[XXX]"),
            Map.entry("ISO_LOCAL_DATE_TIME", "uuuu-MM-dd'T'HH:mm:ss"),
            Map.entry("ISO_OFFSET_DATE_TIME", "uuuu-MM-dd'T'HH:mm:ssXXX"),
            Map.entry("ISO_ZONED_DATE_TIME", "uuuu-MM-dd'T'HH:mm:ssXXX'['VV']'"),
            Map.entry("ISO_DATE_TIME", "uuuu-MM-dd'T'HH:mm:ss[XXX]"),
            Map.entry("ISO_ORDINAL_DATE", "uuuu-DDD"),
            Map.entry("ISO_WEEK_DATE", "YYYY-'W'ww-e"),
            Map.entry("ISO_INSTANT", "uuuu-MM-dd'T'HH:mm:ss'Z'"),
            Map.entry("RFC_1123_DATE_TIME", "EEE, d MMM uuuu HH:mm:ss xx"));

    private DatePatterns() {}

    /** {@return a pattern that prints like the platform's constant, null when it is none} */
    static @Nullable String of(FieldSymbol constant) {
        return constant.owner().equals(PACKAGE + "DateTimeFormatter") ? NAMED.get(constant.name()) : null;
    }

    /** {@return whether the first operand of the call is the pattern, or has it} */
    static boolean isKept(Instruction.Call call) {
        String name = call.target().name();
        return call.target().owner().startsWith(PACKAGE) && (name.equals("ofPattern") || SAME.contains(name));
    }
}
