package dev.telltale.report;

import dev.telltale.finding.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of places, as short as a line needs. */
final class Names {
    private static final int MOST_LINES = 6;

    private Names() {}

    /** {@return member and line in at most so many columns: parameters go first, then package names, then the middle} */
    static String brief(Location at, int room) {
        return brief(at, line(at), room);
    }

    /** @param line what stands behind the member, such as {@code :12, 14} */
    static String brief(Location at, String line, int room) {
        return beside(at, line, room).orElseGet(() -> middle(name(at, true), room - line.length()) + line);
    }

    /** {@return member and line, if they fit without losing the middle} */
    static Optional<String> beside(Location at, String line, int room) {
        return Stream.of(false, true)
                .map(initials -> name(at, initials) + line)
                .filter(name -> VisibleText.columns(name) <= room)
                .findFirst();
    }

    private static String name(Location at, boolean initials) {
        String member = at.member();
        if (member == null) {
            return VisibleText.of(at.path());
        }
        String name = VisibleText.of(withoutParameters(member));
        return initials ? initials(name) : name;
    }

    private static String line(Location at) {
        return at.line() == null ? "" : ":" + at.line();
    }

    /** {@return the lines of places in one member: {@code :12, 14, 20}; many are cut} */
    static String lines(List<Location> places) {
        List<Integer> known = places.stream()
                .map(Location::line)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        String shown = known.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        return known.isEmpty() ? "" : ":" + shown + (known.size() > MOST_LINES ? ", ..." : "");
    }

    /** {@return the API's type and method without packages: {@code java.lang.System#getenv} is {@code System#getenv}} */
    static String simple(String api) {
        int member = api.indexOf('#');
        return member < 0 ? api : api.substring(api.lastIndexOf('.', member) + 1);
    }

    /** {@return the member and what it lies in, without a line} */
    static String fullMember(Location at) {
        return file(at) + " " + at.member();
    }

    /** {@return member with parameters and line; the file when there is no member} */
    static String member(Location at) {
        return (at.member() == null ? at.path() : at.member()) + line(at);
    }

    /** {@return the file and what it lies in} */
    static String file(Location at) {
        return at.artifact() + "!/" + at.path();
    }

    /** {@return member, line and file, all of it} */
    static String full(Location at) {
        return at.member() == null ? file(at) + line(at) : member(at) + " in " + file(at);
    }

    private static String withoutParameters(String member) {
        int parameters = member.indexOf('(', member.indexOf('#') + 1);
        return parameters < 0 ? member : member.substring(0, parameters);
    }

    /** {@code io.quarkus.analytics.Client#post} becomes {@code i.q.a.Client#post}. */
    private static String initials(String member) {
        int hash = member.indexOf('#');
        String owner = hash < 0 ? member : member.substring(0, hash);
        int simple = owner.lastIndexOf('.') + 1;
        String packages = Arrays.stream(owner.substring(0, simple).split("\\."))
                .map(name -> name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining());
        return packages + member.substring(simple);
    }

    /** {@return the text, its middle replaced by dots when it is wider} */
    static String middle(String text, int room) {
        if (VisibleText.columns(text) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int head = Math.max(1, (room - 3) / 2);
        int tail = Math.max(1, room - 3 - head);
        return upTo(points, head, 1) + "..." + upTo(points, tail, -1);
    }

    private static String upTo(int[] points, int room, int direction) {
        StringBuilder part = new StringBuilder();
        int columns = 0;
        for (int i = direction > 0 ? 0 : points.length - 1; i >= 0 && i < points.length; i += direction) {
            columns += VisibleText.columns(points[i]);
            if (columns > room) {
                break;
            }
            part.insert(direction > 0 ? part.length() : 0, Character.toString(points[i]));
        }
        return part.toString();
    }
}
