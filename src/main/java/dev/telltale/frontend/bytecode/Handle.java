package dev.telltale.frontend.bytecode;

/**
 * A method handle constant (JVMS §4.4.8).
 *
 * @param kind reference kind of the format, 1 to 9
 * @param owner type name
 */
record Handle(int kind, String owner, String name, String descriptor) {
    static final int GET_FIELD = 1;
    static final int GET_STATIC = 2;
    static final int PUT_FIELD = 3;
    static final int PUT_STATIC = 4;
    static final int INVOKE_VIRTUAL = 5;
    static final int INVOKE_STATIC = 6;
    static final int NEW = 8;
    static final int INVOKE_INTERFACE = 9;
}
