package dev.telltale.cli;

import dev.telltale.scan.FirstCompiler;
import dev.telltale.scan.Scanner;
import dev.telltale.scan.ToolBuild;
import java.nio.file.Path;

/** The command line's entry point. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Surroundings process = Surroundings.ofProcess();
        chooseCompiler(arguments, process.workingDirectory());
        Interruption interruption = Interruption.watch(process);
        int code = new Telltale(services(), process).run(arguments);
        interruption.over();
        System.exit(code);
    }

    private static void chooseCompiler(String[] arguments, Path workingDirectory) {
        if (SmallScan.isAskedIn(arguments, workingDirectory)) {
            FirstCompiler.forEverything();
        } else if (arguments.length > 1 && arguments[0].equals("scan")) {
            FirstCompiler.forAllButLookUps();
        }
    }

    /** {@return what the commands stand on when nothing is faked} */
    static Services services() {
        Scanner scanner = new Scanner(ToolBuild.running());
        return new Services(
                scanner, new RuleDocumentBook(new ExampleTrial(scanner)), new Renderings(), new EngineWindows(scanner));
    }
}
