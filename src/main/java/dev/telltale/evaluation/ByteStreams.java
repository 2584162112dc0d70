package dev.telltale.evaluation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Byte streams over arrays, and inflating them. */
final class ByteStreams {
    private static final int CHUNK = 1024;

    private ByteStreams() {}

    static void addTo(Table table) {
        addInputs(table);
        addOutputs(table);
        addInflaters(table);
    }

    private static void addInputs(Table table) {
        table.add(
                "java.io.ByteArrayInputStream",
                "<init>/1",
                in -> new Held("Input", new ByteArrayInputStream(in.bytes(1).clone())));
        table.add("java.util.zip.GZIPInputStream", "<init>/1", in -> inflating(in, new GZIPInputStream(source(in))));
        table.add(
                "java.util.zip.InflaterInputStream",
                "<init>/1",
                in -> inflating(in, new InflaterInputStream(source(in))));
        table.add(
                "java.util.zip.InflaterInputStream",
                "<init>/2",
                in -> inflating(in, new InflaterInputStream(source(in), in.held(2, Inflater.class))));
        table.change("Input", "readAllBytes/0", in -> Texts.bytes(readAll(in, input(in, 0))));
        table.change("Input", "read/0", in -> Value.of(input(in, 0).read()));
        table.change("Input", "read/1", in -> Value.of(read(in, 0, in.bytes(1).length)));
        table.change("Input", "read/3", in -> Value.of(read(in, in.integer(2), in.integer(3))));
        table.add("Input", "available/0", in -> Value.of(input(in, 0).available()));
        table.add("Input", "close/0", in -> Value.NULL);
        table.change("Input", "transferTo/1", in -> {
            byte[] all = readAll(in, input(in, 0));
            output(in, 1).write(all);
            return Value.of((long) all.length);
        });
    }

    private static InputStream input(Arguments in, int index) {
        return in.held(index, InputStream.class);
    }

    private static InputStream source(Arguments in) {
        return input(in, 1);
    }

    private static Value inflating(Arguments in, InputStream stream) {
        in.note("inflate");
        return new Held("Input", stream);
    }

    private static int read(Arguments in, int from, int length) throws IOException {
        in.machine().burn(Math.max(0, length) / 8 + 1L);
        return input(in, 0).read(in.bytes(1), from, length);
    }

    /** Inflated data may be a thousand times larger than what it comes from: it is paid for as it comes. */
    private static byte[] readAll(Arguments in, InputStream stream) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
            in.machine().allocate(n);
            all.write(chunk, 0, n);
        }
        return all.toByteArray();
    }

    private static ByteArrayOutputStream output(Arguments in, int index) {
        return in.held(index, ByteArrayOutputStream.class);
    }

    private static void addOutputs(Table table) {
        for (int n = 0; n <= 1; n++) {
            table.add(
                    "java.io.ByteArrayOutputStream",
                    "<init>/" + n,
                    in -> new Held("Output", new ByteArrayOutputStream()));
        }
        table.change("Output", "write/1", in -> {
            if (in.parameter(0).equals("int")) {
                in.machine().allocate(1);
                output(in, 0).write(in.integer(1));
            } else {
                in.machine().allocate(in.bytes(1).length);
                output(in, 0).write(in.bytes(1));
            }
            return Value.NULL;
        });
        table.change("Output", "write/3", in -> {
            in.machine().allocate(Math.max(0, in.integer(3)));
            output(in, 0).write(in.bytes(1), in.integer(2), in.integer(3));
            return Value.NULL;
        });
        table.change("Output", "writeBytes/1", in -> {
            in.machine().allocate(in.bytes(1).length);
            output(in, 0).writeBytes(in.bytes(1));
            return Value.NULL;
        });
        table.add("Output", "toByteArray/0", in -> Texts.bytes(output(in, 0).toByteArray()));
        table.add("Output", "size/0", in -> Value.of(output(in, 0).size()));
        table.add("Output", "toString/0", in -> in.machine().textOf(in.at(0)));
        table.add("Output", "toString/1", in -> Value.of(output(in, 0).toString(in.charset(1))));
        table.add("Output", "close/0", in -> Value.NULL);
        table.add("Output", "flush/0", in -> Value.NULL);
    }

    private static void addInflaters(Table table) {
        table.add("java.util.zip.Inflater", "<init>/0", in -> new Held("Inflater", new Inflater()));
        table.add("java.util.zip.Inflater", "<init>/1", in -> new Held("Inflater", new Inflater(in.flag(1))));
        table.change("Inflater", "setInput/1", in -> {
            in.held(0, Inflater.class).setInput(in.bytes(1).clone());
            return Value.NULL;
        });
        table.change("Inflater", "inflate/1", in -> {
            in.note("inflate");
            in.machine().allocate(in.bytes(1).length);
            return Value.of(in.held(0, Inflater.class).inflate(in.bytes(1)));
        });
        table.change("Inflater", "inflate/3", in -> {
            in.note("inflate");
            in.machine().allocate(Math.max(0, in.integer(3)));
            return Value.of(in.held(0, Inflater.class).inflate(in.bytes(1), in.integer(2), in.integer(3)));
        });
        table.add(
                "Inflater",
                "finished/0",
                in -> Value.of(in.held(0, Inflater.class).finished()));
        table.add(
                "Inflater",
                "needsInput/0",
                in -> Value.of(in.held(0, Inflater.class).needsInput()));
        table.change("Inflater", "end/0", in -> Value.NULL);
    }
}
