/**
 * Java sources. Start reading at {@link dev.telltale.frontend.source.SourceCode}: every file is parsed, its declarations
 * become types that others can look up, its names are bound and its expressions typed, and each class is written in the
 * form a compiler would give it. From there on it is read like any other class, so sources and classes meet one lowering.
 *
 * <p>Nothing here refuses a program: a type that cannot be found keeps the name it was imported or written with.
 */
@NullMarked
package dev.telltale.frontend.source;

import org.jspecify.annotations.NullMarked;
