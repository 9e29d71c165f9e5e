@NullMarked
package dev.stateflow.kafka.wire;

import org.jspecify.annotations.NullMarked;
