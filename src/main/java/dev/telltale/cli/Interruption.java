package dev.telltale.cli;

/** Says so when the user interrupts; Java itself then exits with {@link ExitCode#INTERRUPTED}. */
final class Interruption {
    private final Thread lastWords;

    private Interruption(Thread lastWords) {
        this.lastWords = lastWords;
    }

    static Interruption watch(Surroundings surroundings) {
        Thread lastWords = new Thread(() -> new Console(surroundings.err()).say(Message.INTERRUPTED.with()));
        Runtime.getRuntime().addShutdownHook(lastWords);
        return new Interruption(lastWords);
    }

    /** The command came to its own end. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastWords);
        } catch (IllegalStateException goingDown) {
            // interrupted at the very end: the last words stand
        }
    }
}
