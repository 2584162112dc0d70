package dev.telltale.frontend.bytecode;

/** Appends an instruction to the draft and says which value it is. */
interface Emitter {
    int emit(Shape shape, int... inputs);
}
