/**
 * Runs the step function on one JVM: one cell with a mailbox per instance, a fixed pool of workers, clients that wait for replies. Must not
 * know HTTP or JSON, nor how the store keeps what it is given.
 */
@NullMarked
package dev.stateflow.runtime.local.engine;

import org.jspecify.annotations.NullMarked;
