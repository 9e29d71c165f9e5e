/** Tests. */
@NullMarked
package dev.stateflow.flink.loop;

import org.jspecify.annotations.NullMarked;
