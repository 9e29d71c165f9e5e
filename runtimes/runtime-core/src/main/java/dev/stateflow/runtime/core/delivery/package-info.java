/**
 * What bindings share whose transport delivers at least once and whose store writes conditionally on a version: which bytes to write, which messages to send,
 * and when. Decides and computes; does no I/O, and must not know stores or transports.
 */
@NullMarked
package dev.stateflow.runtime.core.delivery;

import org.jspecify.annotations.NullMarked;
