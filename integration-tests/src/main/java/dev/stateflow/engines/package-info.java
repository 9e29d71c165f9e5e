/**
 * Real engines for end-to-end tests: a Kafka broker and a Flink cluster as processes of their own, from Maven artifacts. README.md of this module says how to
 * use them. Must not know applications, nor how they are compiled.
 */
@NullMarked
package dev.stateflow.engines;

import org.jspecify.annotations.NullMarked;
