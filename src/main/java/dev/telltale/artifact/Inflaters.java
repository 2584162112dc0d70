package dev.telltale.artifact;

import java.io.Closeable;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflaters to use again: making one costs more than inflating a small class. */
final class Inflaters implements Closeable {
    private final Queue<Inflater> idle = new ConcurrentLinkedQueue<>();

    /** {@return how much was produced of at most {@code output.length} bytes, and consumed, and whether more would follow} */
    Result inflate(byte[] input, int offset, int length, byte[] output) throws DataFormatException {
        Inflater inflater = take();
        try {
            inflater.setInput(input, offset, length);
            int produced = fill(inflater, output);
            boolean ended = inflater.finished() || atEnd(inflater);
            return new Result(produced, Math.toIntExact(inflater.getBytesRead()), ended);
        } finally {
            inflater.reset();
            idle.add(inflater);
        }
    }

    private static int fill(Inflater inflater, byte[] output) throws DataFormatException {
        int produced = 0;
        while (produced < output.length && !inflater.finished()) {
            int more = inflater.inflate(output, produced, output.length - produced);
            if (more == 0) {
                break;
            }
            produced += more;
        }
        return produced;
    }

    /** The end mark may still wait behind the last byte of content. */
    private static boolean atEnd(Inflater inflater) throws DataFormatException {
        return inflater.inflate(new byte[1]) == 0 && inflater.finished();
    }

    private Inflater take() {
        Inflater inflater = idle.poll();
        return inflater == null ? new Inflater(true) : inflater;
    }

    @Override
    public void close() {
        for (Inflater inflater = idle.poll(); inflater != null; inflater = idle.poll()) {
            inflater.end();
        }
    }

    record Result(int produced, int consumed, boolean ended) {}
}
