/**
 * A client that calls entities through Kafka: sends requests, finds its own replies among those of all clients, and bounds what is under way.
 */
@NullMarked
package dev.stateflow.kafka.client;

import org.jspecify.annotations.NullMarked;
