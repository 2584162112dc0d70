/**
 * What APIs do (models), what is worth reporting (rules) and what is acceptable here (policy), as plain values. Start at
 * {@link dev.telltale.rule.Catalog}. How these are written in YAML is {@code rule.reader}'s business; how code is matched
 * against them is {@code flow}'s.
 */
@NullMarked
package dev.telltale.rule;

import org.jspecify.annotations.NullMarked;
