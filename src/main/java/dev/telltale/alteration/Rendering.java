package dev.telltale.alteration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Alternatives as short quoted texts: holes are numbered, what all begin with is left out when it is long. */
final class Rendering {
    private static final int WIDTH = 60;
    private static final int LEAD = 12;
    private static final int READ = 1 << 14;

    private final Map<String, Integer> holes = new LinkedHashMap<>();

    private Rendering() {}

    static List<String> of(List<Shape> shapes) {
        Rendering rendering = new Rendering();
        List<String> texts = new ArrayList<>();
        shapes.forEach(shape -> texts.add(rendering.text(shape)));
        int from = texts.stream().allMatch(text -> text.length() <= WIDTH) ? 0 : Math.max(0, common(texts) - LEAD);
        return texts.stream().map(text -> '"' + excerpt(text, from) + '"').toList();
    }

    private String text(Shape shape) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shape.texts().size() && text.length() < READ; i++) {
            text.append(CodePoints.escaped(cut(shape.texts().get(i), 0, READ)));
            if (i < shape.holes().size()) {
                text.append(hole(shape.holes().get(i)));
            }
        }
        return text.toString();
    }

    private String hole(Piece.Hole hole) {
        int number = holes.computeIfAbsent(hole.identity(), identity -> holes.size() + 1);
        return hole.transforms().isEmpty()
                ? "{" + number + "}"
                : "{" + number + ": " + String.join(", ", hole.transforms()) + "}";
    }

    private static int common(List<String> texts) {
        int common = texts.get(0).length();
        for (String text : texts) {
            int at = 0;
            while (at < Math.min(common, text.length())
                    && text.charAt(at) == texts.get(0).charAt(at)) {
                at++;
            }
            common = at;
        }
        return common;
    }

    private static String excerpt(String text, int from) {
        String head = from > 0 ? "…" : "";
        String tail = text.length() > from + WIDTH ? "…" : "";
        return head + cut(text, from, from + WIDTH) + tail;
    }

    /** A substring that never ends or begins within a pair of surrogates. */
    private static String cut(String text, int from, int to) {
        return text.substring(whole(text, from), whole(text, to));
    }

    private static int whole(String text, int at) {
        int within = Math.min(at, text.length());
        return within > 0
                        && within < text.length()
                        && Character.isSurrogatePair(text.charAt(within - 1), text.charAt(within))
                ? within - 1
                : within;
    }
}
