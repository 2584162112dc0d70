package dev.telltale.artifact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses among what a jar offers to several versions of Java (JEP 238) as one of them would. */
record MultiRelease(Map<String, Offer> taken, Set<Offer> left) {
    static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static final String ROOT = "META-INF/versions/";
    private static final Pattern VERSIONED = Pattern.compile(ROOT + "(\\d{1,4})/((?!META-INF/).+)");
    private static final int FIRST = 9;

    /** A versioned entry and the plain name it stands for. */
    record Offer(String name, int version, String plainName) {
        private static Stream<Offer> in(String name) {
            if (!name.startsWith(ROOT)) {
                return Stream.empty();
            }
            Matcher matcher = VERSIONED.matcher(name);
            return matcher.matches()
                    ? Stream.of(new Offer(name, Integer.parseInt(matcher.group(1)), matcher.group(2)))
                    : Stream.empty();
        }

        private boolean isFor(int feature) {
            return version >= FIRST && version <= feature;
        }

        private Offer orNewer(Offer other) {
            return other.version > version ? other : this;
        }
    }

    /** {@return whether the manifest makes Java look at the versions} */
    static boolean declaredIn(byte[] manifest) {
        try {
            Attributes main = new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
            return "true".equalsIgnoreCase(main.getValue(Attributes.Name.MULTI_RELEASE));
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    /** {@return what Java of this feature version takes; feature version 0 takes nothing} */
    static MultiRelease of(Collection<String> names, int feature) {
        Set<Offer> left = names.stream().flatMap(Offer::in).collect(Collectors.toCollection(HashSet::new));
        Map<String, Offer> taken = new HashMap<>();
        left.stream()
                .filter(offer -> offer.isFor(feature))
                .forEach(offer -> taken.merge(offer.plainName(), offer, Offer::orNewer));
        left.removeAll(taken.values());
        return new MultiRelease(taken, left);
    }

    boolean isEmpty() {
        return taken.isEmpty() && left.isEmpty();
    }

    /** {@return names that are not to be read: versions not taken and what the taken ones replace} */
    Set<String> replaced() {
        return Stream.concat(left.stream().map(Offer::name), taken.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    String summary() {
        return "entries for several Java versions; read: " + counts(taken.values()) + "; left unread: " + counts(left);
    }

    private static String counts(Collection<Offer> offers) {
        TreeMap<Integer, Long> counts =
                offers.stream().collect(Collectors.groupingBy(Offer::version, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> "Java " + count.getKey() + " (" + count.getValue() + ")")
                        .collect(Collectors.joining(", "));
    }
}
