/**
 * What a scan says: an {@link dev.telltale.finding.Observation} is what the code does, a {@link
 * dev.telltale.finding.Finding} is an observation that a rule and a policy judged. Plain values; how they were found and how
 * they are printed is not known here.
 */
@NullMarked
package dev.telltale.finding;

import org.jspecify.annotations.NullMarked;
