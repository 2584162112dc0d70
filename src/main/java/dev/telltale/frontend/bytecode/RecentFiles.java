package dev.telltale.frontend.bytecode;

/** Holds the classes read last, some megabytes of them, so that cleaning memory does not let go what is being worked on. */
final class RecentFiles {
    private static final int KEPT = 128;

    private final ClassFile[] files = new ClassFile[KEPT];
    private int next;

    synchronized void add(ClassFile file) {
        files[next] = file;
        next = (next + 1) % KEPT;
    }
}
