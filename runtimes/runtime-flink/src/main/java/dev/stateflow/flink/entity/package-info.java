/**
 * The operator that holds the entity instances: runtime-core's step function over Flink's keyed state and timers.
 */
@NullMarked
package dev.stateflow.flink.entity;

import org.jspecify.annotations.NullMarked;
