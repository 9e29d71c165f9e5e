/** Tests of turns. */
@NullMarked
package dev.stateflow.runtime.core.delivery;

import org.jspecify.annotations.NullMarked;
