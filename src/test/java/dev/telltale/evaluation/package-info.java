@NullMarked
package dev.telltale.evaluation;

import org.jspecify.annotations.NullMarked;
