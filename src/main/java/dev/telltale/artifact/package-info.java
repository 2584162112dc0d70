/**
 * Opens what the user names (jars in jars, class files, directories, purls) within bounds. Start at {@link
 * dev.telltale.artifact.ArtifactReader}; {@link dev.telltale.artifact.Problem} lists everything that can be odd. Nothing is extracted to disk and nothing read here is ever run; what a class
 * file means is not known here.
 */
@NullMarked
package dev.telltale.artifact;

import org.jspecify.annotations.NullMarked;
