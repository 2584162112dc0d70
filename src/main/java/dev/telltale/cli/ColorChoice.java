package dev.telltale.cli;

/** When reports are coloured. */
enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER;

    /** {@return whether to colour what goes to standard output} */
    boolean coloursOutputIn(Surroundings surroundings) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                surroundings.outIsTerminal()
                        && surroundings.variable("NO_COLOR") == null
                        && !surroundings.dumbTerminal();
        };
    }
}
