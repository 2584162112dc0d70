package dev.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Location;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void lines_break_between_words() {
        assertThat(Lines.wrap("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void a_long_name_breaks_after_a_separator() {
        assertThat(Lines.wrap("https://a.example/longpath", 20)).containsExactly("https://a.example/", "longpath");
    }

    @Test
    void a_name_without_separators_breaks_where_the_line_ends() {
        assertThat(Lines.wrap("x".repeat(25), 10)).containsExactly("x".repeat(10), "x".repeat(10), "x".repeat(5));
    }

    @Test
    void an_endless_name_is_cut() {
        assertThat(Lines.wrap("x".repeat(65_535), 10)).hasSize(21).endsWith("...");
    }

    @Test
    void a_place_loses_parameters_then_package_names_then_its_middle() {
        Location at = new Location("a.jar", "x", "org.example.deep.Client#send(java.lang.String)", 42, null);
        assertThat(Names.brief(at, 80)).isEqualTo("org.example.deep.Client#send:42");
        assertThat(Names.brief(at, 25)).isEqualTo("o.e.d.Client#send:42");
        assertThat(Names.brief(at, 16)).isEqualTo("o.e.d...#send:42");
    }
}
