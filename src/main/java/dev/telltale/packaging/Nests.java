package dev.telltale.packaging;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Which new classes join which nest: a nest's host names its members, and they may use what is private in one another. */
final class Nests {
    private final Map<String, Set<String>> joining = new TreeMap<>();

    /** What holds a class file, by internal name; empty when there is none. */
    interface Classes {
        byte[] named(String name) throws IOException;
    }

    void add(String host, Collection<String> members) {
        if (!members.isEmpty()) {
            joining.computeIfAbsent(host, any -> new TreeSet<>()).addAll(members);
        }
    }

    /** {@return the hosts that get new members} */
    Set<String> hosts() {
        return joining.keySet();
    }

    /** {@return the class, with its new members when it is a host} */
    byte[] completed(byte[] bytes) {
        ClassReader read = new ClassReader(bytes);
        Set<String> members = joining.getOrDefault(read.getClassName(), Set.of());
        if (members.isEmpty()) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(0);
        read.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        members.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Whether the host that the class names knows it. */
    boolean isMember(ClassReader read, Classes classes) throws IOException {
        byte[] host = classes.named(DesugaredClass.hostOf(read));
        return host.length > 0 && membersOf(new ClassReader(host)).contains(read.getClassName());
    }

    private static Set<String> membersOf(ClassReader host) {
        Set<String> members = new HashSet<>();
        host.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitNestMember(String member) {
                        members.add(member);
                    }
                },
                ClassReader.SKIP_CODE);
        return members;
    }
}
