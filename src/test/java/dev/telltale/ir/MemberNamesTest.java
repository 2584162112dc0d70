package dev.telltale.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name is found among what code knows, and hardly any other. */
class MemberNamesTest {
    private static final Random RANDOM = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 300})
    void tells_names_from_others_by_their_hashes(int count) {
        Set<String> wanted = random("wanted", count);
        MemberNames names = new MemberNames(wanted);
        for (String name : wanted) {
            assertThat(names.mayBeAmong(known(name, "other", "another"))).isTrue();
        }
        assertThat(names.mayBeAmong(new char[0])).isFalse();
        long mistaken = random("other", 1000).stream()
                .filter(other -> names.mayBeAmong(known(other)))
                .count();
        assertThat(mistaken).isLessThan(30);
    }

    private static Set<String> random(String prefix, int count) {
        Set<String> names = new TreeSet<>();
        while (names.size() < count) {
            names.add(prefix + Long.toString(RANDOM.nextLong(), Character.MAX_RADIX));
        }
        return names;
    }

    private static char[] known(String... names) {
        char[] hashes = new char[names.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = MemberNames.folded(names[i].hashCode());
        }
        Arrays.sort(hashes);
        return hashes;
    }
}
