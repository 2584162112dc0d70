package dev.telltale.artifact;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides which records of one archive are offered as entries. */
final class ZipSelection {
    private final Origin origin;
    private final String archive;
    private final ZipContent content;
    private final Session session;
    private final Map<String, ZipRecord> chosen = new LinkedHashMap<>();
    private int encrypted;
    private int beyond;

    ZipSelection(Origin origin, String archive, ZipContent content) {
        this.origin = origin;
        this.archive = archive;
        this.content = content;
        session = content.session();
    }

    /** {@return the records to offer by the paths they get, in the archive's order} */
    Map<String, ZipRecord> from(List<ZipRecord> records) {
        records.stream().filter(record -> !record.isDirectory()).forEach(this::consider);
        chooseVersions();
        chosen.values().removeIf(this::isBeyondBudget);
        noteCounts();
        return chosen;
    }

    private void consider(ZipRecord record) {
        Note refusal = new EntryName(record.name()).refusal(this::where, session.limits());
        if (refusal != null) {
            note(refusal);
        } else if (record.encrypted()) {
            encrypted++;
        } else {
            Note problem = problemOf(record);
            if (problem != null) {
                note(problem);
            } else {
                choose(record);
            }
        }
    }

    private @Nullable Note problemOf(ZipRecord record) {
        Supplier<String> where = () -> where(record.name());
        Limits limits = session.limits();
        if (record.method() != ZipRecord.STORED && record.method() != ZipRecord.DEFLATED) {
            return Problem.ENTRY_METHOD.at(where.get(), record.method());
        }
        if (Math.max(record.size(), record.compressedSize()) > limits.entryBytes()) {
            return Problem.FILE_SIZE.at(where.get(), record.size(), limits.entryBytes());
        }
        if (record.localOffset() < 0 || record.localOffset() > content.archive().size() - record.compressedSize()) {
            return Problem.ENTRY_DAMAGED.at(where.get(), "it would lie beyond the end of the archive");
        }
        return limits.tooDense(record.size(), record.compressedSize())
                ? Problem.ENTRY_RATIO.at(where.get(), record.compressedSize(), record.size())
                : null;
    }

    private void choose(ZipRecord record) {
        String path = record.name();
        if (path.endsWith("/")) {
            // Java finds "x/Y.class/" when asked for "x/Y.class".
            note(Problem.ENTRY_NAME_DIRECTORY.at(where(path)));
            path = path.substring(0, path.length() - 1);
        }
        if (chosen.put(path, record) != null) {
            note(Problem.ENTRY_DUPLICATE.at(where(path)));
        }
    }

    private void chooseVersions() {
        MultiRelease offers = MultiRelease.of(chosen.keySet(), 0);
        if (!offers.isEmpty()) {
            MultiRelease choice = MultiRelease.of(chosen.keySet(), isMultiRelease() ? session.feature() : 0);
            chosen.keySet().removeAll(choice.replaced());
            note(Problem.MULTI_RELEASE.at(origin.at(archive), choice.summary()));
        }
    }

    private boolean isMultiRelease() {
        ZipRecord manifest = chosen.get(MultiRelease.MANIFEST);
        try {
            return manifest != null
                    && MultiRelease.declaredIn(content.read(manifest, () -> where(MultiRelease.MANIFEST)));
        } catch (IOException noted) {
            return false;
        }
    }

    private boolean isBeyondBudget(ZipRecord record) {
        boolean tooMuch = !session.admitsBytes(record.size());
        beyond += tooMuch ? 1 : 0;
        return tooMuch;
    }

    private void noteCounts() {
        if (encrypted > 0) {
            note(Problem.ARCHIVE_ENCRYPTED.at(origin.at(archive), encrypted));
        }
        if (beyond > 0) {
            note(Problem.LIMIT_EXPANDED.at(
                    origin.at(archive), beyond, session.limits().expandedBytes()));
        }
    }

    private String where(String name) {
        return origin.at(archive.isEmpty() ? name : archive + Origin.INSIDE + name);
    }

    private void note(Note note) {
        session.notes().add(note);
    }
}
