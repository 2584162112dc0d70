package dev.telltale.evaluation;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;

/** Base64, hexadecimal and URL forms, and charsets. */
final class Codecs {
    private static final String BASE64 = "java.util.Base64";

    private Codecs() {}

    static void addTo(Table table) {
        addBase64(table);
        addHex(table);
        table.add("java.nio.charset.Charset", "forName/1", in -> new Held("Charset", Charset.forName(in.text(0))));
        table.add("Charset", "name/0", in -> Value.of(in.charset(0).name()));
        table.add("java.net.URLDecoder", "decode/2", in -> {
            in.note("url-decode");
            return Value.of(URLDecoder.decode(in.text(0), in.charset(1)));
        });
    }

    private static void addBase64(Table table) {
        table.add(BASE64, "getDecoder/0", in -> new Held("Base64Decoder", Base64.getDecoder()));
        table.add(BASE64, "getUrlDecoder/0", in -> new Held("Base64Decoder", Base64.getUrlDecoder()));
        table.add(BASE64, "getMimeDecoder/0", in -> new Held("Base64Decoder", Base64.getMimeDecoder()));
        table.add(BASE64, "getEncoder/0", in -> new Held("Base64Encoder", Base64.getEncoder()));
        table.add(BASE64, "getUrlEncoder/0", in -> new Held("Base64Encoder", Base64.getUrlEncoder()));
        table.add("Base64Decoder", "decode/1", in -> {
            in.note("base64");
            Base64.Decoder decoder = in.held(0, Base64.Decoder.class);
            return Texts.bytes(isText(in) ? decoder.decode(in.text(1)) : decoder.decode(in.bytes(1)));
        });
        table.add(
                "Base64Encoder",
                "encode/1",
                in -> Texts.bytes(in.held(0, Base64.Encoder.class).encode(in.bytes(1))));
        table.add(
                "Base64Encoder",
                "encodeToString/1",
                in -> Value.of(in.held(0, Base64.Encoder.class).encodeToString(in.bytes(1))));
        table.add(
                "Base64Encoder",
                "withoutPadding/0",
                in -> new Held("Base64Encoder", in.held(0, Base64.Encoder.class).withoutPadding()));
        table.add("javax.xml.bind.DatatypeConverter", "parseBase64Binary/1", in -> {
            in.note("base64");
            return Texts.bytes(Base64.getMimeDecoder().decode(in.text(0)));
        });
    }

    private static boolean isText(Arguments in) {
        return in.parameter(0).equals("java.lang.String");
    }

    private static void addHex(Table table) {
        table.add("java.util.HexFormat", "of/0", in -> new Held("HexFormat", HexFormat.of()));
        table.add(
                "java.util.HexFormat", "ofDelimiter/1", in -> new Held("HexFormat", HexFormat.ofDelimiter(in.text(0))));
        table.add("java.util.HexFormat", "fromHexDigit/1", in -> Value.of(HexFormat.fromHexDigit(in.integer(0))));
        table.add(
                "HexFormat",
                "withUpperCase/0",
                in -> new Held("HexFormat", in.held(0, HexFormat.class).withUpperCase()));
        table.add("HexFormat", "parseHex/1", in -> {
            in.note("hex");
            return Texts.bytes(in.held(0, HexFormat.class).parseHex(in.text(1)));
        });
        table.add(
                "HexFormat",
                "formatHex/1",
                in -> Value.of(in.held(0, HexFormat.class).formatHex(in.bytes(1))));
    }
}
