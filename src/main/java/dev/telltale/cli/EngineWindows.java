package dev.telltale.cli;

import dev.telltale.artifact.MavenPurlResolver;
import dev.telltale.artifact.Opened;
import dev.telltale.ir.IrPrinter;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Program;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import dev.telltale.scan.ScanOutcome;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.Scanner;
import dev.telltale.scan.Scanning;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Windows into the very engine that scans. */
final class EngineWindows implements Windows {
    private final Scanning scanning;

    EngineWindows(Scanning scanning) {
        this.scanning = scanning;
    }

    @Override
    public void dumpIr(ScanRequest request, @Nullable String member, Appendable out)
            throws IOException, UnusableInputException {
        ScanRequest.Inputs inputs = request.inputs();
        try (MavenPurlResolver resolver = new MavenPurlResolver(inputs.offline(), inputs.withDependencies());
                Opened opened = Scanner.open(request, resolver)) {
            if (!opened.missing().isEmpty()) {
                throw missing(opened.missing().get(0), "cannot be opened");
            }
            print(Scanner.program(opened.components(), inputs), MemberFilter.of(member), out);
        }
    }

    @Override
    public void trace(ScanRequest request, @Nullable String member, Appendable out)
            throws IOException, UnusableInputException {
        ScanOutcome outcome = scanning.scan(request);
        if (!outcome.missing().isEmpty()) {
            throw missing(
                    outcome.missing().get(0).target(), outcome.missing().get(0).reason());
        }
        new TraceText(MemberFilter.of(member), out).add(outcome.result());
    }

    private static UserErrorException missing(String target, String reason) {
        return new UserErrorException(Message.MISSING_TARGET.with(target, reason));
    }

    private static void print(Program program, MemberFilter filter, Appendable out) throws IOException {
        for (Unit unit : program.units()) {
            if (filter.acceptsOwner(unit.name())) {
                print(program.body(unit), filter, out);
            }
        }
    }

    private static void print(UnitBody body, MemberFilter filter, Appendable out) throws IOException {
        if (filter.wantsWholeClasses()) {
            out.append(IrPrinter.print(body)).append('\n');
            return;
        }
        for (Procedure procedure : body.procedures()) {
            if (filter.accepts(procedure.symbol().owner(), procedure.symbol().name())) {
                out.append(IrPrinter.print(procedure)).append('\n');
            }
        }
    }
}
