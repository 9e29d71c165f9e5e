/**
 * HTTP and JSON in front of a job that is behind Kafka: the routes and errors of the local runtime, answered by the job. Must not know how requests are served.
 */
@NullMarked
package dev.stateflow.gateway;

import org.jspecify.annotations.NullMarked;
