/**
 * The way from one entity instance to another of another subtask, closed inside the job: channel and tail. Messages under way are part of each checkpoint.
 */
@NullMarked
package dev.stateflow.flink.loop;

import org.jspecify.annotations.NullMarked;
