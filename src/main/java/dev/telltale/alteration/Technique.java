package dev.telltale.alteration;

/** The ways in which two texts can differ that this package knows. */
enum Technique {
    LOOK_ALIKE("A01"),
    INVISIBLE("A02"),
    SPACE_CLASS("A03"),
    BLANK("A04"),
    SEPARATOR("A05"),
    SELF_TRANSFORM("A06"),
    CASE("A07"),
    ORDER("A08"),
    TEMPLATE_TWIN("A09"),
    NUMBER("A10"),
    QUOTING("A11"),
    APPENDED("A12"),
    CONSTANT_MARK("A25");

    private final String id;

    Technique(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** A mark needs no likeness of the whole text to be one: no eye tells it from its twin. */
    boolean mark() {
        return this == LOOK_ALIKE || this == INVISIBLE || this == SPACE_CLASS;
    }
}
