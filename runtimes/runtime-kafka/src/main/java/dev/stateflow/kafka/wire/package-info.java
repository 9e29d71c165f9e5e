/**
 * What travels in the topics between clients and a job: requests, replies and dead letters as bytes, docs/kafka.md. Plain bytes; must not know Kafka's
 * libraries, nor any engine.
 */
@NullMarked
package dev.stateflow.kafka.wire;

import org.jspecify.annotations.NullMarked;
