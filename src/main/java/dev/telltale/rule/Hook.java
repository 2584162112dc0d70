package dev.telltale.rule;

import java.util.List;

/**
 * An API by which a program puts something of its own into every request, connection or class of the process.
 *
 * @param where conditions, all of which must hold
 */
public record Hook(MethodPattern method, List<Condition> where) {
    public Hook {
        where = List.copyOf(where);
    }
}
