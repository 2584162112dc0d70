package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class file's constant pool and header (JVMS §4.1, §4.4), read without touching fields, methods or attributes. Odd
 * input ends in a runtime exception; nothing is allocated that the content could not fill.
 */
final class ConstantPool {
    static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int TEXT = 8;
    static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    /** Bytes after the tag, by tag; 0 for tags that do not exist, and for UTF8, whose length is its own. */
    private static final byte[] SIZES = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private static final int HANDLE = 15;
    private static final int CALL_SITE = 18;
    private static final long ANNOTATION = Mention.text(new byte[] {'@'}, 0, 1);

    private final byte[] bytes;
    /** Where each entry's tag is; 0 for the unusable slots. */
    private final int[] offsets;

    private final int members;
    private final int header;

    ConstantPool(byte[] bytes) {
        this.bytes = bytes;
        if (unsigned(0) != 0xcafe || unsigned(2) != 0xbabe) {
            throw new IllegalArgumentException("no class file");
        }
        int count = unsigned(8);
        if (count * 3 > bytes.length) {
            throw new IllegalArgumentException("more constants than content");
        }
        this.offsets = new int[count];
        int at = 10;
        int found = 0;
        for (int i = 1; i < count; i++) {
            offsets[i] = at;
            int tag = bytes[at];
            if (tag == UTF8) {
                at += 3 + unsigned(at + 1);
                found += bytes[at - 1] == ';' ? 1 : 0;
            } else {
                at += 1 + sizeOf(tag);
                found += tag >= FIELD && tag <= INTERFACE_METHOD || tag == CALL_SITE || tag == HANDLE ? 1 : 0;
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        this.members = found;
        this.header = at;
    }

    private static int sizeOf(int tag) {
        if (tag <= UTF8 || tag >= SIZES.length || SIZES[tag] == 0) {
            throw new IllegalArgumentException("constant tag " + tag);
        }
        return SIZES[tag];
    }

    int major() {
        return unsigned(6);
    }

    int access() {
        return unsigned(header);
    }

    String name() {
        return className(unsigned(header + 2));
    }

    @Nullable
    String superName() {
        int index = unsigned(header + 4);
        return index == 0 ? null : className(index);
    }

    List<String> interfaces() {
        int count = unsigned(header + 6);
        List<String> names = new ArrayList<>(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            names.add(className(unsigned(header + 8 + 2 * i)));
        }
        return names;
    }

    /** {@return how many methods are declared; fields are stepped over by their lengths} */
    int procedures() {
        return unsigned(afterMembers(fields()));
    }

    /** {@return where the number of fields is} */
    int fields() {
        return header + 8 + 2 * unsigned(header + 6);
    }

    /** {@return where the fields or methods end whose number is at {@code countAt}} */
    int afterMembers(int countAt) {
        int at = countAt + 2;
        for (int i = unsigned(countAt); i > 0; i--) {
            at = afterAttributes(at + 6);
        }
        return at;
    }

    private int afterAttributes(int countAt) {
        int at = countAt + 2;
        for (int i = unsigned(countAt); i > 0; i--) {
            at = afterAttribute(at);
        }
        return at;
    }

    /** {@return where the attribute ends whose name is at {@code nameAt}, which is not beyond the class} */
    int afterAttribute(int nameAt) {
        int from = nameAt + 6;
        int length = int32(nameAt + 2);
        if (length < 0 || length > bytes.length - from) {
            throw new IllegalArgumentException("an attribute is cut off");
        }
        return from + length;
    }

    int size() {
        return offsets.length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** {@return the constant's tag, 0 when there is no such constant} */
    int tag(int index) {
        int at = offsets[index];
        return at == 0 ? 0 : bytes[at];
    }

    /** {@return where the constant's tag is, after checking it} */
    int entry(int index, int tag) {
        if (tag == 0 || tag(index) != tag) {
            throw new IllegalArgumentException("constant " + index);
        }
        return offsets[index];
    }

    /**
     * {@return hashes of every member named, of handles to members, of the methods of interfaces that functions are made for, and of {@code @}
     * with every type a descriptor names; and whether there is text outside ASCII}
     */
    long[] mentions() {
        long[] texts = new long[offsets.length];
        long[] found = new long[members + 1];
        int size = 0;
        boolean unusual = false;
        for (int i = 1; i < offsets.length; i++) {
            int at = offsets[i];
            int tag = at == 0 ? 0 : bytes[at];
            if (tag == UTF8) {
                size = addType(at, found, size);
            } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                size = addMember(at, texts, found, size);
            } else if (tag == CALL_SITE) {
                size = addFunction(at, texts, found, size);
            } else if (tag == HANDLE) {
                size = addHandle(unsigned(at + 2), texts, found, size);
            } else if (tag == TEXT && !unusual) {
                unusual = isUnusual(unsigned(at + 1));
            }
        }
        if (unusual) {
            found[size++] = Mention.UNUSUAL_TEXT;
        }
        return Arrays.copyOf(found, size);
    }

    /** {@return sorted hashes of the names of every field and method declared} */
    long[] declares() {
        int fields = fields();
        int methods = afterMembers(fields);
        long[] found = new long[unsigned(fields) + unsigned(methods)];
        int size = addNames(fields, found, 0);
        size = addNames(methods, found, size);
        Arrays.sort(found, 0, size);
        return distinct(found, size);
    }

    private int addNames(int countAt, long[] found, int before) {
        int size = before;
        int at = countAt + 2;
        for (int i = unsigned(countAt); i > 0; i--) {
            int name = entry(unsigned(at + 2), UTF8);
            found[size++] = Mention.text(bytes, name + 3, unsigned(name + 1));
            at = afterAttributes(at + 6);
        }
        return size;
    }

    private boolean isUnusual(int text) {
        int at = offsets[text];
        for (int i = at + 3, end = i + unsigned(at + 1); i < end; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private int addMember(int at, long[] texts, long[] found, int size) {
        int owner = text(unsigned(at + 1), CLASS);
        if (bytes[offsets[owner] + 3] == '[') {
            return size;
        }
        int name = text(unsigned(at + 3), 12);
        found[size] = Mention.member(hash(owner, texts), hash(name, texts));
        return size + 1;
    }

    private int addHandle(int member, long[] texts, long[] found, int size) {
        int at = member < offsets.length ? offsets[member] : 0;
        if (at == 0 || bytes[at] < FIELD || bytes[at] > INTERFACE_METHOD) {
            throw new IllegalArgumentException("constant " + member);
        }
        int after = addMember(at, texts, found, size);
        if (after > size) {
            found[size] = Mention.handle(found[size]);
        }
        return after;
    }

    /** A call site that makes a function is named like the method, and gives what declares it. */
    private int addFunction(int at, long[] texts, long[] found, int size) {
        int name = text(unsigned(at + 3), 12);
        int descriptor = offsets[unsigned(offsets[unsigned(at + 3)] + 3)];
        if (descriptor == 0 || bytes[descriptor] != UTF8) {
            throw new IllegalArgumentException("constant " + unsigned(at + 3));
        }
        int end = descriptor + 3 + unsigned(descriptor + 1) - 1;
        int start = end;
        while (start > descriptor + 2 && bytes[start] != ')') {
            start--;
        }
        if (bytes[start] != ')' || bytes[start + 1] != 'L' || bytes[end] != ';' || end - start < 3) {
            return size;
        }
        found[size] =
                Mention.function(Mention.member(Mention.text(bytes, start + 2, end - start - 2), hash(name, texts)));
        return size + 1;
    }

    /** The name constant of a class or of a name and type, after checking that they are what they should be. */
    private int text(int index, int tag) {
        int at = offsets[index];
        int text = unsigned(at + 1);
        if (at == 0 || bytes[at] != tag || offsets[text] == 0 || bytes[offsets[text]] != UTF8) {
            throw new IllegalArgumentException("constant " + index);
        }
        return text;
    }

    private long hash(int index, long[] texts) {
        if (texts[index] == 0) {
            int at = offsets[index];
            texts[index] = Mention.text(bytes, at + 3, unsigned(at + 1));
        }
        return texts[index];
    }

    private int addType(int at, long[] found, int size) {
        int length = unsigned(at + 1);
        int start = at + 3;
        int end = start + length - 1;
        if (length < 3 || bytes[start] != 'L' || bytes[end] != ';' || !isName(start + 1, end)) {
            return size;
        }
        found[size] = Mention.member(Mention.text(bytes, start + 1, length - 2), ANNOTATION);
        return size + 1;
    }

    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == ';' || b == '<' || b == '(' || b == '[' || b == '.' || b == ' ') {
                return false;
            }
        }
        return true;
    }

    private static long[] distinct(long[] sorted, int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || sorted[i] != sorted[kept - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }

    private String className(int index) {
        int at = offsets[text(index, CLASS)];
        int length = unsigned(at + 1);
        return ModifiedUtf8.decode(bytes, at + 3, length).replace('/', '.');
    }

    int unsigned(int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    int int32(int at) {
        return unsigned(at) << 16 | unsigned(at + 2);
    }

    long int64(int at) {
        return (long) int32(at) << 32 | (int32(at + 4) & 0xffffffffL);
    }
}
