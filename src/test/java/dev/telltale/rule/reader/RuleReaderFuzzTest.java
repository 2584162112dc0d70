package dev.telltale.rule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/** Whatever a document holds, reading it ends with a value or with problems of one line each; nothing is thrown. */
class RuleReaderFuzzTest {
    /** Enough for names to be looked up in, and little, so that many inputs can be tried. */
    private static final List<Document> BUILT_IN = BuiltInRules.documents().stream()
            .filter(document -> document.kind() != Document.Kind.MODELS && document.kind() != Document.Kind.RULE)
            .toList();

    @FuzzTest
    void any_text_makes_a_document_or_problems(byte[] bytes) {
        for (Document.Kind kind : Document.Kind.values()) {
            Problems problems = Problems.inDocuments();
            read(kind, bytes, problems);
            assertThat(problems.all()).allSatisfy(RuleReaderFuzzTest::isOneLine);
        }
    }

    private static void read(Document.Kind kind, byte[] bytes, Problems problems) {
        Document document = Document.parse("f/f.yaml", kind, 1, bytes, problems);
        if (document != null) {
            List<Document> documents = new ArrayList<>(BUILT_IN);
            documents.add(document);
            CatalogBuilder.build(documents, CatalogBuilder.DEFAULT_POLICY, problems);
        }
    }

    private static void isOneLine(RuleProblem problem) {
        assertThat(problem.toString()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    }
}
