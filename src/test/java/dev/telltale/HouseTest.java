package dev.telltale;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The architecture, as rules that fail with their reason. {@code docs/architecture.md} tells the same as prose. */
@AnalyzeClasses(packages = "dev.telltale", importOptions = DoNotIncludeTests.class)
class HouseTest {
    private static final String HOUSE = "dev.telltale..";
    private static final String HOME = "dev.telltale.";

    // Direction: artifact <- dependency; artifact <- ir <- rule <- finding <- {flow, policy, report}; ir <- frontend;
    // ir <- evaluation <- flow;
    // scan above all but report.

    @ArchTest
    static final ArchRule artifact_stands_alone =
            seesOnly("artifact", "what a file means is not the archive reader's business");

    @ArchTest
    static final ArchRule dependency_sees_artifacts =
            seesOnly("dependency", "what a build file says it needs does not depend on what is looked for", "artifact");

    @ArchTest
    static final ArchRule xml_is_read_in_one_place =
            livesOnlyIn("javax.xml..", "documents that nobody vouches for are read in one bounded place", "dependency");

    @ArchTest
    static final ArchRule alteration_stands_alone =
            seesOnly("alteration", "how two texts differ does not depend on who chose between them");

    @ArchTest
    static final ArchRule ir_sees_artifacts =
            seesOnly("ir", "code is looked at without knowing what is looked for", "artifact");

    @ArchTest
    static final ArchRule rule_sees_code =
            seesOnly("rule", "rules are plain values; reading them is rule.reader's", "ir", "artifact");

    @ArchTest
    static final ArchRule rule_reader_makes_rules =
            seesOnly("rule.reader", "a document is checked without anything to scan", "rule", "ir", "artifact");

    @ArchTest
    static final ArchRule finding_sees_rules =
            seesOnly("finding", "what was found does not depend on how", "rule", "ir", "artifact");

    @ArchTest
    static final ArchRule front_ends_make_code = seesOnlyBelow(
            "frontend", "a language is added without touching rules or flows", "frontend", "ir", "artifact");

    @ArchTest
    static final ArchRule flow_sees_no_front_end = seesOnly(
            "flow",
            "the engine must not care where its program came from",
            "alteration",
            "evaluation",
            "finding",
            "rule",
            "ir",
            "artifact");

    @ArchTest
    static final ArchRule evaluation_sees_code =
            seesOnly("evaluation", "what code computes does not depend on what is looked for", "ir");

    @ArchTest
    static final ArchRule policy_sees_findings = seesOnly(
            "policy", "a policy judges what was found, and cannot look again", "finding", "rule", "ir", "artifact");

    @ArchTest
    static final ArchRule report_sees_findings =
            seesOnly("report", "a report renders a result and nothing else", "finding", "rule", "ir", "artifact");

    @ArchTest
    static final ArchRule scan_prints_nothing = noClasses()
            .that(resideInAPackage(HOME + "scan.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(HOME + "report..", HOME + "cli.."))
            .because("a build plugin or a cluster runner calls the scanner and renders elsewhere");

    @ArchTest
    static final ArchRule nobody_sees_the_command_line = noClasses()
            .that(resideInAPackage(HOUSE).and(not(resideInAPackage(HOME + "cli.."))))
            .should()
            .dependOnClassesThat(resideInAPackage(HOME + "cli.."))
            .because("the command line is one caller among others");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching(HOME + "(**)").should().beFreeOfCycles().because("a cycle is one package with two names");

    @ArchTest
    static final ArchRule packaging_stands_alone =
            seesOnly("packaging", "what prepares the jar knows class files, not what they are for");

    // One library, one home.

    @ArchTest
    static final ArchRule unicode_tables_are_made_beforehand = noClasses()
            .that()
            .resideInAPackage(HOUSE)
            .should()
            .dependOnClassesThat(resideInAPackage("com.ibm.icu.."))
            .because("our tables are made from it by the tests; at run time it weighs more than all the rest");

    @ArchTest
    // a regret: the source front end writes the class form that the bytecode front end reads, and both need its words
    static final ArchRule asm_stays_in_the_class_front_ends = livesOnlyIn(
            "org.objectweb.asm..",
            "the flow engine must not care where its program came from",
            "frontend.bytecode",
            "frontend.source",
            "packaging");

    @ArchTest
    static final ArchRule javaparser_stays_in_the_source_front_end = livesOnlyIn(
            "com.github.javaparser..", "the flow engine must not care where its program came from", "frontend.source");

    @ArchTest
    static final ArchRule picocli_stays_in_the_command_line =
            livesOnlyIn("picocli..", "a caller of the scanner brings its own way of asking", "cli");

    @ArchTest
    static final ArchRule maven_resolution_stays_in_artifact =
            livesOnlyIn("eu.maveniverse..", "a build plugin replaces it by its session's own resolver", "artifact");

    @ArchTest
    static final ArchRule aether_stays_in_artifact =
            livesOnlyIn("org.eclipse.aether..", "a build plugin replaces it by its session's own resolver", "artifact");

    @ArchTest
    static final ArchRule archives_stay_in_artifact = livesOnlyIn(
            "org.apache.commons.compress..", "there is one bounded reader for hostile archives", "artifact");

    @ArchTest
    static final ArchRule purls_stay_in_artifact =
            livesOnlyIn("com.github.packageurl..", "elsewhere a package URL is text", "artifact");

    @ArchTest
    static final ArchRule schemas_stay_in_the_rule_reader =
            livesOnlyIn("com.networknt..", "only documents that people write are checked by a schema", "rule.reader");

    @ArchTest
    static final ArchRule jackson_stays_in_readers_and_reporters = livesOnlyIn(
            "tools.jackson..", "values know nothing about how they are written", "rule.reader", "report", "cli");

    @ArchTest
    static final ArchRule in_cli_only_the_configuration_is_a_document = noClasses()
            .that(resideInAPackage(HOME + "cli.."))
            .and()
            .doNotHaveSimpleName("ConfigReader")
            .should()
            .dependOnClassesThat(resideInAPackage("tools.jackson.."))
            .because("reports are rendered elsewhere");

    // Habits.

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that(resideInAPackage(HOUSE).and(not(resideInAPackage(HOME + "cli.."))))
            .should(ACCESS_STANDARD_STREAMS)
            .because("what is printed, and where, is decided in one place");

    @ArchTest
    static final ArchRule only_main_exits = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(HOME + "cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("exit codes are a promise to scripts, kept in one enum");

    @ArchTest
    static final ArchRule nothing_scanned_is_ever_loaded = noClasses()
            .that()
            // regrets: the packed built-in rules name our own record classes, and the machine's own commands have no
            // cheaper way in
            .haveNameNotMatching(".*(rule\\.reader\\.ValuePack|scan\\.FirstCompiler).*")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ClassLoader.class)
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
            .because("scanned content is hostile: it is read, never run");

    @ArchTest
    static final ArchRule what_is_said_about_code_never_changes = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(HOME + "finding..", HOME + "rule", HOME + "ir"))
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotContaining("MentionIndex") // filled while reading, sorted when first asked
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotContaining("Program") // counts what it lowers
            .should()
            .beFinal()
            .because("values are shared between threads and told twice");

    @ArchTest
    static final ArchRule nothing_is_named_after_having_no_place = classes()
            .should()
            .haveNameNotMatching(".*(Util|Helper|\\.util\\.).*")
            .because("a helper sits beside its only caller, or earns a name of its own");

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    /** One package alone may see itself and the named ones below it. */
    private static ArchRule seesOnly(String name, String because, String... below) {
        return sees(HOME + name, because, Stream.concat(Stream.of(name), Stream.of(below)));
    }

    /** The same for a package and everything in it. */
    private static ArchRule seesOnlyBelow(String name, String because, String... below) {
        return sees(HOME + name + "..", because, Stream.concat(Stream.of(name + ".."), Stream.of(below)));
    }

    private static ArchRule sees(String packages, String because, Stream<String> seen) {
        String[] visible = seen.map(HOME::concat).toArray(String[]::new);
        return classes()
                .that(resideInAPackage(packages))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(visible).or(not(resideInAPackage(HOUSE))))
                .because(because)
                .allowEmptyShould(true);
    }

    private static ArchRule livesOnlyIn(String library, String because, String... homes) {
        String[] packages = Stream.of(homes).map(home -> HOME + home + "..").toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(HOUSE).and(not(resideInAnyPackage(packages))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because(because)
                .allowEmptyShould(true);
    }
}
