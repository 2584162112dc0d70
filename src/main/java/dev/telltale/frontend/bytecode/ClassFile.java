package dev.telltale.frontend.bytecode;

/** One class's bytes with what is decoded of them so far. */
final class ClassFile {
    final ConstantPool pool;
    final Constants constants;
    final int fieldsAt;
    final int methodsAt;
    final Attributes attributes;

    ClassFile(byte[] content, Names names) {
        pool = new ConstantPool(content);
        constants = new Constants(pool, names);
        fieldsAt = pool.fields();
        methodsAt = pool.afterMembers(fieldsAt);
        attributes = new Attributes(pool, constants, pool.afterMembers(methodsAt));
        constants.bootstrapsAt(attributes.bootstraps);
    }

    /** {@return its bytes, counted} */
    int size() {
        return pool.bytes().length;
    }

    /** @param at where the content of a Code attribute begins */
    Code code(int at) {
        return new Code(pool, constants, at);
    }
}
