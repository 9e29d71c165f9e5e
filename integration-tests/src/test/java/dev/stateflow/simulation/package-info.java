/** Scenarios of the crash model checker, and the proof that it finds errors. */
@NullMarked
package dev.stateflow.simulation;

import org.jspecify.annotations.NullMarked;
