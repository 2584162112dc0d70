package dev.telltale.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Use;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which members the code of each method of a class names, as hashes, found by stepping over its instructions (JVMS §6.5) without
 * decoding them, and what it does with them. A constructor goes by its class's name. A shared hash only costs lowering one method too many.
 */
final class NamedMembers {
    static final NamedMembers ANY = new NamedMembers(new char[0][]);

    private static final int CLASS = 7;
    private static final int INTERFACE_METHOD = 11;
    private static final int HANDLE = 15;
    private static final int DYNAMIC = 17;
    private static final int CALL_SITE = 18;
    private static final int LDC_W = 19;
    private static final int WIDE = 196;
    /** Constants made of constants, in one instruction. */
    private static final int MOST_CONSTANTS = 200;

    private static final int INIT = "<init>".hashCode();
    /** What is made of a handle is not looked at. */
    private static final Use[] BY_HANDLE = {Use.CALL, Use.REFERENCE, Use.LOAD, Use.STORE};

    private static final byte[] CONSTRUCTOR = {'<', 'i', 'n', 'i', 't', '>'};
    /** Length of every instruction by opcode; 0 for switches and {@code wide}. */
    private static final byte[] LENGTHS = lengths();

    /** By method, {@link MemberNames#folded}, sorted; a method that is not listed may name anything. */
    private final char[] @Nullable [] hashes;

    private NamedMembers(char[] @Nullable [] hashes) {
        this.hashes = hashes;
    }

    private static byte[] lengths() {
        byte[] lengths = new byte[256];
        Arrays.fill(lengths, 0, 202, (byte) 1);
        Arrays.fill(lengths, ILOAD, ALOAD + 1, (byte) 2);
        Arrays.fill(lengths, ISTORE, ASTORE + 1, (byte) 2);
        Arrays.fill(lengths, IFEQ, RET, (byte) 3);
        Arrays.fill(lengths, GETSTATIC, INVOKEINTERFACE, (byte) 3);
        for (int two : new int[] {BIPUSH, LDC, RET, NEWARRAY}) {
            lengths[two] = 2;
        }
        for (int three :
                new int[] {SIPUSH, LDC_W, 20, IINC, NEW, ANEWARRAY, CHECKCAST, INSTANCEOF, IFNULL, IFNONNULL}) {
            lengths[three] = 3;
        }
        lengths[MULTIANEWARRAY] = 4;
        for (int five : new int[] {INVOKEINTERFACE, INVOKEDYNAMIC, 200, 201}) {
            lengths[five] = 5;
        }
        for (int unlike : new int[] {TABLESWITCH, LOOKUPSWITCH, WIDE}) {
            lengths[unlike] = 0;
        }
        return lengths;
    }

    boolean mayName(int method, MemberNames names) {
        char[] known = method < hashes.length ? hashes[method] : null;
        return known == null || names.mayBeAmong(known);
    }

    /** @param uses as {@link Use#hash} tells them */
    boolean mayUse(int method, int... uses) {
        char[] known = method < hashes.length ? hashes[method] : null;
        if (known == null) {
            return true;
        }
        for (int use : uses) {
            if (Arrays.binarySearch(known, MemberNames.folded(use)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static NamedMembers of(ClassFile file) {
        return new Finder(file).find();
    }

    /** Steps through one class. */
    private static final class Finder {
        private final ClassFile file;
        private final ConstantPool pool;
        private final byte[] bytes;
        /** Of each constant that is a member what {@link #hashed} tells, 0 before it was asked. */
        private final long[] members;

        private char[] found = new char[64];
        private int size;

        Finder(ClassFile file) {
            this.file = file;
            this.pool = file.pool;
            this.bytes = file.pool.bytes();
            this.members = new long[pool.size()];
        }

        NamedMembers find() {
            int count = pool.unsigned(file.methodsAt);
            char[] @Nullable [] hashes = new char[count][];
            int at = file.methodsAt + 2;
            for (int i = 0; i < count; i++) {
                Attributes attributes = new Attributes(pool, file.constants, at + 6);
                hashes[i] = attributes.code == 0 ? new char[0] : namedIn(attributes.code);
                at = attributes.end;
            }
            return new NamedMembers(hashes);
        }

        private char @Nullable [] namedIn(int attribute) {
            size = 0;
            int start = attribute + 8;
            int length = pool.int32(attribute + 4);
            if (length < 0 || length > bytes.length - start) {
                return null;
            }
            try {
                for (int at = start; at < start + length; at += lengthOf(start, at)) {
                    instruction(at, bytes[at] & 0xff);
                }
            } catch (RuntimeException broken) {
                return null;
            }
            return sorted();
        }

        private char[] sorted() {
            Arrays.sort(found, 0, size);
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || found[i] != found[i - 1]) {
                    found[distinct++] = found[i];
                }
            }
            return Arrays.copyOf(found, distinct);
        }

        private int lengthOf(int start, int at) {
            int opcode = bytes[at] & 0xff;
            if (opcode == WIDE) {
                return (bytes[at + 1] & 0xff) == IINC ? 6 : 4;
            }
            if (opcode != TABLESWITCH && opcode != LOOKUPSWITCH) {
                return Math.max(1, LENGTHS[opcode]);
            }
            int table = at + 4 - (at - start) % 4;
            int low = pool.int32(table + 4);
            long entries = opcode == TABLESWITCH ? 3 + (long) pool.int32(table + 8) - low + 1 : 2 + 2L * low;
            if (entries < 0 || entries > bytes.length) {
                throw new IllegalArgumentException("a switch is cut off");
            }
            return table + 4 * (int) entries - at;
        }

        private void instruction(int at, int opcode) {
            if (opcode >= GETSTATIC && opcode <= INVOKEINTERFACE) {
                member(pool.unsigned(at + 1), use(opcode));
            } else if (opcode == NEW) {
                int type = classHash(pool.unsigned(at + 1));
                add(type);
                add(Use.CREATION.hash(type, INIT, 0));
            } else if (opcode == INVOKEDYNAMIC) {
                dynamic(pool.unsigned(at + 1), CALL_SITE, new BitSet());
            } else if (opcode == LDC) {
                loaded(bytes[at + 1] & 0xff, new BitSet());
            } else if (opcode == LDC_W || opcode == LDC_W + 1) {
                loaded(pool.unsigned(at + 1), new BitSet());
            }
        }

        private static Use use(int opcode) {
            return opcode > PUTFIELD ? Use.CALL : opcode == GETSTATIC || opcode == GETFIELD ? Use.LOAD : Use.STORE;
        }

        private void loaded(int index, BitSet seen) {
            int tag = pool.tag(index);
            if (tag == HANDLE) {
                member(pool.unsigned(pool.entry(index, HANDLE) + 2), BY_HANDLE);
            } else if (tag == DYNAMIC && !seen.get(index)) {
                if (seen.cardinality() > MOST_CONSTANTS) {
                    throw new IllegalArgumentException("constants nest too deeply");
                }
                seen.set(index);
                dynamic(index, DYNAMIC, seen);
            }
        }

        /** What a bootstrap method is handed may be run; what it makes may be a function for the method of that name. */
        private void dynamic(int index, int tag, BitSet seen) {
            if (tag == CALL_SITE) {
                int nameAndType = pool.entry(pool.unsigned(pool.entry(index, tag) + 3), 12);
                int name = hash(pool.entry(pool.unsigned(nameAndType + 1), ConstantPool.UTF8), '/');
                add(name);
                add(Use.FUNCTION.hash(
                        resultOf(pool.entry(pool.unsigned(nameAndType + 3), ConstantPool.UTF8)), name, 0));
            }
            int at = file.constants.bootstrap(pool.unsigned(pool.entry(index, tag) + 1));
            loaded(pool.unsigned(at), seen);
            for (int i = pool.unsigned(at + 2); i > 0; i--) {
                loaded(pool.unsigned(at + 2 + 2 * i), seen);
            }
        }

        /** {@return the hash of the class that a method descriptor ends in; something else when it ends in none} */
        private int resultOf(int descriptor) {
            int end = descriptor + 3 + pool.unsigned(descriptor + 1);
            int start = end;
            while (start > descriptor + 3 && bytes[start - 1] != ')') {
                start--;
            }
            return hash(start + 1, end - start - 2, '.');
        }

        private void member(int index, Use... uses) {
            if (members[index] == 0) {
                members[index] = hashed(index);
            }
            add((int) (members[index] >>> Integer.SIZE));
            for (Use use : uses) {
                add(use.hash((int) members[index]));
            }
        }

        /** {@return the hash it goes by over {@link Use#member}} */
        private long hashed(int index) {
            int tag = pool.tag(index);
            int at = pool.entry(index, tag >= ConstantPool.FIELD && tag <= INTERFACE_METHOD ? tag : 0);
            int nameAndType = pool.entry(pool.unsigned(at + 3), 12);
            int name = pool.entry(pool.unsigned(nameAndType + 1), ConstantPool.UTF8);
            int type = pool.entry(pool.unsigned(nameAndType + 3), ConstantPool.UTF8);
            int owner = classHash(pool.unsigned(at + 1));
            int named = hash(name, '/');
            int parameters = tag == ConstantPool.FIELD ? 0 : parametersOf(type);
            long goesBy = isConstructor(name) ? owner : named;
            return goesBy << Integer.SIZE | Integer.toUnsignedLong(Use.member(owner, named, parameters));
        }

        /** What {@link String#hashCode} gives for the parameters of a method descriptor as the IR spells them, with commas between. */
        private int parametersOf(int descriptor) {
            int first = descriptor + 4;
            int hash = 0;
            for (int at = first; bytes[at] != ')'; at = endOfType(at)) {
                hash = type(at == first ? 0 : 31 * hash + ',', at);
            }
            return hash;
        }

        private int type(int before, int at) {
            int element = at;
            while (bytes[element] == '[') {
                element++;
            }
            int end = endOfType(element);
            int hash = bytes[element] == 'L'
                    ? followed(before, element + 1, end - element - 2, '.')
                    : followed(before, Names.primitive((char) bytes[element]));
            for (int i = at; i < element; i++) {
                hash = followed(hash, "[]");
            }
            return hash;
        }

        private int endOfType(int at) {
            int end = at;
            while (bytes[end] == '[') {
                end++;
            }
            if (bytes[end] == 'L') {
                while (bytes[end] != ';') {
                    if (bytes[end] < 0) {
                        throw new IllegalArgumentException("where a type ends is only known once it is decoded");
                    }
                    end++;
                }
            }
            return end + 1;
        }

        private boolean isConstructor(int text) {
            int from = text + 3;
            return Arrays.equals(bytes, from, from + pool.unsigned(text + 1), CONSTRUCTOR, 0, CONSTRUCTOR.length);
        }

        private int classHash(int index) {
            return hash(pool.entry(pool.unsigned(pool.entry(index, CLASS) + 1), ConstantPool.UTF8), '.');
        }

        /** What {@link String#hashCode} gives for the name; the IR spells the slashes of classes, and theirs alone, as dots. */
        private int hash(int text, char slash) {
            return hash(text + 3, pool.unsigned(text + 1), slash);
        }

        private int hash(int from, int length, char slash) {
            return followed(0, from, length, slash);
        }

        private int followed(int before, int from, int length, char slash) {
            int hash = before;
            for (int i = from; i < from + length; i++) {
                if (bytes[i] < 0) {
                    return followed(
                            before, ModifiedUtf8.decode(bytes, from, length).replace('/', slash));
                }
                hash = 31 * hash + (bytes[i] == '/' ? slash : bytes[i]);
            }
            return hash;
        }

        /** {@return the hash of a text that goes on} */
        private static int followed(int before, String text) {
            int hash = before;
            for (int i = 0; i < text.length(); i++) {
                hash = 31 * hash + text.charAt(i);
            }
            return hash;
        }

        private void add(int hash) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = MemberNames.folded(hash);
        }
    }
}
