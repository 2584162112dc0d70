package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * The methods compilers add where an override differs from what it overrides once types are erased (JLS §15.12.4.5), and
 * where a public class inherits from one that is not.
 */
final class Bridges {
    private static final int KEPT = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_VARARGS;

    /** What is not inherited, has no code, cannot be overridden, or is a bridge itself. */
    private static final int UNREACHED =
            Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_FINAL | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC;

    private final ClassFile classFile;
    private final SourceType type;
    private final Hierarchy hierarchy;
    private final Set<String> written = new HashSet<>();

    private Bridges(ClassFile classFile) {
        this.classFile = classFile;
        this.type = classFile.type;
        this.hierarchy = classFile.typing.hierarchy;
    }

    static void write(ClassFile classFile) {
        Bridges bridges = new Bridges(classFile);
        bridges.type.methods().forEach(m -> bridges.written.add(m.name() + m.descriptorText()));
        for (String above : bridges.hierarchy.above(bridges.type.name()).keySet()) {
            TypeInfo info = bridges.hierarchy.info(ClassType.of(above));
            if (info != null && info != bridges.type) {
                info.methods().forEach(bridges::from);
                info.methods().stream().filter(bridges::isHidden).forEach(bridges::writeReaching);
            }
        }
    }

    private void from(MethodInfo above) {
        if (above.isStatic()
                || above.isPrivate()
                || above.isConstructor()
                || !canDiffer(above)
                || type.isInterface() && (above.access() & Opcodes.ACC_PUBLIC) == 0) {
            return;
        }
        for (MethodInfo method : hierarchy.members.methods(type.name(), above.name())) {
            if (isMine(method, above) && written.add(above.name() + above.descriptorText())) {
                write(method, above);
            }
        }
    }

    /** A method of an interface may also be implemented by a class above that does not know the interface. */
    private boolean isMine(MethodInfo method, MethodInfo above) {
        boolean own = method.owner() == type;
        boolean inherited = !type.isInterface()
                && above.owner().isInterface()
                && !method.owner().isInterface()
                && !method.isAbstract()
                && !hierarchy
                        .above(method.owner().name())
                        .containsKey(above.owner().name());
        return (own || inherited)
                && !method.isStatic()
                && !method.isPrivate()
                && !method.descriptorText().equals(above.descriptorText())
                && hierarchy.members.overrides(type.name(), method, above);
    }

    private static boolean canDiffer(MethodInfo above) {
        return !(above.parameters().isEmpty() && above.result() instanceof JavaType.Primitive);
    }

    private void write(MethodInfo method, MethodInfo above) {
        int flags = method.access() & KEPT | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC;
        JavaType result = Erasure.of(above.result());
        List<JavaType> given = above.parameters();
        classFile.bridge(flags, above.name(), above.descriptorText(), result, body -> {
            body.code.at(type.node);
            body.pushThis();
            for (int i = 0; i < given.size(); i++) {
                JavaType from = Erasure.of(given.get(i));
                body.code.load(from, body.code.newLocal(from));
                body.code.cast(from, Erasure.of(method.parameters().get(i)));
            }
            int opcode = type.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            body.code.invoke(opcode, type.name(), method.name(), method.descriptorText());
            body.code.typed(Opcodes.IRETURN, result);
        });
    }

    /** Whether a public class inherits the method from one that is not public, which reflection could not call it on. */
    private boolean isHidden(MethodInfo above) {
        return isPublic(type.access())
                && !type.isInterface()
                && isPublic(above.access())
                && (above.access() & UNREACHED) == 0
                && !above.isConstructor()
                && isHiddenAbove(above.owner())
                && hierarchy.members.methods(type.name(), above.name()).contains(above)
                && written.add(above.name() + above.descriptorText());
    }

    /** A public class in between has the bridge already. */
    private boolean isHiddenAbove(TypeInfo owner) {
        ClassType at = type.superType();
        while (at != null) {
            TypeInfo info = hierarchy.info(at);
            if (info == null || isPublic(info.access())) {
                return false;
            }
            if (info.equals(owner)) {
                return true;
            }
            at = info.superType();
        }
        return false;
    }

    private static boolean isPublic(int access) {
        return (access & Opcodes.ACC_PUBLIC) != 0;
    }

    private void writeReaching(MethodInfo above) {
        ClassType parent = type.superType();
        int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC;
        JavaType result = Erasure.of(above.result());
        classFile.bridge(flags, above.name(), above.descriptorText(), result, body -> {
            body.code.at(type.node);
            body.pushThis();
            for (JavaType parameter : above.parameters()) {
                JavaType given = Erasure.of(parameter);
                body.code.load(given, body.code.newLocal(given));
            }
            String owner = parent == null ? above.owner().name() : parent.name();
            body.code.invoke(Opcodes.INVOKESPECIAL, owner, above.name(), above.descriptorText());
            body.code.typed(Opcodes.IRETURN, result);
        });
    }
}
