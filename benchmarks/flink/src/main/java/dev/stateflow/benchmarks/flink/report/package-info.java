/** Runs competitors one after the other on one cluster and prints what was seen. */
@NullMarked
package dev.stateflow.benchmarks.flink.report;

import org.jspecify.annotations.NullMarked;
