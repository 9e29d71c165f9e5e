/**
 * What flows between the operators of the job, and its bytes.
 */
@NullMarked
package dev.stateflow.flink.stream;

import org.jspecify.annotations.NullMarked;
