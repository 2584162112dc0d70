package dev.telltale.finding;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain names of the alteration (A) and concealment (C) techniques; the ids are stable, the names are for readers. */
public final class Techniques {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("A01", "look-alike letters"),
            Map.entry("A02", "invisible characters"),
            Map.entry("A03", "spaces of another kind"),
            Map.entry("A04", "blanks or line ends at an edge"),
            Map.entry("A05", "another separator or pattern"),
            Map.entry("A06", "the same text, changed or not"),
            Map.entry("A07", "upper or lower case"),
            Map.entry("A08", "another order"),
            Map.entry("A09", "two nearly equal templates"),
            Map.entry("A10", "a shifted number"),
            Map.entry("A11", "another quoting or normal form"),
            Map.entry("A12", "something appended on a condition"),
            Map.entry("A13", "a field added on a condition"),
            Map.entry("A14", "a header that depends on the environment"),
            Map.entry("A15", "an address part that depends on the environment"),
            Map.entry("A16", "a digest as fingerprint"),
            Map.entry("A17", "a heading inside the text"),
            Map.entry("A18", "characters sampled from user text"),
            Map.entry("A19", "tools added to a request"),
            Map.entry("A20", "a label in a host name"),
            Map.entry("A21", "the shape of the connection"),
            Map.entry("A22", "metadata of media"),
            Map.entry("A23", "chosen by a server's answer"),
            Map.entry("A24", "another address"),
            Map.entry("A25", "a constant mark"),
            Map.entry("C01", "a table stored encoded"),
            Map.entry("C02", "text built from character arithmetic"),
            Map.entry("C03", "text built by index permutation"),
            Map.entry("C04", "text unpacked or decrypted at run time"),
            Map.entry("C05", "a computed name in reflection"),
            Map.entry("C06", "code made at run time"),
            Map.entry("C07", "comparison with digests"),
            Map.entry("C08", "switched by a server"),
            Map.entry("C10", "native code or an embedded script"),
            Map.entry("C15", "a computed name of a variable"));

    private Techniques() {}

    /** {@return names with their ids, as in {@code look-alike letters (A01)}; an id without a name stands alone} */
    public static String inWords(Collection<String> ids) {
        return ids.stream().map(Techniques::inWords).collect(Collectors.joining(", "));
    }

    private static String inWords(String id) {
        String name = NAMES.get(id);
        return name == null ? id : name + " (" + id + ")";
    }
}
