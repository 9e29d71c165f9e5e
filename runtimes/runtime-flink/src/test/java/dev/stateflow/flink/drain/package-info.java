/** Tests. */
@NullMarked
package dev.stateflow.flink.drain;

import org.jspecify.annotations.NullMarked;
