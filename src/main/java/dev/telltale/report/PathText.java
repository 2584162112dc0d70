package dev.telltale.report;

import dev.telltale.finding.Location;
import dev.telltale.finding.Step;
import java.util.List;
import java.util.Optional;

/** Prints hops of a path: what happens, and where, on one line if both fit; when verbose, each new file is named. */
final class PathText {
    private final boolean verbose;
    private final Lines lines;
    private final Style style;
    private final String indent;
    private String file = "";

    PathText(boolean verbose, Lines lines, Style style, String indent) {
        this.verbose = verbose;
        this.lines = lines;
        this.style = style;
        this.indent = indent;
    }

    /** @param number place in the whole path, from 1 */
    void add(int number, Step step) {
        add(DestinationTable.pad(number + ".", 3) + " ", step.message(), List.of(step.location()));
    }

    void add(Step step) {
        add("", step.message(), List.of(step.location()));
    }

    void gap(String text) {
        lines.add(indent, text, style::dim);
    }

    /** @param places in one member */
    void add(String what, List<Location> places) {
        add("", what, places);
    }

    void note(String text) {
        lines.add(indent + "    ", text, style::dim);
    }

    /** The place goes beside what happens if it fits there, its packages shortened if need be, else below. */
    private void add(String mark, String what, List<Location> places) {
        Location at = places.get(0);
        String line = Names.lines(places);
        String head = indent + mark;
        String message = VisibleText.of(what);
        int room = lines.width() - head.length();
        Optional<String> beside = beside(at, line, room - VisibleText.columns(message) - 2);
        if (beside.isPresent()) {
            lines.raw(head + message + "  " + style.dim(beside.get()));
        } else {
            lines.add(head, message);
            addBelow(" ".repeat(head.length() + 2), at, line, room - 2);
        }
    }

    private Optional<String> beside(Location at, String line, int room) {
        return verbose ? Optional.empty() : Names.beside(at, line, room);
    }

    private void addBelow(String head, Location at, String line, int room) {
        lines.add(head, verbose ? Names.member(at) : Names.brief(at, line, room), style::dim);
        if (verbose && !Names.file(at).equals(file)) {
            file = Names.file(at);
            lines.add(head, "in " + file, style::dim);
        }
    }
}
