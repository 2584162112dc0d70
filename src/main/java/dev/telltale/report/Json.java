package dev.telltale.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes wire records as JSON: in declared order, indented, LF, with every deceptive character as an escape. */
final class Json {
    private static final ObjectWriter COMPLETE = writer(JsonInclude.Include.ALWAYS);
    private static final ObjectWriter SPARSE = writer(JsonInclude.Include.NON_NULL);

    private Json() {}

    /** Writes every property, null ones too. */
    static void write(Object document, Appendable out) throws IOException {
        out.append(COMPLETE.writeValueAsString(document)).append('\n');
    }

    /** Leaves out properties that are null. */
    static void writeSparse(Object document, Appendable out) throws IOException {
        out.append(SPARSE.writeValueAsString(document)).append('\n');
    }

    private static ObjectWriter writer(JsonInclude.Include inclusion) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder(
                        JsonFactory.builder().characterEscapes(new Deceptive()).build())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(inclusion))
                .build()
                .writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    /** Surrogates are escaped one by one: a lone one cannot be written as UTF-8, and a pair reads the same. */
    private static final class Deceptive extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        private final int[] ascii = standardAsciiEscapesForJSON();

        Deceptive() {
            Arrays.setAll(ascii, unit -> ascii[unit] == ESCAPE_STANDARD ? ESCAPE_CUSTOM : ascii[unit]);
            ascii[0x7f] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int unit) {
            boolean plain = !Character.isSurrogate((char) unit) && VisibleText.isVisible(unit);
            return plain ? null : new SerializedString(VisibleText.escape(unit));
        }
    }
}
