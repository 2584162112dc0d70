/**
 * What a source tree says it needs, read from {@code pom.xml}, Gradle's lock files and version catalogs as data, and where
 * that lies on this machine. Start at {@link dev.telltale.dependency.ProjectDependencies}. No build is run; repositories,
 * mirrors and settings that the tree names are not even read.
 */
@NullMarked
package dev.telltale.dependency;

import org.jspecify.annotations.NullMarked;
