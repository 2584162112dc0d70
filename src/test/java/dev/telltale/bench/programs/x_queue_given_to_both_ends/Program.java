package dev.telltale.bench.programs.x_queue_given_to_both_ends;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Lines are encoded into buffers by one object and sent by another; both were given the same two queues. */
public final class Program {
    private Program() {}

    /** Encodes lines in tasks of its own. */
    private static final class Encoding {
        private final BlockingQueue<ByteBuffer> full;
        private final BlockingQueue<ByteBuffer> empty;

        Encoding(BlockingQueue<ByteBuffer> full, BlockingQueue<ByteBuffer> empty) {
            this.full = full;
            this.empty = empty;
        }

        Runnable task(String tag) {
            return new Task(tag);
        }

        private final class Task implements Runnable {
            private final StringBuilder line = new StringBuilder();
            private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
            private final String tag;

            Task(String tag) {
                this.tag = tag;
            }

            @Override
            public void run() {
                try {
                    ByteBuffer buffer = empty.take();
                    line.append("starts:1|c|#host:").append(tag);
                    encoder.encode(CharBuffer.wrap(line), buffer, true);
                    full.put(buffer);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static final class Sending {
        private final BlockingQueue<ByteBuffer> full;
        private final BlockingQueue<ByteBuffer> empty;

        Sending(BlockingQueue<ByteBuffer> full, BlockingQueue<ByteBuffer> empty) {
            this.full = full;
            this.empty = empty;
        }

        Thread start(ThreadFactory threads) {
            Thread thread = threads.newThread(new Runnable() {
                @Override
                public void run() {
                    try {
                        send();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            thread.start();
            return thread;
        }

        private void send() throws Exception {
            ByteBuffer buffer = full.take();
            buffer.flip();
            byte[] line = new byte[buffer.remaining()];
            buffer.get(line);
            post(line);
            buffer.clear();
            empty.put(buffer);
        }
    }

    public static void main(String[] args) throws Exception {
        BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(4);
        BlockingQueue<ByteBuffer> empty = new ArrayBlockingQueue<>(4);
        empty.put(ByteBuffer.allocate(1000));
        Encoding encoding = new Encoding(full, empty);
        Sending sending = new Sending(full, empty);
        ThreadFactory threads = Executors.defaultThreadFactory();
        threads.newThread(encoding.task(java.net.InetAddress.getLocalHost().getHostName()))
                .start();
        sending.start(threads).join();
    }

    private static void post(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
