package dev.telltale.cli;

import dev.telltale.scan.FirstCompiler;
import dev.telltale.scan.Scanner;
import dev.telltale.scan.ToolBuild;
import java.util.OptionalInt;

/** The command line's entry point. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        OptionalInt code = Relaunch.paysFor(arguments)
                ? Relaunch.ofThisMachine().map(again -> again.run(arguments)).orElse(OptionalInt.empty())
                : OptionalInt.empty();
        System.exit(code.isPresent() ? code.getAsInt() : runHere(arguments, Surroundings.ofProcess()));
    }

    private static int runHere(String[] arguments, Surroundings process) {
        if (Relaunch.paysFor(arguments)) {
            FirstCompiler.forAllButLookUps();
        }
        Interruption interruption = Interruption.watch(process);
        int code = new Telltale(services(), process).run(arguments);
        interruption.over();
        return code;
    }

    /** {@return what the commands stand on when nothing is faked} */
    static Services services() {
        Scanner scanner = new Scanner(ToolBuild.running());
        return new Services(
                scanner, new RuleDocumentBook(new ExampleTrial(scanner)), new Renderings(), new EngineWindows(scanner));
    }
}
