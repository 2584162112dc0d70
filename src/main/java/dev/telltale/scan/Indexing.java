package dev.telltale.scan;

import dev.telltale.artifact.Component;
import dev.telltale.artifact.Entry;
import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd;
import dev.telltale.frontend.source.CompiledFrontEnd;
import dev.telltale.frontend.source.SourceCode;
import dev.telltale.ir.Program;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Turns opened components into a program: every unit indexed now, in parallel, bodies lowered when asked for. Units stand in
 * the order of the components, whether they were classes or sources: what is looked at first must not depend on that.
 */
final class Indexing {
    private static final int BATCH = 256;
    private static final int KEPT_BODIES = 1;
    private static final int SOME_SOURCES = 300;
    private static final int VERY_MANY_SOURCES = 4000;

    private final List<FrontEnd> frontEnds;
    private final List<Component> components;
    private final EntryFilter filter;
    private final List<Job> jobs = new ArrayList<>();
    private final List<SourceEntry> sources = new ArrayList<>();
    private final List<Note> notes = Collections.synchronizedList(new ArrayList<>());
    private int failed;

    private record Job(int id, int component, Entry entry, FrontEnd frontEnd) {}

    Indexing(List<FrontEnd> frontEnds, List<Component> components, EntryFilter filter) {
        this.frontEnds = frontEnds;
        this.components = components;
        this.filter = filter;
    }

    Program program(int threads, Progress progress) {
        list(progress);
        progress.enter("indexing", jobs.size());
        chooseCompiler();
        List<Unit> units = new ArrayList<>(threads < 2 ? batch(jobs, progress) : parallel(threads, progress));
        addSources(units, progress);
        units.sort(Comparator.comparingInt(Unit::component));
        return new Program(units, this::lower, KEPT_BODIES);
    }

    /** A parser's code is compiled for longer than it then runs, unless there is very much to parse. */
    private void chooseCompiler() {
        if (sources.size() > SOME_SOURCES && sources.size() <= VERY_MANY_SOURCES) {
            FirstCompiler.forEverything();
        }
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    int unitsFailed() {
        return failed;
    }

    private void list(Progress progress) {
        for (int c = 0; c < components.size(); c++) {
            boolean understood = components.get(c).role() == Component.Role.CLASSPATH;
            for (Entry entry : components.get(c).entries()) {
                Note unread = understood || !filter.accepts(entry.path()) ? null : UnreadLanguages.of(entry.path());
                if (unread != null) {
                    notes.add(unread);
                }
                if (entry.path().endsWith(".java") && filter.accepts(entry.path())) {
                    sources.add(new SourceEntry(c, entry, new AtomicBoolean(), progress));
                }
                for (FrontEnd frontEnd : frontEnds) {
                    if (frontEnd.reads(entry.path()) && filter.accepts(entry.path())) {
                        jobs.add(new Job(jobs.size(), c, entry, frontEnd));
                    }
                }
            }
        }
    }

    /** Where a type is there as a class and as source, the class decides. */
    private void addSources(List<Unit> units, Progress progress) {
        if (sources.isEmpty()) {
            return;
        }
        progress.enter("reading sources", sources.size());
        Map<String, Unit> known = new HashMap<>();
        units.forEach(unit -> known.putIfAbsent(unit.name(), unit));
        SourceCode.Result result = SourceCode.compile(sources, name -> classBytes(known.get(name)));
        notes.addAll(result.notes());
        failed += result.filesFailed();
        for (SourceCode.Compiled compiled : result.classes()) {
            if (!known.containsKey(compiled.name())) {
                Job job = new Job(
                        jobs.size(), compiled.component(), new CompiledEntry(compiled), new CompiledFrontEnd(compiled));
                jobs.add(job);
                index(job, units);
            }
        }
    }

    private byte @Nullable [] classBytes(@Nullable Unit unit) {
        try {
            return unit == null ? null : jobs.get(unit.id()).entry().read();
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** A class that was never a file. */
    private record CompiledEntry(SourceCode.Compiled compiled) implements Entry {
        @Override
        public String path() {
            return compiled.path();
        }

        @Override
        public byte[] read() {
            return compiled.content();
        }
    }

    private record SourceEntry(int component, Entry entry, AtomicBoolean met, Progress progress)
            implements SourceCode.Source {
        @Override
        public String path() {
            return entry.path();
        }

        @Override
        public byte[] read() throws IOException {
            if (!met.getAndSet(true)) {
                progress.advance(1);
            }
            return entry.read();
        }
    }

    private List<Unit> parallel(int threads, Progress progress) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Unit>>> parts = new ArrayList<>();
            for (int from = 0; from < jobs.size(); from += BATCH) {
                List<Job> part = jobs.subList(from, Math.min(from + BATCH, jobs.size()));
                parts.add(pool.submit(() -> batch(part, progress)));
            }
            List<Unit> units = new ArrayList<>(jobs.size());
            for (Future<List<Unit>> part : parts) {
                units.addAll(part.get());
            }
            return units;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Unit> batch(List<Job> part, Progress progress) {
        List<Unit> units = new ArrayList<>(part.size());
        for (Job job : part) {
            index(job, units);
        }
        progress.advance(part.size());
        return units;
    }

    private void index(Job job, List<Unit> units) {
        try {
            FrontEnd.Indexed indexed = job.frontEnd()
                    .index(
                            job.id(),
                            job.component(),
                            job.entry().path(),
                            job.entry().read());
            notes.addAll(indexed.notes());
            Unit unit = indexed.unit();
            if (unit != null) {
                units.add(unit);
            } else if (!indexed.notes().isEmpty()) {
                failedOne();
            }
        } catch (IOException e) {
            notes.add(unreadable(job));
            failedOne();
        }
    }

    private synchronized void failedOne() {
        failed++;
    }

    private UnitBody lower(Unit unit) {
        Job job = jobs.get(unit.id());
        try {
            return job.frontEnd().declare(unit, job.entry()::read, notes::add);
        } catch (IOException e) {
            notes.add(unreadable(job));
            return new UnitBody(unit, List.of(), List.of(), List.of(), List.of());
        }
    }

    private static Note unreadable(Job job) {
        return new Note("entry-unreadable", job.entry().path(), "The entry could not be read.");
    }
}
