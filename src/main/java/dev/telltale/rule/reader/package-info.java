/**
 * Reads and checks the documents people write: models, rules, policies, the taxonomy. Start at
 * {@link dev.telltale.rule.reader.CatalogReader}. Text becomes a tree of {@link dev.telltale.rule.reader.Node}s that keep
 * their line and column; one small reader per kind of document turns the tree into the values of {@code rule} and collects
 * everything that is wrong with it. The built-in documents are
 * read when Telltale is built, and packed, so that no YAML is parsed when it starts.
 */
@NullMarked
package dev.telltale.rule.reader;

import org.jspecify.annotations.NullMarked;
