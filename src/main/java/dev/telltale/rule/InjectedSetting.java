package dev.telltale.rule;

import org.jspecify.annotations.Nullable;

/**
 * A setting that a library puts into a field, or into a parameter of a constructor, by its annotation, as Spring's
 * {@code @Value("${stats.enabled:true}") boolean enabled}.
 *
 * @param annotation the annotation's type
 * @param ofType whether it stands on the class and tells how the names of all its fields begin
 * @param name annotation member that tells the setting's name, the longest of several; null when the field's name is the setting's
 * @param fallback annotation member that tells what an unset setting is; null for none
 * @param kind {@code property} or {@code config}
 * @param placeholder whether the name is written {@code ${name:fallback}}
 */
public record InjectedSetting(
        String annotation,
        boolean ofType,
        @Nullable String name,
        @Nullable String fallback,
        String kind,
        boolean placeholder) {}
