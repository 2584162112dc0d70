package dev.telltale.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MentionIndexTest {
    private static final Modifiers PLAIN = new Modifiers(0);

    @Test
    void units_are_found_by_what_they_mention_once_each_and_in_order() {
        Random random = new Random(7);
        long[] known = random.longs(400).toArray();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            units.add(unit(
                    i,
                    random.ints(90, 0, known.length).mapToLong(at -> known[at]).toArray()));
        }
        Program program = new Program(units, unit -> new UnitBody(unit, List.of(), List.of(), List.of(), List.of()), 1);
        for (long hash : known) {
            assertThat(program.mentioningAny(new long[] {hash}))
                    .extracting(Unit::name)
                    .isEqualTo(namesOf(units, hash));
        }
        assertThat(program.mentioningAny(new long[] {known[0], known[1]}))
                .extracting(Unit::name)
                .containsAll(namesOf(units, known[0]))
                .containsAll(namesOf(units, known[1]))
                .doesNotHaveDuplicates();
    }

    @Test
    void mentions_that_differ_in_their_last_bits_of_those_that_are_kept_are_two() {
        // few mentions make few buckets, so both lie in the same one
        long one = 0x0123_4567_89ab_cdefL;
        List<Unit> units = List.of(unit(0, one), unit(1, one ^ (1L << 31)));
        Program program = new Program(units, unit -> new UnitBody(unit, List.of(), List.of(), List.of(), List.of()), 1);
        assertThat(program.mentioningAny(new long[] {one}))
                .extracting(Unit::name)
                .containsExactly("u0");
    }

    @Test
    void a_program_keeps_the_mentions_in_its_index_alone() {
        Program program = new Program(
                List.of(unit(0, 1L, 2L)), unit -> new UnitBody(unit, List.of(), List.of(), List.of(), List.of()), 1);
        assertThat(program.units().get(0).mentions()).isEmpty();
    }

    private static List<String> namesOf(List<Unit> units, long hash) {
        return units.stream()
                .filter(unit -> Arrays.stream(unit.mentions()).anyMatch(mention -> mention == hash))
                .map(Unit::name)
                .toList();
    }

    private static Unit unit(int number, long... mentions) {
        String name = "u" + number;
        return new Unit(number, name, null, List.of(), PLAIN, 0, name + ".class", 0, mentions, new long[0]);
    }
}
