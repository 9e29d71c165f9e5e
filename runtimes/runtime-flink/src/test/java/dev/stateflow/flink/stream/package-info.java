/** Tests. */
@NullMarked
package dev.stateflow.flink.stream;

import org.jspecify.annotations.NullMarked;
