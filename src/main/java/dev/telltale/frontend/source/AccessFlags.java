package dev.telltale.frontend.source;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import org.objectweb.asm.Opcodes;

/** The flags that modifiers and the kind of a declaration come to (JVMS §4.1, §4.5, §4.6). */
final class AccessFlags {
    private AccessFlags() {}

    static int of(SourceType type) {
        if (!(type.node instanceof TypeDeclaration<?> declaration)) {
            return type.node instanceof EnumConstantDeclaration ? Opcodes.ACC_ENUM | Opcodes.ACC_FINAL : 0;
        }
        int flags = written(declaration.getModifiers()) & ~Opcodes.ACC_SYNCHRONIZED;
        if (type.around != null && type.isMember && type.around.isInterface()) {
            flags |= Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
        }
        if (type.node instanceof ClassOrInterfaceDeclaration c && c.isInterface()) {
            return flags | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
        }
        if (type.node instanceof AnnotationDeclaration) {
            return flags | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_ANNOTATION;
        }
        if (type.node instanceof EnumDeclaration e) {
            boolean bodies =
                    e.getEntries().stream().anyMatch(c -> !c.getClassBody().isEmpty());
            return flags | Opcodes.ACC_ENUM | (bodies ? 0 : Opcodes.ACC_FINAL);
        }
        return type.isRecord() ? flags | Opcodes.ACC_FINAL : flags;
    }

    static int written(NodeList<Modifier> modifiers) {
        int flags = 0;
        for (Modifier modifier : modifiers) {
            flags |= switch (modifier.getKeyword()) {
                case PUBLIC -> Opcodes.ACC_PUBLIC;
                case PRIVATE -> Opcodes.ACC_PRIVATE;
                case PROTECTED -> Opcodes.ACC_PROTECTED;
                case STATIC -> Opcodes.ACC_STATIC;
                case FINAL -> Opcodes.ACC_FINAL;
                case ABSTRACT -> Opcodes.ACC_ABSTRACT;
                case NATIVE -> Opcodes.ACC_NATIVE;
                case TRANSIENT -> Opcodes.ACC_TRANSIENT;
                case VOLATILE -> Opcodes.ACC_VOLATILE;
                case SYNCHRONIZED -> Opcodes.ACC_SYNCHRONIZED;
                default -> 0;
            };
        }
        return flags;
    }
}
