package dev.telltale.frontend.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Writes a generic signature (JVMS §4.7.9.1) as source would; nested types keep the binary name of their class. */
final class SignatureText {
    final List<String> supertypes = new ArrayList<>();
    final List<String> parameters = new ArrayList<>();
    String result = "";

    /** {@return the parts of a class or method signature, null when there is none or it is malformed} */
    static @Nullable SignatureText orNull(@Nullable String signature) {
        if (signature == null) {
            return null;
        }
        SignatureText text = new SignatureText();
        try {
            new SignatureReader(signature).accept(text.new Declaration());
            return text;
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** {@return a field's type, the erased one when the signature is missing or malformed} */
    static String ofType(@Nullable String signature, String erased) {
        if (signature == null) {
            return erased;
        }
        StringBuilder text = new StringBuilder();
        try {
            new SignatureReader(signature).acceptType(new TypePart(text, done -> {}));
            return text.toString();
        } catch (RuntimeException | StackOverflowError e) {
            return erased;
        }
    }

    /** Type parameters' bounds are visited before anything else and thrown away. */
    private final class Declaration extends SignatureVisitor {
        Declaration() {
            super(Opcodes.ASM9);
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return ignored();
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return ignored();
        }

        @Override
        public SignatureVisitor visitExceptionType() {
            return ignored();
        }

        private SignatureVisitor ignored() {
            return new TypePart(new StringBuilder(), done -> {});
        }

        @Override
        public SignatureVisitor visitSuperclass() {
            return new TypePart(new StringBuilder(), supertypes::add);
        }

        @Override
        public SignatureVisitor visitInterface() {
            return new TypePart(new StringBuilder(), supertypes::add);
        }

        @Override
        public SignatureVisitor visitParameterType() {
            return new TypePart(new StringBuilder(), parameters::add);
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return new TypePart(new StringBuilder(), done -> result = done);
        }
    }

    /** Writes one type, and its arguments into the same text. */
    private static final class TypePart extends SignatureVisitor {
        private final StringBuilder text;
        private final Consumer<String> done;
        private int dimensions;
        private int arguments = -1;
        private int nameEnd;

        TypePart(StringBuilder text, Consumer<String> done) {
            super(Opcodes.ASM9);
            this.text = text;
            this.done = done;
        }

        @Override
        public void visitBaseType(char descriptor) {
            text.append(Names.primitive(descriptor));
            finish();
        }

        @Override
        public void visitTypeVariable(String name) {
            text.append(name);
            finish();
        }

        @Override
        public SignatureVisitor visitArrayType() {
            dimensions++;
            return this;
        }

        @Override
        public void visitClassType(String name) {
            text.append(name.replace('/', '.'));
            nameEnd = text.length();
        }

        @Override
        public void visitInnerClassType(String name) {
            text.setLength(nameEnd);
            arguments = -1;
            text.append('$').append(name);
            nameEnd = text.length();
        }

        private void nextArgument() {
            text.append(arguments < 0 ? "<" : ", ");
            arguments = 1;
        }

        @Override
        public void visitTypeArgument() {
            nextArgument();
            text.append('?');
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            nextArgument();
            text.append(wildcard == EXTENDS ? "? extends " : wildcard == SUPER ? "? super " : "");
            return new TypePart(text, nested -> {});
        }

        @Override
        public void visitEnd() {
            text.append(arguments < 0 ? "" : ">");
            finish();
        }

        private void finish() {
            text.append("[]".repeat(dimensions));
            done.accept(text.toString());
        }
    }
}
