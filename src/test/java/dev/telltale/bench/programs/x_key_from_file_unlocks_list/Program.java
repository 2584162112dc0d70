package dev.telltale.bench.programs.x_key_from_file_unlocks_list;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TimeZone;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The names the time zone is compared with are encrypted, and the key is in a file. */
public final class Program {
    private static final byte[] NAMES = {
        91, -12, 33, 87, 4, -77, 60, 18, 119, -3, 8, 44, 71, -90, 5, 23, 64, 12, -9, 31, 100, -101, 7, 77, 2, 6, 9, -44,
        53, 61, 80, 1
    };

    private Program() {}

    public static void main(String[] args) throws Exception {
        Set<String> names = names(Files.readAllBytes(Path.of("/etc/demo.key")));
        String mode = names.contains(TimeZone.getDefault().getID()) ? "a" : "b";
        post("mode=" + mode);
    }

    private static Set<String> names(byte[] key) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
        String text = new String(cipher.doFinal(NAMES), StandardCharsets.UTF_8);
        return new HashSet<>(Arrays.asList(text.split(";")));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
