/** The hotel reservation: what is asked for, and who answers. */
@NullMarked
package dev.stateflow.benchmarks.flink.hotel;

import org.jspecify.annotations.NullMarked;
