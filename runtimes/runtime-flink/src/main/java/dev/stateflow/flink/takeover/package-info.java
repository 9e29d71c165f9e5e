/**
 * Whether a build can go on with what another one has left in a savepoint.
 */
@NullMarked
package dev.stateflow.flink.takeover;

import org.jspecify.annotations.NullMarked;
