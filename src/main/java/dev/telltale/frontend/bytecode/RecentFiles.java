package dev.telltale.frontend.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;

/** Holds the classes read last, so that cleaning memory does not let go what is being worked on. */
final class RecentFiles {
    /** Bytes of class files; with what is decoded of them they take some times as much. */
    private static final int MOST = 2 << 20;

    private final Deque<ClassFile> files = new ArrayDeque<>();
    private int size;

    synchronized void add(ClassFile file) {
        files.add(file);
        size += file.size();
        while (size > MOST && files.size() > 1) {
            size -= files.remove().size();
        }
    }
}
