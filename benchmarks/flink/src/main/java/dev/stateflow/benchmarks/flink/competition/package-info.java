/** Who competes, what a competitor must be able to do, and the comparison of all. Knows nothing of what the work is. */
@NullMarked
package dev.stateflow.benchmarks.flink.competition;

import org.jspecify.annotations.NullMarked;
