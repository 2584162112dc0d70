package dev.telltale.bench.programs.t3_trigger_spread;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Lists that are not stored in the clear. */
final class Hidden {
    private static final int KEY = 0x5a;

    private Hidden() {}

    static List<String> list(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bytes[i] ^ KEY);
        }
        return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split(","));
    }
}
