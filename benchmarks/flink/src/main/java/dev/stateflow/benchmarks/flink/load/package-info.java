/** A load behind Kafka, and what is seen of it: how much, how fast. Knows nothing of what is asked for, nor of who answers. */
@NullMarked
package dev.stateflow.benchmarks.flink.load;

import org.jspecify.annotations.NullMarked;
