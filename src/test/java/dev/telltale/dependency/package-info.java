/** Tests of finding what a tree needs, over trees and local repositories made here. */
@NullMarked
package dev.telltale.dependency;

import org.jspecify.annotations.NullMarked;
