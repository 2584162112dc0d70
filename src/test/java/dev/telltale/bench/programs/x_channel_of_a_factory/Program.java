package dev.telltale.bench.programs.x_channel_of_a_factory;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/** A factory gives a channel of the program's own, which posts what is written to it; another one's channel only counts. */
public final class Program {
    private Program() {}

    private abstract static class Channel implements WritableByteChannel {
        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    private static final class Posting extends Channel {
        private final HttpClient client;

        Posting(HttpClient client) {
            this.client = client;
        }

        @Override
        public int write(ByteBuffer source) {
            byte[] body = new byte[source.remaining()];
            source.get(body);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            try {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return body.length;
        }
    }

    private static final class Counting extends Channel {
        private int count;

        @Override
        public int write(ByteBuffer source) {
            count += source.remaining();
            return source.remaining();
        }
    }

    private static final class Writing {
        private final WritableByteChannel channel;

        Writing(WritableByteChannel channel) {
            this.channel = channel;
        }

        void line(String text) throws Exception {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    public static void main(String[] args) throws Exception {
        counting().write(ByteBuffer.wrap(System.getProperty("user.home").getBytes(StandardCharsets.UTF_8)));
        new Writing(channel(args.length > 0)).line("os:" + System.getProperty("os.name"));
    }

    private static WritableByteChannel counting() {
        return new Counting();
    }

    private static WritableByteChannel channel(boolean quiet) {
        if (quiet) {
            return new Counting();
        }
        return new Posting(HttpClient.newHttpClient());
    }
}
