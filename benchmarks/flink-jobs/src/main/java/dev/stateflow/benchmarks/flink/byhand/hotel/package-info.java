/**
 * The hotel reservation as a job that is written by hand: what one part of the town has to ask another one goes around a loop through Kafka, forwards only, and the last one answers the client.
 */
@NullMarked
package dev.stateflow.benchmarks.flink.byhand.hotel;

import org.jspecify.annotations.NullMarked;
