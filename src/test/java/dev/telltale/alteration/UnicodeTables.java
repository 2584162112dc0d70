package dev.telltale.alteration;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the tables of {@link Unicode} from what ICU says. */
final class UnicodeTables {
    static final SpoofChecker CHECKER =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final UnicodeSet IGNORABLE = new UnicodeSet("[:Default_Ignorable_Code_Point:]").freeze();
    private static final UnicodeSet SPACES = new UnicodeSet("[[:White_Space:][:Zs:]]").freeze();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private UnicodeTables() {}

    /** {@return the bytes of every table by its name} */
    static SortedMap<String, byte[]> all() {
        return new TreeMap<>(Map.of(
                "default-ignorable", new UnicodeTables().set(IGNORABLE),
                "white-space", new UnicodeTables().set(SPACES),
                "scripts", new UnicodeTables().scripts(),
                "look-alikes", new UnicodeTables().lookAlikes()));
    }

    private byte[] set(UnicodeSet set) {
        number(set.getRangeCount());
        int end = 0;
        for (UnicodeSet.EntryRange range : set.ranges()) {
            number(range.codepoint - end);
            end = range.codepointEnd + 1;
            number(end - range.codepoint);
        }
        return bytes.toByteArray();
    }

    private byte[] scripts() {
        Map<Integer, String> changes = new LinkedHashMap<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint == 0 || UScript.getScript(codePoint) != UScript.getScript(codePoint - 1)) {
                changes.put(codePoint, UScript.getShortName(UScript.getScript(codePoint)));
            }
        }
        List<String> names = new ArrayList<>(new TreeSet<>(changes.values()));
        number(names.size());
        names.forEach(this::text);
        number(changes.size());
        int last = 0;
        for (Map.Entry<Integer, String> change : changes.entrySet()) {
            number(change.getKey() - last);
            number(names.indexOf(change.getValue()));
            last = change.getKey();
        }
        return bytes.toByteArray();
    }

    private byte[] lookAlikes() {
        SortedMap<Integer, String> prototypes = prototypes();
        number(prototypes.size());
        int last = 0;
        for (Map.Entry<Integer, String> entry : prototypes.entrySet()) {
            number(entry.getKey() - last);
            last = entry.getKey();
            prototype(entry.getValue().codePoints().toArray());
        }
        return bytes.toByteArray();
    }

    private void prototype(int[] codePoints) {
        number(codePoints.length);
        int last = 0;
        for (int codePoint : codePoints) {
            int step = codePoint - last;
            number((step << 1) ^ (step >> 31));
            last = codePoint;
        }
    }

    /** What a decomposition takes apart needs no entry: its parts have theirs. */
    private static SortedMap<Integer, String> prototypes() {
        SortedMap<Integer, String> prototypes = new TreeMap<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = Character.toString(codePoint);
            if (UCharacter.getType(codePoint) != UCharacter.SURROGATE
                    && !IGNORABLE.contains(codePoint)
                    && !taken(text)
                    && !CHECKER.getSkeleton(text).equals(text)) {
                prototypes.put(codePoint, CHECKER.getSkeleton(text));
            }
        }
        return prototypes;
    }

    /** Apart by ICU and by the oldest Java that runs this: what is newer than its Normalizer keeps an entry. */
    private static boolean taken(String text) {
        return !Normalizer2.getNFDInstance().isNormalized(text)
                && UCharacter.getAge(text.codePointAt(0)).getMajor() <= 13;
    }

    private void number(int value) {
        int rest = value;
        while (rest > 0x7F) {
            bytes.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }
}
