package dev.telltale.cli;

import org.jspecify.annotations.Nullable;

/**
 * Which class or method a contributor looks at.
 *
 * @param owner null for every class
 * @param name null for every method
 */
record MemberFilter(@Nullable String owner, @Nullable String name) {
    /** @param text {@code x.Y} or {@code x.Y#m}, parameters ignored; null for everything */
    static MemberFilter of(@Nullable String text) {
        if (text == null) {
            return new MemberFilter(null, null);
        }
        String[] parts = text.replaceAll("\\(.*", "").split("#", 2);
        return new MemberFilter(parts[0], parts.length > 1 ? parts[1] : null);
    }

    boolean acceptsOwner(String actual) {
        return owner == null || owner.equals(actual);
    }

    boolean accepts(String actualOwner, String actualName) {
        return acceptsOwner(actualOwner) && (name == null || name.equals(actualName));
    }

    /** @param member as locations name it; null for a whole file, which only no filter accepts */
    boolean acceptsMember(@Nullable String member) {
        MemberFilter actual = of(member);
        return actual.owner() == null ? owner == null : accepts(actual.owner(), String.valueOf(actual.name()));
    }

    boolean wantsWholeClasses() {
        return name == null;
    }
}
