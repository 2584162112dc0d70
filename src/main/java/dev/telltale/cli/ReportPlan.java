package dev.telltale.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which report goes where; made, and its files found writable, before the scan costs any time. */
record ReportPlan(List<Part> parts) {
    /** One report and its file; null is standard output. */
    record Part(ReportFormat format, @Nullable Path file) {}

    /**
     * {@return the plan the options ask for}
     *
     * @param formats {@code json} or {@code json=FILE}; empty for text
     * @param output file of the format that names none; null for standard output
     */
    static ReportPlan of(List<String> formats, @Nullable String output, Path directory) {
        List<Part> parts = new ArrayList<>();
        for (String format : formats.isEmpty() ? List.of("text") : formats) {
            parts.add(partOf(format, output, directory));
        }
        requireOneFileEach(parts);
        parts.forEach(ReportPlan::requireWritable);
        return new ReportPlan(List.copyOf(parts));
    }

    private static Part partOf(String format, @Nullable String output, Path directory) {
        int equals = format.indexOf('=');
        String file = equals < 0 ? output : format.substring(equals + 1);
        String id = equals < 0 ? format : format.substring(0, equals);
        return new Part(ReportFormat.of(id), file == null ? null : directory.resolve(file));
    }

    private static void requireOneFileEach(List<Part> parts) {
        Set<@Nullable Path> taken = new HashSet<>();
        for (Part part : parts) {
            if (!taken.add(part.file())) {
                throw new UserErrorException(
                        part.file() == null
                                ? Message.SECOND_REPORT_ON_OUTPUT.with(
                                        part.format().id())
                                : Message.SAME_FILE_TWICE.with(part.file()));
            }
        }
    }

    private static void requireWritable(Part part) {
        Path file = part.file();
        if (file == null) {
            return;
        }
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new UserErrorException(Message.UNWRITABLE.with(file, "it is a directory"));
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UserErrorException(Message.UNWRITABLE.with(file, "its directory does not exist"));
        }
        if (!Files.isWritable(parent)) {
            throw new UserErrorException(Message.UNWRITABLE.with(file, "its directory is not writable"));
        }
    }
}
