/**
 * The gateway: one runnable jar that serves the application over HTTP, by a job that is behind Kafka. Belongs to the bundles of targets with such a job.
 */
@NullMarked
package dev.stateflow.emitters.gateway;

import org.jspecify.annotations.NullMarked;
