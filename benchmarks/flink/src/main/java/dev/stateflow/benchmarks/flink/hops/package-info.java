/** What a message between two instances takes. */
@NullMarked
package dev.stateflow.benchmarks.flink.hops;

import org.jspecify.annotations.NullMarked;
