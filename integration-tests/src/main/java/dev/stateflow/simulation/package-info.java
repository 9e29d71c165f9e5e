/**
 * Crash model checking of the step function: runs compiled applications on models of bindings, where one seed decides about every message, timer, write and crash, and
 * checks what clients and stores see. Knows the runtime's step function and none of its bindings.
 */
@NullMarked
package dev.stateflow.simulation;

import org.jspecify.annotations.NullMarked;
