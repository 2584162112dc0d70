package dev.telltale.evaluation;

import dev.telltale.evaluation.Table.Intrinsic;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Static methods of common libraries that ask what a text is, by which programs read their settings; their own code is often not there. */
final class LibraryQuestions {
    private static final List<String> LANG =
            List.of("org.apache.commons.lang3.StringUtils", "org.apache.commons.lang.StringUtils");
    private static final List<String> BUILD =
            List.of("org.codehaus.plexus.util.StringUtils", "org.apache.maven.shared.utils.StringUtils");
    private static final List<String> OTHERS = List.of(
            "org.springframework.util.StringUtils",
            "io.micronaut.core.util.StringUtils",
            "com.google.common.base.Strings",
            "org.apache.logging.log4j.util.Strings",
            "org.eclipse.jetty.util.StringUtil",
            "com.intellij.openapi.util.text.StringUtil",
            "io.quarkus.runtime.util.StringUtil");

    private LibraryQuestions() {}

    static void addTo(Table table) {
        LANG.forEach(owner -> addAll(table, owner));
        BUILD.forEach(owner -> {
            addAll(table, owner);
            table.add(owner, "isEmpty/1", asks(String::isBlank, true));
        });
        OTHERS.forEach(owner -> addQuestions(table, owner));
        addKotlin(table);
        addTruths(table);
        table.add("com.google.common.base.Objects", "equal/2", LibraryQuestions::areEqual);
        table.add("com.google.common.base.MoreObjects", "firstNonNull/2", in -> isNull(in, 0) ? in.at(1) : in.at(0));
        table.add("org.apache.commons.lang3.ObjectUtils", "defaultIfNull/2", in -> isNull(in, 0) ? in.at(1) : in.at(0));
    }

    private static void addAll(Table table, String owner) {
        addQuestions(table, owner);
        table.add(owner, "equals/2", LibraryQuestions::areEqual);
        table.add(owner, "equalsIgnoreCase/2", LibraryQuestions::areAlike);
        table.add(owner, "defaultString/1", in -> isNull(in, 0) ? Value.of("") : in.at(0));
        table.add(owner, "defaultString/2", in -> isNull(in, 0) ? in.at(1) : in.at(0));
        table.add(owner, "defaultIfBlank/2", in -> is(in, String::isBlank, true) ? in.at(1) : in.at(0));
        table.add(owner, "defaultIfEmpty/2", in -> is(in, String::isEmpty, true) ? in.at(1) : in.at(0));
        for (String strips : List.of("trim", "strip")) {
            table.add(
                    owner,
                    strips + "/1",
                    in -> isNull(in, 0) ? in.at(0) : Value.of(in.text(0).strip()));
            table.add(
                    owner,
                    strips + "ToEmpty/1",
                    in -> Value.of(isNull(in, 0) ? "" : in.text(0).strip()));
            table.add(
                    owner,
                    strips + "ToNull/1",
                    in -> is(in, String::isBlank, true)
                            ? Value.NULL
                            : Value.of(in.text(0).strip()));
        }
        table.add(
                owner,
                "lowerCase/1",
                in -> isNull(in, 0) ? in.at(0) : Value.of(in.text(0).toLowerCase(Locale.ROOT)));
        table.add(
                owner,
                "upperCase/1",
                in -> isNull(in, 0) ? in.at(0) : Value.of(in.text(0).toUpperCase(Locale.ROOT)));
    }

    private static void addQuestions(Table table, String owner) {
        table.add(owner, "isEmpty/1", asks(String::isEmpty, true));
        table.add(owner, "isNullOrEmpty/1", asks(String::isEmpty, true));
        table.add(owner, "isNotEmpty/1", asks(text -> !text.isEmpty(), false));
        table.add(owner, "hasLength/1", asks(text -> !text.isEmpty(), false));
        table.add(owner, "isBlank/1", asks(String::isBlank, true));
        table.add(owner, "isEmptyOrSpaces/1", asks(String::isBlank, true));
        table.add(owner, "isNotBlank/1", asks(text -> !text.isBlank(), false));
        table.add(owner, "hasText/1", asks(text -> !text.isBlank(), false));
        table.add(owner, "nullToEmpty/1", in -> isNull(in, 0) ? Value.of("") : in.at(0));
        table.add(owner, "emptyToNull/1", in -> is(in, String::isEmpty, true) ? Value.NULL : in.at(0));
    }

    private static void addKotlin(Table table) {
        String internals = "kotlin.jvm.internal.Intrinsics";
        table.add(internals, "areEqual/2", LibraryQuestions::areEqual);
        for (String check : List.of(
                "checkNotNull/1", "checkNotNull/2", "checkNotNullParameter/2", "checkNotNullExpressionValue/2")) {
            table.add(internals, check, in -> Value.NULL);
        }
        String texts = "kotlin.text.StringsKt";
        table.add(texts, "isBlank/1", asks(String::isBlank, true));
        table.add(texts, "equals/3", in -> in.integer(2) == 0 ? areEqual(in) : areAlike(in));
        table.add(
                texts,
                "equals$default/5",
                in -> in.integer(2) == 0 || (in.integer(3) & 2) != 0 ? areEqual(in) : areAlike(in));
        table.add(texts, "toBooleanStrictOrNull/1", in -> switch (in.text(0)) {
            case "true" -> Value.boxed(true);
            case "false" -> Value.boxed(false);
            default -> Value.NULL;
        });
    }

    private static void addTruths(Table table) {
        for (String owner : List.of("org.apache.commons.lang3.BooleanUtils", "org.apache.commons.lang.BooleanUtils")) {
            table.add(owner, "isTrue/1", in -> Value.of(Value.boxed(true).equals(in.known(0))));
            table.add(owner, "isNotTrue/1", in -> Value.of(!Value.boxed(true).equals(in.known(0))));
            table.add(owner, "isFalse/1", in -> Value.of(Value.boxed(false).equals(in.known(0))));
            table.add(owner, "isNotFalse/1", in -> Value.of(!Value.boxed(false).equals(in.known(0))));
            table.add(owner, "toBoolean/1", in -> Value.of(isTrue(in)));
        }
    }

    private static boolean isTrue(Arguments in) {
        return in.known(0) instanceof Value.Text text
                ? List.of("true", "yes", "on", "y", "t", "1")
                        .contains(text.value().toLowerCase(Locale.ROOT))
                : Value.boxed(true).equals(in.known(0));
    }

    private static Value areEqual(Arguments in) {
        return Rendering.equal(in.machine(), in.at(0), in.at(1));
    }

    private static Value areAlike(Arguments in) {
        return isNull(in, 0) || isNull(in, 1)
                ? Value.of(isNull(in, 0) && isNull(in, 1))
                : Value.of(in.text(0).equalsIgnoreCase(in.text(1)));
    }

    private static Intrinsic asks(Predicate<String> question, boolean ofNull) {
        return in -> Value.of(is(in, question, ofNull));
    }

    private static boolean is(Arguments in, Predicate<String> question, boolean ofNull) {
        return isNull(in, 0) ? ofNull : question.test(in.text(0));
    }

    private static boolean isNull(Arguments in, int index) {
        return in.known(index) instanceof Value.Null;
    }
}
