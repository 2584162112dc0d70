/** Scores reports of published artifacts against facts that were read by hand. Start at {@link dev.telltale.corpus.CorpusRunner}. */
@NullMarked
package dev.telltale.corpus;

import org.jspecify.annotations.NullMarked;
