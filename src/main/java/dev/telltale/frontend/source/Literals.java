package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What literals say (JLS §3.10). */
final class Literals {
    private Literals() {}

    static @Nullable Object value(LiteralExpr literal) {
        try {
            if (literal instanceof TextBlockLiteralExpr block) {
                return block.getValue().stripIndent().translateEscapes();
            }
            if (literal instanceof StringLiteralExpr text) {
                return text.getValue().translateEscapes();
            }
            if (literal instanceof CharLiteralExpr character) {
                String text = character.getValue().translateEscapes();
                return text.isEmpty() ? null : (Object) text.charAt(0);
            }
            if (literal instanceof BooleanLiteralExpr bool) {
                return bool.getValue();
            }
            if (literal instanceof IntegerLiteralExpr number) {
                return integer(number.getValue()).intValue();
            }
            if (literal instanceof LongLiteralExpr number) {
                return integer(number.getValue()).longValue();
            }
            return literal instanceof DoubleLiteralExpr number ? floating(number.getValue()) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The smallest int and long are written as the negation of numbers that are too large. */
    static @Nullable Object negated(LiteralExpr literal) {
        if (literal instanceof IntegerLiteralExpr number && number.getValue().equals("2147483648")) {
            return Integer.MIN_VALUE;
        }
        return literal instanceof LongLiteralExpr number
                        && number.getValue().toUpperCase(Locale.ROOT).equals("9223372036854775808L")
                ? (Object) Long.MIN_VALUE
                : null;
    }

    private static BigInteger integer(String written) {
        String text = written.replace("_", "").toLowerCase(Locale.ROOT);
        text = text.endsWith("l") ? text.substring(0, text.length() - 1) : text;
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        if (text.startsWith("0b")) {
            return new BigInteger(text.substring(2), 2);
        }
        return text.length() > 1 && text.startsWith("0") ? new BigInteger(text, 8) : new BigInteger(text);
    }

    private static Object floating(String written) {
        String text = written.replace("_", "").toLowerCase(Locale.ROOT);
        boolean hexadecimal = text.startsWith("0x");
        boolean single = text.endsWith("f") && (!hexadecimal || text.contains("p"));
        return single ? (Object) Float.parseFloat(text) : Double.parseDouble(text);
    }
}
