package dev.telltale.cli;

import dev.telltale.cli.ReportPlan.Part;
import dev.telltale.cli.Reporting.Settings;
import dev.telltale.scan.ScanOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which reports are written, where, and how they look. */
final class OutputOptions {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT[=FILE]",
            split = ConfiguredDefaults.SEPARATOR,
            hideParamSyntax = true,
            description = "text (the default), json or sarif; with a file, written there; repeatable.")
    List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report that names no file here instead of to standard output.")
    @Nullable
    String output;

    @Option(
            names = "--show-suppressed",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Also show findings that the policy does not count.")
    boolean showSuppressed;

    @Mixin
    DecodedOption decoded = new DecodedOption();

    @Option(
            names = "--sarif-anchor",
            paramLabel = "FILE",
            description = "Let SARIF results about archives point to this file of your repository, as in pom.xml.")
    @Nullable
    String sarifAnchor;

    @Mixin
    ColorOption color = new ColorOption();

    ReportPlan plan(Surroundings surroundings) {
        return ReportPlan.of(formats, output, surroundings.workingDirectory());
    }

    void write(ReportPlan plan, ScanOutcome outcome, Reporting reporting, boolean verbose, Surroundings surroundings) {
        for (Part part : plan.parts()) {
            try {
                write(part, outcome, reporting, verbose, surroundings);
            } catch (IOException failure) {
                Object where = part.file() == null ? "standard output" : part.file();
                throw new UserErrorException(Message.UNWRITABLE.with(where, Message.reasonOf(failure)));
            }
        }
    }

    private void write(Part part, ScanOutcome outcome, Reporting reporting, boolean verbose, Surroundings surroundings)
            throws IOException {
        if (part.file() == null) {
            OutputStream out = surroundings.out();
            reporting.write(part.format(), outcome, settings(true, verbose, surroundings), out);
            out.flush();
        } else {
            Settings plain = settings(false, verbose, surroundings);
            AtomicFile.write(part.file(), file -> reporting.write(part.format(), outcome, plain, file));
        }
    }

    private Settings settings(boolean toOutput, boolean verbose, Surroundings surroundings) {
        boolean colour = toOutput && color.choice.coloursOutputIn(surroundings);
        return new Settings(colour, verbose, surroundings.width(), showSuppressed, decoded.show, sarifAnchor);
    }
}
