/** Tests. */
@NullMarked
package dev.stateflow.flink.flow;

import org.jspecify.annotations.NullMarked;
