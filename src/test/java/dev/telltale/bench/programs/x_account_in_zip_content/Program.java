package dev.telltale.bench.programs.x_account_in_zip_content;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The account is the content of an entry of an archive that is sent, in no metadata. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.DEFLATED);
            zip.setLevel(0);
            ZipEntry entry = new ZipEntry("report.txt");
            entry.setComment("made by hand");
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 15, 12, 0));
            zip.putNextEntry(entry);
            zip.write(System.getProperty("user.name").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        post(bytes.toByteArray());
    }

    private static void post(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
