/**
 * How much is under way: subtasks that have too much to do close the sources of all, until they have less. Knows nothing of entities.
 */
@NullMarked
package dev.stateflow.flink.flow;

import org.jspecify.annotations.NullMarked;
