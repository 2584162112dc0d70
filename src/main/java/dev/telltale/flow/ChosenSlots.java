package dev.telltale.flow;

import dev.telltale.alteration.Alternative;
import dev.telltale.alteration.Piece;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where alternatives are whole fields, or begin alike up to the field in which they differ, that field is what is chosen. */
final class ChosenSlots {
    private ChosenSlots() {}

    /** {@return the reading with the slot that its alternatives show, where the text around them gives none that is nearer} */
    static Reading in(Reading reading, List<Alternative> alternatives) {
        Template given = reading.hit().path().slot();
        boolean fixed = given != null && !AccessPath.isMarker(given);
        String own = fixed || reading.channel().equals("http.header") ? null : own(alternatives);
        String begun = own == null && given == null && reading.slot() == null ? begun(alternatives) : null;
        return own == null && begun == null ? reading : reading.as(own == null ? begun : own);
    }

    /** Every alternative is the same field, or nothing. */
    private static @Nullable String own(List<Alternative> alternatives) {
        Set<String> names = new LinkedHashSet<>();
        for (Alternative alternative : alternatives) {
            String text = text(alternative);
            if (!text.isEmpty()) {
                names.add(String.valueOf(TextSlots.of(text)));
            }
        }
        String only = names.size() == 1 ? names.iterator().next() : "null";
        return only.equals("null") ? null : only;
    }

    private static @Nullable String begun(List<Alternative> alternatives) {
        if (alternatives.size() < 2) {
            return null;
        }
        String common = text(alternatives.get(0));
        for (Alternative alternative : alternatives) {
            common = common(common, text(alternative));
        }
        String marker = Transfer.marker(common);
        return marker == null || !marker.startsWith("=") ? null : marker.substring(1);
    }

    private static String common(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.substring(0, at);
    }

    /** The text with {@code {}} for what is not known, as {@link Front} writes it. */
    private static String text(Alternative alternative) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : alternative.pieces()) {
            text.append(piece instanceof Piece.Text part ? part.text() : "{}");
        }
        return text.toString();
    }
}
