package dev.telltale.frontend.bytecode;

/** A constant that a bootstrap method computes (JVMS §4.4.10). */
record DynamicConstant(String name, String descriptor, Handle bootstrap, Object[] arguments) {}
