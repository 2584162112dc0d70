package dev.telltale.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The least any analyser must do: inflate every class and walk it once, keeping nothing. */
public final class Floor {
    private Floor() {}

    /** Arguments: jars. Prints the number of classes. */
    public static void main(String[] jars) throws IOException {
        int classes = 0;
        for (String jar : jars) {
            classes += read(jar);
        }
        System.out.println(classes);
    }

    private static int read(String jar) throws IOException {
        int classes = 0;
        try (ZipFile zip = new ZipFile(jar)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".class")) {
                    walk(zip, entry);
                    classes++;
                }
            }
        }
        return classes;
    }

    private static void walk(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            new ClassReader(in.readAllBytes()).accept(new Walker(), 0);
        }
    }

    private static final class Walker extends ClassVisitor {
        Walker() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {};
        }
    }
}
