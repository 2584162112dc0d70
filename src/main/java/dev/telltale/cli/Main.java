package dev.telltale.cli;

/** The command line's entry point. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Surroundings process = Surroundings.ofProcess();
        Interruption interruption = Interruption.watch(process);
        int code = new Telltale(services(), process).run(arguments);
        interruption.over();
        System.exit(code);
    }

    private static Services services() {
        throw new UnsupportedOperationException();
    }
}
