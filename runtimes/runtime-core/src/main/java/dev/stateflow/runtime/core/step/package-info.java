/**
 * The step function: (record, message) to (record', messages). Deterministic; no I/O, no threads, no clock.
 */
@NullMarked
package dev.stateflow.runtime.core.step;

import org.jspecify.annotations.NullMarked;
