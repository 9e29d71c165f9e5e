/** Tests. */
@NullMarked
package dev.stateflow.flink;

import org.jspecify.annotations.NullMarked;
