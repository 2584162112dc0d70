package dev.telltale.flow;

import dev.telltale.flow.ConfigurationReads.Read;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that is supposed to see what follows from it.
 *
 * @param setting the one thing that is known of it; null when nothing is
 * @param value what the setting holds; null when it is not set
 * @param restUnset whether everything else is not set, rather than unknown
 * @param anyTime whether only what holds at any time counts, rather than what holds at first
 */
record Supposed(@Nullable Read setting, @Nullable String value, boolean restUnset, boolean anyTime) {
    /** A file that is there, whatever it says. */
    static final String PRESENT = "";

    /** A machine where nobody configured anything. */
    static final Supposed NOTHING_SET = new Supposed(null, null, true, false);

    /** A machine nothing is known of. */
    static final Supposed NOTHING_KNOWN = new Supposed(null, null, false, false);

    /** The same, at any time. */
    static final Supposed NOTHING_EVER_KNOWN = new Supposed(null, null, false, true);

    static Supposed set(Read setting, String value) {
        return new Supposed(setting, value, true, false);
    }

    static Supposed onlyUnset(Read setting) {
        return new Supposed(setting, null, false, false);
    }

    /** {@return the same, but that nothing is supposed of any one setting} */
    Supposed withoutSetting() {
        return new Supposed(null, null, restUnset, anyTime);
    }

    boolean isAbout(Read read) {
        return setting != null
                && setting.kind().equals(read.kind())
                && setting.name().equals(read.name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Supposed that
                        && restUnset == that.restUnset
                        && anyTime == that.anyTime
                        && Objects.equals(setting, that.setting)
                        && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(setting) + Objects.hashCode(value))
                + (restUnset ? 2 : 0)
                + (anyTime ? 1 : 0);
    }

    boolean isAboutAFile() {
        return setting != null && setting.kind().equals("file");
    }
}
