/** Tests. */
@NullMarked
package dev.stateflow.flink.takeover;

import org.jspecify.annotations.NullMarked;
