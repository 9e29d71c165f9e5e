/** The bank of {@code examples/bank} under the loads of YCSB, by those that compete: our job, and jobs written by hand. */
@NullMarked
package dev.stateflow.benchmarks.flink.bank;

import org.jspecify.annotations.NullMarked;
