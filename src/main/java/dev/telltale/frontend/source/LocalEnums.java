package dev.telltale.frontend.source;

import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Enums inside methods, which the parser has no statement for: each is cut out of the text and becomes a member of the
 * type around it. Everything keeps its place.
 */
record LocalEnums(int start, int end) {
    /** Each costs a parse of its own and another of what is left. */
    static final int MOST = 64;

    private static final Pattern KEYWORD_BEFORE = Pattern.compile("\\benum\\s+$");
    /** How far the keyword may stand before the name. */
    private static final int REACH = 200;

    /** {@return the enum whose name a parser stopped at, or null} */
    static @Nullable LocalEnums at(Problem problem, String text) {
        Optional<Position> stopped = problem.getLocation()
                .flatMap(range -> range.getBegin().getRange())
                .map(range -> range.begin);
        int name = stopped.map(place -> offset(text, place)).orElse(-1);
        if (name < 0) {
            return null;
        }
        Matcher keyword = KEYWORD_BEFORE.matcher(text).region(Math.max(0, name - REACH), name);
        int end = keyword.find() ? endOfBody(text, name) : -1;
        return end < 0 ? null : new LocalEnums(keyword.start(), end);
    }

    /** {@return the text without the enum} */
    String rest(String text) {
        return text.substring(0, start) + blank(text.substring(start, end)) + text.substring(end);
    }

    /** {@return the text with nothing but the enum} */
    String alone(String text) {
        return blank(text.substring(0, start)) + text.substring(start, end);
    }

    /** Makes the types of one tree members of the innermost type of the other that they stand in. */
    static void move(CompilationUnit from, CompilationUnit into) {
        for (TypeDeclaration<?> type : List.copyOf(from.getTypes())) {
            TypeDeclaration<?> around = around(type, into);
            if (around != null) {
                around.getMembers().add(type);
            }
        }
    }

    private static @Nullable TypeDeclaration<?> around(TypeDeclaration<?> type, CompilationUnit unit) {
        TypeDeclaration<?> innermost = null;
        for (Node node : unit.findAll(Node.class)) {
            if (node instanceof TypeDeclaration<?> found && found.containsWithinRange(type)) {
                innermost = found;
            }
        }
        return innermost;
    }

    private static String blank(String text) {
        return text.replaceAll("[^\r\n]", " ");
    }

    private static int offset(String text, Position place) {
        int at = 0;
        for (int line = 1; line < place.line; line++) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        at += place.column - 1;
        return at <= text.length() ? at : -1;
    }

    private static int endOfBody(String text, int from) {
        int open = 0;
        for (int at = from; at < text.length(); at = after(text, at)) {
            char c = text.charAt(at);
            if (c == '{') {
                open++;
            } else if (c == '}' && --open <= 0) {
                return open == 0 ? at + 1 : -1;
            }
        }
        return -1;
    }

    /** {@return where the character, comment or literal at a place ends} */
    private static int after(String text, int at) {
        if (text.startsWith("//", at)) {
            return behind(text, "\n", at + 2);
        }
        if (text.startsWith("/*", at)) {
            return behind(text, "*/", at + 2);
        }
        if (text.startsWith("\"\"\"", at)) {
            return behind(text, "\"\"\"", at + 3);
        }
        char c = text.charAt(at);
        return c == '"' || c == '\'' ? behind(text, String.valueOf(c), at + 1) : at + 1;
    }

    private static int behind(String text, String mark, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.startsWith(mark, at)) {
                return at + mark.length();
            }
            if (text.charAt(at) == '\\' && mark.charAt(0) != '\n' && mark.charAt(0) != '*') {
                at++;
            }
        }
        return text.length();
    }
}
