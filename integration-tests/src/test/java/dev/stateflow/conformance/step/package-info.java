/** Tests of the scheduler, and proof that planted errors are found. */
@NullMarked
package dev.stateflow.conformance.step;

import org.jspecify.annotations.NullMarked;
