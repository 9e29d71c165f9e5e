/** Tests. */
@NullMarked
package dev.stateflow.flink.entity;

import org.jspecify.annotations.NullMarked;
