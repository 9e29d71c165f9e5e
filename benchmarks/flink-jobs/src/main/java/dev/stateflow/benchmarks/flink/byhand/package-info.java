/**
 * The bank as jobs that are written by hand, each as its author would write it who knows Flink well: the best that can be done for single accounts, and a loop through Kafka for what takes two. Must not know
 * anything of StateFlow.
 */
@NullMarked
package dev.stateflow.benchmarks.flink.byhand;

import org.jspecify.annotations.NullMarked;
