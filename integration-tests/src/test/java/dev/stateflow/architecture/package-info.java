/** Holds the arrows between modules and packages. */
@NullMarked
package dev.stateflow.architecture;

import org.jspecify.annotations.NullMarked;
