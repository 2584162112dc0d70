package dev.telltale.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/org/acme/A.java",
                "core/src/test/java/org/acme/A.java",
                "core/src/integrationTest/java/org/acme/A.java",
                "core/src/testFixtures/java/org/acme/A.java",
                "core/src/functional-test/java/org/acme/A.java",
                "src/it/simple/src/main/java/org/acme/A.java",
                "src/test/resources/projects/one/src/main/java/org/acme/A.java",
                "src/test/java/wrong/place/A.java",
                "acme-tests/test/org/acme/A.java",
                "javatests/org/acme/A.java",
                "target/test-classes/org/acme/A.class",
                "target/generated-test-sources/annotations/org/acme/A.java",
                "build/classes/java/test/org/acme/A.class",
            })
    void a_place_of_tests(String path) {
        assertThat(Layout.isTest(path, "org.acme.A")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/org/acme/A.java",
                "test/framework/src/main/java/org/acme/A.java",
                "latest/src/java/org/acme/A.java",
                "test-support/src/main/java/org/acme/A.java",
                "src/contest/java/org/acme/A.java",
                "acme-testlib/src/org/acme/A.java",
                "build/generated/sources/annotationProcessor/java/main/org/acme/A.java",
                "org/acme/A.java",
                "A.java",
            })
    void a_place_of_the_program(String path) {
        assertThat(Layout.isTest(path, "org.acme.A")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java/org/test/unit/A.java", "org/test/unit/A.java", "src/test/unit/A.java"})
    void a_package_named_after_tests_says_nothing(String path) {
        assertThat(Layout.isTest(path, "org.test.unit.A")).isEqualTo(false);
        assertThat(Layout.isTest(path, "test.unit.A$B")).isEqualTo(false);
    }
}
