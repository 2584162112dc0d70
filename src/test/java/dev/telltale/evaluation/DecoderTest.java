package dev.telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The decoders that hide lists in practice, each compared with what the machine itself computes. */
class DecoderTest {
    private static Outcome.Known same(Twin twin, String method) {
        Outcome outcome = twin.evaluate(method);
        assertThat(Written.outcome(outcome)).isEqualTo(twin.run(method));
        return (Outcome.Known) outcome;
    }

    @Test
    void a_list_behind_base64_and_xor_is_decoded() {
        Twin twin = Twin.of("""
                private static final String DATA = "%s";
                private static final byte[] KEY = {0x13, 0x5a, 0x27};
                private static final Set<String> HOSTS = decode(DATA);
                static Set<String> decode(String data) {
                    byte[] bytes = Base64.getDecoder().decode(data);
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] ^= KEY[i %% KEY.length];
                    }
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    Set<String> all = new HashSet<>();
                    for (String part : text.split(",")) {
                        if (part.isBlank()) continue;
                        all.add(part.trim().toLowerCase(Locale.ROOT));
                    }
                    return Collections.unmodifiableSet(all);
                }
                """.formatted(xored("a.example.com,B.example.org , ,c.example.net")));
        Outcome outcome = twin.evaluateField("HOSTS", "java.util.Set");
        assertThat(Written.outcome(outcome)).isEqualTo(twin.runField("HOSTS")).contains("b.example.org");
        assertThat(((Outcome.Known) outcome).steps()).contains("base64", "xor", "split");
    }

    private static String xored(String text) {
        byte[] key = {0x13, 0x5a, 0x27};
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= key[i % key.length];
        }
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void character_arithmetic_with_split_and_reverse_is_undone() {
        Twin twin = Twin.of("""
                static String[] zones() {
                    String[] parts = new StringBuilder("kplzv2Jhtb;jbihoboT0bjtB").reverse().toString().split(";");
                    for (int p = 0; p < parts.length; p++) {
                        StringBuilder plain = new StringBuilder();
                        for (char c : parts[p].toCharArray()) {
                            plain.append((char) (c - 1));
                        }
                        parts[p] = plain.toString();
                    }
                    return parts;
                }
                """);
        assertThat(same(twin, "zones").steps()).containsExactly("character arithmetic", "reverse", "split");
    }

    @Test
    void an_index_permutation_is_undone() {
        Twin twin = Twin.of("""
                private static final int[] ORDER = {4, 2, 0, 3, 1};
                private static final String TEXT = "asliA";
                static String name() {
                    char[] out = new char[ORDER.length];
                    for (int i = 0; i < ORDER.length; i++) {
                        out[i] = TEXT.charAt(ORDER[i]);
                    }
                    return new String(out);
                }
                """);
        assertThat(same(twin, "name").steps()).containsExactly("index permutation");
    }

    @Test
    void a_table_filled_by_an_initialiser_is_known() {
        Twin twin = Twin.of("""
                private static final String[] TABLE = new String[3];
                private static final Map<String, Integer> INDEX = new LinkedHashMap<>();
                private static final int[][] GRID = new int[3][4];
                static {
                    int[][] codes = {{98, 99}, {101, 102, 103}, {}};
                    for (int i = 0; i < codes.length; i++) {
                        String text = "";
                        for (int code : codes[i]) {
                            text += (char) (code - 1);
                        }
                        TABLE[i] = text;
                        INDEX.put(text, i);
                    }
                    for (int i = 0; i < 3; i++) for (int j = 0; j < 4; j++) GRID[i][j] = i * 31 ^ j;
                }
                """);
        assertThat(Written.outcome(twin.evaluateField("TABLE", "java.lang.String[]")))
                .isEqualTo(twin.runField("TABLE"));
        assertThat(Written.outcome(twin.evaluateField("INDEX", "java.util.Map")))
                .isEqualTo(twin.runField("INDEX"));
        assertThat(Written.outcome(twin.evaluateField("GRID", "int[][]"))).isEqualTo(twin.runField("GRID"));
    }

    @Test
    void enum_constants_decode_in_their_constructor() {
        Twin twin = Twin.of("""
                enum Mark {
                    PLAIN("27"), CURLY("2019"), OTHER("2bc") { @Override int weight() { return 7; } };
                    final String text;
                    Mark(String hex) { text = String.valueOf((char) Integer.parseInt(hex, 16)); }
                    int weight() { return ordinal(); }
                }
                static String all() {
                    StringBuilder all = new StringBuilder();
                    for (Mark mark : Mark.values()) {
                        all.append(mark).append('=').append(mark.text).append(mark.weight());
                        switch (mark) {
                            case PLAIN -> all.append("p");
                            case CURLY -> all.append("c");
                            default -> all.append(mark.name().toLowerCase());
                        }
                    }
                    EnumMap<Mark, String> map = new EnumMap<>(Mark.class);
                    map.put(Mark.OTHER, "o");
                    map.put(Mark.PLAIN, "p");
                    map.forEach((k, v) -> all.append(k.name()).append(v));
                    return all + Mark.valueOf("CURLY").text + Mark.valueOf("OTHER").compareTo(Mark.PLAIN);
                }
                """);
        same(twin, "all");
    }

    @Test
    void inflated_and_decrypted_text_is_read() throws Exception {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream zip = new java.util.zip.GZIPOutputStream(bytes)) {
            zip.write("one.example\ntwo.example".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/ECB/PKCS5Padding");
        cipher.init(
                1,
                new javax.crypto.spec.SecretKeySpec(
                        "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8), "AES"));
        byte[] sealed = cipher.doFinal("three.example".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Twin twin = Twin.of("""
                static List<String> lines() throws Exception {
                    byte[] packed = Base64.getDecoder().decode("%s");
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                        byte[] buffer = new byte[7];
                        int n;
                        while ((n = in.read(buffer)) > 0) {
                            out.write(buffer, 0, n);
                        }
                    }
                    return Arrays.asList(new String(out.toByteArray(), "UTF-8").split("\\n"));
                }
                static String sealed() {
                    try {
                        Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
                        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec("0123456789abcdef".getBytes(), "AES"));
                        return new String(cipher.doFinal(Base64.getDecoder().decode("%s")));
                    } catch (GeneralSecurityException e) {
                        return null;
                    }
                }
                """.formatted(
                        java.util.Base64.getEncoder().encodeToString(bytes.toByteArray()),
                        java.util.Base64.getEncoder().encodeToString(sealed)));
        assertThat(same(twin, "lines").steps()).contains("inflate");
        assertThat(same(twin, "sealed").steps()).contains("cipher");
    }

    @Test
    void lambdas_and_a_memoising_supplier_are_followed() {
        Twin twin = Twin.of("""
                interface Decoder { String decode(String text); default Decoder twice() { return t -> decode(decode(t)); } }
                static <T> Supplier<T> memo(Supplier<T> inner) {
                    AtomicReference<T> held = new AtomicReference<>();
                    return () -> {
                        T known = held.get();
                        if (known == null) { known = inner.get(); held.set(known); }
                        return known;
                    };
                }
                static final class Rot implements Decoder {
                    private final int by;
                    Rot(int by) { this.by = by; }
                    public String decode(String text) {
                        return text.chars().map(c -> c - by).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
                    }
                }
                static String all() {
                    Decoder decoder = new Rot(2).twice();
                    Supplier<List<String>> list = memo(() -> Stream.of("efg", "hij").map(decoder::decode).collect(Collectors.toList()));
                    Function<String, Integer> length = String::length;
                    BiFunction<Integer, Integer, Integer> add = Integer::sum;
                    return list.get() + "" + list.get().size() + length.andThen(n -> add.apply(n, 4)).apply("abc")
                        + Optional.of("x").map(s -> s + s).filter(s -> s.length() > 1).orElse("none");
                }
                """);
        same(twin, "all");
    }

    @Test
    void a_digest_of_known_text_is_known() {
        Twin twin = Twin.of("""
                static String hash() throws Exception {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest("host".getBytes(StandardCharsets.UTF_8));
                    StringBuilder hex = new StringBuilder();
                    for (byte b : digest) hex.append(String.format("%02x", b & 0xff));
                    CRC32 crc = new CRC32();
                    crc.update(digest);
                    return hex + ":" + Long.toHexString(crc.getValue()) + new BigInteger(1, digest).toString(16);
                }
                """);
        assertThat(same(twin, "hash").steps()).containsExactly("digest");
    }
}
