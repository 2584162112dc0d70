package dev.telltale.rule.reader;

/** Everything the readers can say to the author of a document: what is wrong, and what is allowed. */
enum Message {
    NOT_YAML("not readable as YAML: %s"),
    NOT_UTF_8("not UTF-8 text"),
    UNREADABLE("cannot be read: %s"),
    ANCHOR("anchors and aliases (&, *) are not allowed; write the value out"),
    MERGE_KEY("merge keys (<<) are not allowed; write the values out"),
    TAG("tags (!) are not allowed; write the plain value"),
    DUPLICATE("\"%s\" is given twice; first in line %d"),
    SECOND_DOCUMENT("one document per file; remove everything from the second \"---\" on"),
    TOO_DEEP("nested more than %d levels deep"),

    EXPECTED("%s: expected %s, found %s%s"),
    MISSING("%s is missing"),
    UNKNOWN_PROPERTY("unknown property \"%s\"; expected %s%s"),
    UNKNOWN_VALUE("%s: unknown value \"%s\"; expected %s%s"),
    FIVE_WEIGHTS("by-weight: expected five numbers, for the weights 0 to 4, found %d"),
    NOT_A_NUMBER_IN_RANGE("%s: expected a whole number from %d to %d, found \"%s\""),
    EMPTY("%s must not be empty"),
    EITHER_OR("give either %s or %s"),
    NEEDS("\"%s\" needs \"%s\""),
    USELESS_WITHOUT("\"%s\" has no meaning without \"%s\""),

    UNKNOWN_PORT("unknown port \"%s\"; expected Receiver, Return, Argument[0], Argument[*], Parameter[0] …%s"),
    UNKNOWN_STEP("unknown step \"%s\" in port \"%s\"; expected [*], [Argument[0]], ['name'], .name, .Result, .**"),
    NOT_A_FLOW("not a flow \"%s\"; expected \"from -> to\", such as \"Argument[0] -> Receiver\""),
    NOT_A_METHOD("not a method \"%s\"; expected owner#name or owner#name(type,type), such as java.util.Map#put"),
    NOT_A_FIELD("not a field \"%s\"; expected owner#NAME, such as java.io.File#separator"),
    NOT_A_TYPE("not a type name \"%s\"; expected a full name, such as java.util.Map$Entry"),
    NOT_AN_EXPRESSION("not a regular expression \"%s\": %s"),
    NOT_A_DAY("%s: not a day \"%s\"; expected year-month-day, such as 2027-01-31"),

    UNKNOWN_CATEGORY("unknown data category \"%s\"%s"),
    UNDECLARED_CATEGORY("data category \"%s\" is declared nowhere; add it to categories in a taxonomy.yaml%s"),
    UNKNOWN_CHANNEL("unknown channel \"%s\"; expected a built-in channel or x.<name>%s"),
    UNKNOWN_TABLE("unknown key table \"%s\"%s"),
    UNKNOWN_RULE("unknown rule \"%s\"%s"),
    UNKNOWN_POLICY("unknown policy \"%s\"; expected a file, or one of %s%s"),
    WRONG_NAME("%s is \"%s\", but the %s is named \"%s\""),
    BAD_ID("\"%s\" is not an id; expected lower-case words joined by %s"),
    FOREIGN_CATEGORY("\"%s\" cannot be added; own categories start with \"x.\""),
    CLAIMED("%s \"%s\" is already defined in %s"),
    NOTHING_HERE("no documents found; expected models/*.yaml, packs/*.yaml, taxonomy.yaml or <rule-id>/rule.yaml"),
    SCHEMA("%s");

    private final String format;

    Message(String format) {
        this.format = format;
    }

    String with(Object... details) {
        return String.format(format, details);
    }
}
