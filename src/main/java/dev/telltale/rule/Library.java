package dev.telltale.rule;

import java.util.List;

/**
 * A library that models describe.
 *
 * @param packages package prefixes it lives in, by which relocated copies ({@code shaded.com.google.gson}) are recognised
 */
public record Library(String id, String title, List<String> packages) {
    public Library {
        packages = List.copyOf(packages);
    }
}
