/**
 * Target {@code flink}: one job jar for an unmodified Flink cluster, and what it is deployed with.
 */
@NullMarked
package dev.stateflow.emitters.flink;

import org.jspecify.annotations.NullMarked;
