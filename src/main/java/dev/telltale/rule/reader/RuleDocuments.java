package dev.telltale.rule.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documents themselves, for those who write them: what is wrong with them, and the examples beside a rule. */
public final class RuleDocuments {
    private static final List<String> EXAMPLES = List.of("Flagged.java", "Clean.java");

    private static final List<String> WHOLE = List.of("taxonomy.yaml", "severity.yaml", "packs/default.yaml");

    private RuleDocuments() {}

    /** {@return everything that is wrong with the documents in these folders, sorted; empty when they can be used} */
    public static List<RuleProblem> problemsIn(List<Path> directories) {
        Problems problems = Problems.inDocuments();
        if (directories.size() == 1 && isWholeRuleSet(directories.get(0))) {
            return problemsInWhole(directories.get(0), problems);
        }
        List<Document> documents = CatalogReader.documents(directories, problems);
        CatalogBuilder.build(documents, CatalogBuilder.DEFAULT_POLICY, problems);
        reportEmptyFolders(directories, documents, problems);
        holdAgainstSchemas(documents.stream().filter(d -> !d.builtIn()).toList(), problems);
        return problems.all();
    }

    /** Such a folder, as this project's own, needs no built-in documents below it and may name categories as they do. */
    private static boolean isWholeRuleSet(Path directory) {
        return WHOLE.stream().map(directory::resolve).allMatch(Files::isRegularFile);
    }

    private static List<RuleProblem> problemsInWhole(Path directory, Problems problems) {
        String shownAs = directory.toString().replace('\\', '/') + '/';
        List<Document> documents = new DocumentFolder(directory, shownAs, Document.BUILT_IN).read(problems);
        CatalogBuilder.build(documents, CatalogBuilder.DEFAULT_POLICY, problems);
        holdAgainstSchemas(documents, problems);
        return problems.all();
    }

    private static void reportEmptyFolders(List<Path> directories, List<Document> documents, Problems problems) {
        for (int i = 0; i < directories.size(); i++) {
            int layer = i + 1;
            if (documents.stream().noneMatch(document -> document.layer() == layer)) {
                problems.in(directories.get(i).toString()).at(Mark.NOWHERE, Message.NOTHING_HERE);
            }
        }
    }

    /** Only documents without a problem: the schemas would say the same again, less clearly. */
    private static void holdAgainstSchemas(List<Document> documents, Problems problems) {
        List<String> bad = problems.all().stream().map(RuleProblem::file).toList();
        SchemaCheck schemas = new SchemaCheck();
        documents.stream()
                .filter(document -> !bad.contains(document.path()))
                .forEach(document -> schemas.check(document, problems.in(document.path())));
    }

    /** {@return the examples of a rule, flagged first; those in the last of the folders that has the rule, else the built-in} */
    public static List<RuleExample> examplesOf(String ruleId, List<Path> directories) {
        List<RuleExample> examples = new ArrayList<>();
        for (String file : EXAMPLES) {
            text(ruleId, file, directories).ifPresent(text -> examples.add(new RuleExample(ruleId, file, text)));
        }
        return examples;
    }

    private static Optional<String> text(String ruleId, String file, List<Path> directories) {
        if (!ruleId.matches(RuleReader.ID)) {
            return Optional.empty();
        }
        for (int i = directories.size() - 1; i >= 0; i--) {
            Path folder = directories.get(i).resolve(ruleId);
            if (Files.isRegularFile(folder.resolve("rule.yaml"))) {
                return Optional.of(folder.resolve(file))
                        .filter(Files::isRegularFile)
                        .map(RuleDocuments::textOf);
            }
        }
        return BuiltInRules.text(ruleId + '/' + file);
    }

    private static String textOf(Path file) {
        try {
            return new String(DocumentFolder.bytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
