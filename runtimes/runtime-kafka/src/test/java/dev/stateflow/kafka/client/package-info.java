/** Tests. */
@NullMarked
package dev.stateflow.kafka.client;

import org.jspecify.annotations.NullMarked;
