package dev.telltale.evaluation;

/** {@code Character}. */
final class Characters {
    private static final String CHARACTER = "java.lang.Character";

    private Characters() {}

    @SuppressWarnings("CharacterGetNumericValue") // it is told as it is
    static void addTo(Table table) {
        table.add(CHARACTER, "digit/2", in -> Value.of(Character.digit(in.integer(0), in.integer(1))));
        table.add(CHARACTER, "forDigit/2", in -> Value.of(Character.forDigit(in.integer(0), in.integer(1))));
        table.add(CHARACTER, "getNumericValue/1", in -> Value.of(Character.getNumericValue(in.integer(0))));
        table.add(CHARACTER, "isDigit/1", in -> Value.of(Character.isDigit(in.integer(0))));
        table.add(CHARACTER, "isLetter/1", in -> Value.of(Character.isLetter(in.integer(0))));
        table.add(CHARACTER, "isLetterOrDigit/1", in -> Value.of(Character.isLetterOrDigit(in.integer(0))));
        table.add(CHARACTER, "isUpperCase/1", in -> Value.of(Character.isUpperCase(in.integer(0))));
        table.add(CHARACTER, "isLowerCase/1", in -> Value.of(Character.isLowerCase(in.integer(0))));
        table.add(CHARACTER, "isAlphabetic/1", in -> Value.of(Character.isAlphabetic(in.integer(0))));
        table.add(CHARACTER, "isWhitespace/1", in -> Value.of(Character.isWhitespace(in.integer(0))));
        table.add(CHARACTER, "isSpaceChar/1", in -> Value.of(Character.isSpaceChar(in.integer(0))));
        table.add(CHARACTER, "toUpperCase/1", in -> Value.of(Character.toUpperCase(in.integer(0))));
        table.add(CHARACTER, "toLowerCase/1", in -> Value.of(Character.toLowerCase(in.integer(0))));
        table.add(
                CHARACTER,
                "toString/1",
                in -> Value.of(
                        in.parameter(0).equals("char")
                                ? String.valueOf(in.character(0))
                                : Character.toString(in.integer(0))));
        table.add(CHARACTER, "toChars/1", in -> new Array("char[]", Character.toChars(in.integer(0))));
        table.add(CHARACTER, "charCount/1", in -> Value.of(Character.charCount(in.integer(0))));
        table.add(CHARACTER, "compare/2", in -> Value.of(in.character(0) - in.character(1)));
        table.add(CHARACTER, "reverseBytes/1", in -> Value.of(Character.reverseBytes(in.character(0))));
        table.add(CHARACTER, "hashCode/1", in -> Value.of((int) in.character(0)));
    }
}
