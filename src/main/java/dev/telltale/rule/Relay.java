package dev.telltale.rule;

import java.util.List;

/**
 * A call whose argument a library hands to whatever the program plugged in, for example a message to its log handlers.
 *
 * @param method the call
 * @param at which of its values
 * @param to what the program implements; owner and name
 * @param as which parameter of that gets it, and where in it
 */
public record Relay(MethodPattern method, Port at, MethodPattern to, Port as) {
    /** {@return the steps from the parameter to what is handed over} */
    public List<Port.Step> inside() {
        return as.path();
    }
}
