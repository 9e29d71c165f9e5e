@NullMarked
package dev.stateflow.kafka.sample;

import org.jspecify.annotations.NullMarked;
