package dev.telltale.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTest {
    private static @Nullable Element read(String text) {
        return SafeXml.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void elements_and_their_texts_are_read() {
        Element project = Objects.requireNonNull(read(
                "<?xml version='1.0'?><!-- c --><p xmlns='urn:x'><a> 1 &amp;<!-- c --> 2 </a><b><a>3</a></b></p>"));
        assertThat(project.textOf("a")).isEqualTo("1 & 2");
        assertThat(project.all("b", "a").map(Element::text)).containsExactly("3");
    }

    @Test
    void an_entity_from_a_file_is_not_read(@TempDir Path home) throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "told");
        String entity = "<!DOCTYPE p [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><p><a>&e;</a></p>";
        assertThat(read(entity)).isNull();
        assertThat(read("<!DOCTYPE p SYSTEM '" + secret.toUri() + "'><p/>")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<p>",
                "<p></q>",
                "<p>&unknown;</p>",
                "<!DOCTYPE p [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;</p>",
                "<p>\u0000</p>",
            })
    void what_is_not_plain_is_nothing(String text) {
        assertThat(read(text)).isNull();
    }

    @Test
    void deep_and_large_documents_are_nothing() {
        assertThat(read("<p>".repeat(100_000) + "</p>".repeat(100_000))).isNull();
        assertThat(read("<p>" + " ".repeat(5 << 20) + "</p>")).isNull();
    }
}
