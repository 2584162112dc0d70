package dev.telltale.report;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes wire records as JSON: in declared order, indented, LF, with every deceptive character as an escape. */
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(new Deceptive()).build();

    private Json() {}

    /** Writes every property, null ones too. */
    static void write(Record document, Appendable out) throws IOException {
        write(document, true, out);
    }

    /** Leaves out properties that are null. */
    static void writeSparse(Record document, Appendable out) throws IOException {
        write(document, false, out);
    }

    private static void write(Record document, boolean nulls, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), text)) {
            new JsonRecords(generator, nulls).value(document);
        }
        out.append(text.getBuffer()).append('\n');
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
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
