/**
 * Runs split programs on the step function: one deterministic scheduler in memory, with all that a transport and a store do to messages and
 * records (encode them, repeat them, deliver them late) under control of a seed.
 */
@NullMarked
package dev.stateflow.conformance.step;

import org.jspecify.annotations.NullMarked;
