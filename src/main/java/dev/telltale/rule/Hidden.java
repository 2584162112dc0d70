package dev.telltale.rule;

/**
 * An API whose result comes from code that is not there to be read: a script, a class made at run time.
 *
 * @param technique id of the concealment technique ({@code C06})
 */
public record Hidden(MethodPattern method, String technique) {}
