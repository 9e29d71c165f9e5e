/**
 * What a remote hop costs: the measured work, how it is set up, and the report. Must not know any target.
 */
@NullMarked
package dev.stateflow.benchmarks;

import org.jspecify.annotations.NullMarked;
