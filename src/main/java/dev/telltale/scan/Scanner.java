package dev.telltale.scan;

import dev.telltale.artifact.ArtifactReader;
import dev.telltale.artifact.Component;
import dev.telltale.artifact.Digests;
import dev.telltale.artifact.Limits;
import dev.telltale.artifact.MavenPurlResolver;
import dev.telltale.artifact.Note;
import dev.telltale.artifact.Opened;
import dev.telltale.artifact.TargetSpec;
import dev.telltale.dependency.LocalRepositories;
import dev.telltale.dependency.ProjectDependencies;
import dev.telltale.dependency.Repository;
import dev.telltale.finding.Coverage;
import dev.telltale.finding.Coverage.Limit;
import dev.telltale.finding.Finding;
import dev.telltale.finding.ScanResult;
import dev.telltale.flow.FlowAnalysis;
import dev.telltale.flow.FlowResult;
import dev.telltale.frontend.FrontEnd;
import dev.telltale.frontend.bytecode.BytecodeFrontEnd;
import dev.telltale.ir.Program;
import dev.telltale.policy.Gate;
import dev.telltale.policy.Judge;
import dev.telltale.rule.Catalog;
import dev.telltale.rule.reader.CatalogReader;
import dev.telltale.rule.reader.RuleException;
import dev.telltale.rule.reader.RuleProblem;
import dev.telltale.scan.ScanOutcome.MissingTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pipeline: open, index, follow, judge. */
public final class Scanner implements Scanning {
    private static final int EXAMPLES = 5;
    /** Files that cannot be read are a list to work through, not examples. */
    private static final int LISTED = 200;

    private static final List<String> LISTS = List.of("source-broken", "dependency-unresolved");
    private static final List<String> STATEMENTS =
            List.of("build-output", UnreadLanguages.BUILD_SCRIPT, "link-skipped", "multi-release");

    private final ToolBuild build;
    private final LocalRepositories local;

    public Scanner(ToolBuild build) {
        this(build, LocalRepositories.ofUser());
    }

    /** @param local where the libraries of source trees are looked for */
    Scanner(ToolBuild build, LocalRepositories local) {
        this.build = build;
        this.local = local;
    }

    @Override
    public ScanOutcome scan(ScanRequest request) throws UnusableInputException {
        Catalog catalog = catalog(request.rules());
        EntryFilter filter =
                EntryFilter.of(request.inputs().include(), request.inputs().exclude());
        try (MavenPurlResolver resolver = new MavenPurlResolver(
                        request.inputs().offline(), request.inputs().withDependencies());
                Opened opened = new ArtifactReader(Limits.DEFAULT, resolver)
                        .open(targets(request), libraries(request.inputs(), local, resolver))) {
            Analysis analysis = analysis(request, catalog, opened, filter);
            return judged(request, catalog, opened, analysis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the program a request names, for windows into it; valid while the components stay open} */
    public static Program program(List<Component> components, ScanRequest.Inputs inputs) throws UnusableInputException {
        EntryFilter filter = EntryFilter.of(inputs.include(), inputs.exclude());
        return new Indexing(frontEnds(), components, filter).program(1, Progress.SILENT);
    }

    private static List<FrontEnd> frontEnds() {
        return List.of(new BytecodeFrontEnd());
    }

    /** {@return the rules a choice means} */
    public static Catalog catalog(RuleChoice choice) throws UnusableInputException {
        try {
            Catalog catalog = CatalogReader.read(choice.directories(), choice.policy());
            choice.in(catalog.rules());
            return catalog;
        } catch (RuleException e) {
            throw new UnusableInputException(
                    e.problems().stream().map(RuleProblem::toString).toList());
        }
    }

    /** {@return what to open: targets first, then the class path} */
    public static List<TargetSpec> targets(ScanRequest request) {
        List<TargetSpec> specs = new ArrayList<>();
        request.targets().forEach(t -> specs.add(TargetSpec.root(absolute(t, request.relativeTo()))));
        request.inputs()
                .classpath()
                .forEach(c -> specs.add(new TargetSpec(absolute(c, request.relativeTo()), Component.Role.CLASSPATH)));
        return specs;
    }

    /** {@return what the build files of source trees name, as far as it is at hand; fetched only when that was asked for} */
    static ArtifactReader.Companions libraries(
            ScanRequest.Inputs inputs, LocalRepositories local, MavenPurlResolver resolver) {
        Repository repository = inputs.withDependencies() ? new FetchingRepository(local, resolver) : local;
        return (opened, notes) -> new ProjectDependencies(repository, notes)
                .of(opened).stream()
                        .map(file -> new TargetSpec(file.toString(), Component.Role.CLASSPATH))
                        .toList();
    }

    /** {@return everything a request names, and the libraries of source trees, as a scan opens them} */
    public static Opened open(ScanRequest request, MavenPurlResolver resolver) {
        return new ArtifactReader(Limits.DEFAULT, resolver)
                .open(targets(request), libraries(request.inputs(), LocalRepositories.ofUser(), resolver));
    }

    private static String absolute(String target, Path relativeTo) {
        Path here = Path.of("").toAbsolutePath();
        return target.startsWith("pkg:") || relativeTo.equals(here)
                ? target
                : relativeTo.resolve(target).toString();
    }

    private Analysis analysis(ScanRequest request, Catalog catalog, Opened opened, EntryFilter filter) {
        Path directory = request.execution().cacheDirectory();
        if (directory == null) {
            return analysed(request, catalog, opened, filter);
        }
        ResultCache cache = new ResultCache(directory);
        CacheKey key = CacheKey.of(build.identity(), catalog.digest(), opened.components(), options(request, opened));
        Optional<Analysis> known = cache.load(key);
        if (known.isPresent()) {
            return known.get();
        }
        Analysis fresh = analysed(request, catalog, opened, filter);
        cache.store(key, fresh);
        return fresh;
    }

    private static List<String> options(ScanRequest request, Opened opened) {
        List<String> options = new ArrayList<>(request.inputs().include());
        options.add("--");
        options.addAll(request.inputs().exclude());
        opened.notes().stream()
                .filter(note -> note.reason().equals("dependency-unresolved"))
                .map(Note::where)
                .forEach(options::add);
        return options;
    }

    private static Analysis analysed(ScanRequest request, Catalog catalog, Opened opened, EntryFilter filter) {
        Indexing indexing = new Indexing(frontEnds(), opened.components(), filter);
        Program program =
                indexing.program(request.execution().jobs(), request.execution().progress());
        request.execution().progress().enter("following data", 0);
        FlowResult flow = new FlowAnalysis(catalog.models(), opened.components()).flowsIn(program);
        List<Note> notes = new ArrayList<>(opened.notes());
        notes.addAll(indexing.notes());
        Coverage coverage = new Coverage(
                program.units().size(),
                indexing.unitsFailed(),
                program.units().stream().mapToInt(u -> u.procedures()).sum(),
                flow.procedures(),
                limits(notes, flow.limits()));
        return new Analysis(flow.observations(), flow.endpoints(), flow.undetermined(), coverage);
    }

    /** Notes counted by reason, beside what the engine cut short. */
    private static List<Limit> limits(List<Note> notes, List<Limit> engine) {
        Map<String, TreeSet<String>> places = new TreeMap<>();
        for (Note note : notes) {
            places.computeIfAbsent(note.reason(), k -> new TreeSet<>()).add(note.where());
        }
        List<Limit> limits = new ArrayList<>(engine);
        places.forEach((reason, where) -> limits.add(new Limit(
                reason,
                notes.stream()
                        .filter(n -> n.reason().equals(reason))
                        .distinct()
                        .mapToInt(Note::count)
                        .sum(),
                where.stream().limit(LISTS.contains(reason) ? LISTED : EXAMPLES).toList(),
                !STATEMENTS.contains(reason))));
        limits.sort(java.util.Comparator.comparing(Limit::reason));
        return limits;
    }

    private ScanOutcome judged(ScanRequest request, Catalog catalog, Opened opened, Analysis analysis)
            throws UnusableInputException {
        Judge judge = new Judge(
                request.rules().in(catalog.rules()),
                catalog.categories(),
                catalog.severities(),
                catalog.policy(),
                LocalDate.now(ZoneOffset.UTC));
        List<Finding> findings = judge.judge(analysis.observations());
        ScanResult result = new ScanResult(
                build.version(),
                catalog.digest(),
                target(opened.components()),
                findings,
                analysis.endpoints(),
                analysis.undetermined(),
                analysis.coverage());
        String failOn = request.rules().failOn() == null
                ? catalog.policy().failOn()
                : request.rules().failOn();
        List<String> reasons = new Gate(failOn).judge(findings).reasons();
        return new ScanOutcome(result, catalog, catalog.policy().id(), reasons, opened.notes(), missing(opened));
    }

    private static List<MissingTarget> missing(Opened opened) {
        return opened.missing().stream()
                .map(text -> new MissingTarget(text, reason(opened, text)))
                .toList();
    }

    private static String reason(Opened opened, String target) {
        return opened.notes().stream()
                .filter(note -> note.where().equals(target))
                .map(Note::detail)
                .findFirst()
                .orElse("not found");
    }

    private static ScanResult.Target target(List<Component> components) {
        List<Component> roots =
                components.stream().filter(c -> c.role() == Component.Role.ROOT).toList();
        String name = roots.stream().map(Component::name).collect(Collectors.joining(", "));
        if (roots.size() == 1) {
            return new ScanResult.Target(
                    name, roots.get(0).purl(), "sha256:" + roots.get(0).digest());
        }
        String digests = roots.stream().map(Component::digest).collect(Collectors.joining("\n"));
        return new ScanResult.Target(name, null, "sha256:" + Digests.sha256(digests.getBytes(StandardCharsets.UTF_8)));
    }
}
