/**
 * Addresses, and the messages that entity instances, clients and the runtime exchange. Plain immutable data.
 */
@NullMarked
package dev.stateflow.runtime.core.message;

import org.jspecify.annotations.NullMarked;
