/**
 * An application as one job of a Flink cluster: its arguments, and how its operators hang together; docs/decisions/0024-flink-topology.md.
 */
@NullMarked
package dev.stateflow.flink;

import org.jspecify.annotations.NullMarked;
