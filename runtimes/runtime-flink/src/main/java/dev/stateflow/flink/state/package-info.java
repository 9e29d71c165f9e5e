/**
 * Reads the instances of a savepoint offline, with Flink's State Processor API. The job does not need it.
 */
@NullMarked
package dev.stateflow.flink.state;

import org.jspecify.annotations.NullMarked;
