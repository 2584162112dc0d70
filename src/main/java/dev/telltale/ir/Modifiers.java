package dev.telltale.ir;

/** Access and property flags of a declaration, as JVMS §4.1, §4.5 and §4.6 number them. */
public record Modifiers(int flags) {
    public static final int STATIC = 0x0008;
    public static final int FINAL = 0x0010;
    public static final int BRIDGE = 0x0040;
    public static final int VARARGS = 0x0080;
    public static final int TRANSIENT = 0x0080;
    public static final int NATIVE = 0x0100;
    public static final int INTERFACE = 0x0200;
    public static final int ABSTRACT = 0x0400;
    public static final int SYNTHETIC = 0x1000;
    public static final int ENUM = 0x4000;

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    public boolean isPublic() {
        return (flags & 1) != 0;
    }

    public boolean isPrivate() {
        return (flags & 2) != 0;
    }

    public boolean isStatic() {
        return has(STATIC);
    }

    public boolean isAbstract() {
        return has(ABSTRACT);
    }
}
