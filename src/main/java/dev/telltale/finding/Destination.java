package dev.telltale.finding;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where data goes.
 *
 * @param slot the named place inside the channel, without repeating the channel; null when no name is known
 * @param endpoints address templates, sorted, holes in braces: {@code https://{region}.example.com/v1}
 */
public record Destination(String channel, @Nullable String slot, List<String> endpoints, Resolution resolution) {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(?i)(\\w[\\w+.\\-]*://)?(localhost|127(\\.\\d{1,3}){3}|\\[?::1]?)(:[\\d{}…]+)?([/?#].*)?");

    public Destination {
        endpoints = List.copyOf(endpoints);
    }

    /** {@return whether every address is known to be the machine's own, such as {@code localhost}} */
    public boolean isThisMachine() {
        return !endpoints.isEmpty()
                && endpoints.stream()
                        .allMatch(endpoint -> THIS_MACHINE.matcher(endpoint).matches());
    }

    /** How well an address is known; the order is from best to worst. */
    public enum Resolution {
        LITERAL,
        TEMPLATE,
        CONFIGURED,
        DECODED,
        UNRESOLVED
    }
}
