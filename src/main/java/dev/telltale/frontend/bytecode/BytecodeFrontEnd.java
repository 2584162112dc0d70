package dev.telltale.frontend.bytecode;

import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;

/** Reads JVM class files. Nothing is loaded or linked; a class is only ever bytes here. */
public final class BytecodeFrontEnd implements FrontEnd {
    private static final int MODULE = 0x8000;
    /** The newest class file version whose format is known; newer ones are read as if they were this one. */
    private static final int NEWEST = Opcodes.V28 & 0xffff;

    private final Names names = new Names();
    private final RecentFiles recent = new RecentFiles();

    @Override
    public boolean reads(String path) {
        return path.endsWith(".class");
    }

    @Override
    public Indexed index(int unitId, int component, String path, byte[] content) {
        try {
            return indexed(unitId, component, path, new ConstantPool(content));
        } catch (RuntimeException e) {
            return new Indexed(null, List.of(broken(path, e)));
        }
    }

    private static Indexed indexed(int unitId, int component, String path, ConstantPool pool) {
        List<Note> notes = pool.major() > NEWEST ? List.of(unsupported(path, pool.major())) : List.of();
        if (holdsNoCode(pool)) {
            return new Indexed(null, notes);
        }
        Unit unit = new Unit(
                unitId,
                pool.name(),
                pool.superName(),
                pool.interfaces(),
                new Modifiers(pool.access()),
                component,
                path,
                pool.procedures(),
                pool.mentions(),
                pool.declares());
        return new Indexed(unit, notes);
    }

    private static boolean holdsNoCode(ConstantPool pool) {
        return (pool.access() & MODULE) != 0
                || pool.name().endsWith("package-info")
                || pool.name().endsWith("module-info");
    }

    @Override
    public UnitBody declare(Unit unit, Content content, Consumer<Note> notes) throws IOException {
        try {
            return ClassLowering.declare(new OpenClass(unit, content, notes, names, recent));
        } catch (RuntimeException | StackOverflowError e) {
            notes.accept(broken(unit.path(), e));
            return new UnitBody(unit, List.of(), List.of(), List.of(), List.of());
        }
    }

    private static Note broken(String path, Throwable cause) {
        return new Note(
                "class-broken",
                path,
                "The class file could not be read (" + cause.getClass().getSimpleName() + ").");
    }

    private static Note unsupported(String path, int major) {
        return new Note(
                "class-version-unsupported",
                path,
                "Class file version " + major + " is newer than " + NEWEST + "; it was read as if it were " + NEWEST
                        + ".");
    }
}
