package dev.telltale.rule;

import java.util.List;

/**
 * An API that shows the user a text, and what such a text says when it tells that data are sent.
 *
 * @param at the text
 * @param matches regular expressions, one of which the whole constant text must match
 */
public record Notice(MethodPattern method, Port at, List<String> matches) {
    public Notice {
        matches = List.copyOf(matches);
    }
}
