/** Tests of the step function. */
@NullMarked
package dev.stateflow.runtime.core.step;

import org.jspecify.annotations.NullMarked;
