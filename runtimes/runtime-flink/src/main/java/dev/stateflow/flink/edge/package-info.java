/**
 * Where the job meets Kafka: requests come in, replies and dead letters go out.
 */
@NullMarked
package dev.stateflow.flink.edge;

import org.jspecify.annotations.NullMarked;
