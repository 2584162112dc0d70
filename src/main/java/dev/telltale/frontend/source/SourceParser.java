package dev.telltale.frontend.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses one file. What a compiler would refuse for other reasons than its grammar is read as it stands, so the parser's
 * checks and rewritings are left out; they cost a third of its time.
 */
final class SourceParser {
    /** Escapes that change how the text around them is read: line ends, quotes, comment marks. */
    private static final Pattern HIDDEN_ESCAPE = Pattern.compile("\\\\u+00(0[aAdD]|2[27aAfF])");

    private final JavaParser plain = new JavaParser(configuration(false));
    private final JavaParser escaped = new JavaParser(configuration(true));

    /**
     * What became of a text.
     *
     * @param unit what was understood; null when nothing was
     * @param problem the first thing that was not, or null
     */
    record Parsed(@Nullable CompilationUnit unit, @Nullable String problem) {}

    /** {@return the syntax tree, with places but without tokens, which weigh more than the tree} */
    Parsed parse(String text) {
        return parse(text, new AtomicInteger(LocalEnums.MOST));
    }

    /** @param enums how many more enums inside methods may be read apart */
    private Parsed parse(String text, AtomicInteger enums) {
        ParseResult<CompilationUnit> result = (text.contains("\\u") ? escaped : plain).parse(text);
        CompilationUnit unit = result.getResult().orElse(null);
        if (unit != null) {
            forgetTokens(unit);
        }
        if (result.isSuccessful()) {
            return new Parsed(unit, null);
        }
        Problem problem = result.getProblems().get(0);
        LocalEnums local = LocalEnums.at(problem, text);
        if (local == null || enums.getAndDecrement() <= 0) {
            return new Parsed(unit, told(problem));
        }
        return together(local, text, enums);
    }

    private Parsed together(LocalEnums local, String text, AtomicInteger enums) {
        Parsed rest = parse(local.rest(text), enums);
        Parsed alone = parse(local.alone(text), enums);
        if (rest.unit != null && alone.unit != null) {
            LocalEnums.move(alone.unit, rest.unit);
        }
        return new Parsed(rest.unit, rest.problem == null ? alone.problem : rest.problem);
    }

    static boolean hasHiddenEscapes(String text) {
        return text.contains("\\u00") && HIDDEN_ESCAPE.matcher(text).find();
    }

    private static String told(Problem problem) {
        String first = problem.getMessage().lines().findFirst().orElse("").replaceFirst(", expected.*", "");
        String line = problem.getLocation()
                .flatMap(range -> range.getBegin().getRange())
                .map(range -> " at line " + range.begin.line)
                .orElse("");
        return first + line;
    }

    private static void forgetTokens(Node node) {
        Range range = node.getRange().orElse(null);
        node.setTokenRange(null);
        node.setRange(range);
        for (Node child : node.getChildNodes()) {
            forgetTokens(child);
        }
    }

    /** The first of the parser's own processors reads escapes; the others look for mistakes and tend to comments. */
    private static ParserConfiguration configuration(boolean escapes) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.JAVA_25)
                .setAttributeComments(false)
                .setPreprocessUnicodeEscapes(escapes);
        var processors = configuration.getProcessors();
        processors.subList(escapes ? 1 : 0, processors.size()).clear();
        return configuration;
    }
}
