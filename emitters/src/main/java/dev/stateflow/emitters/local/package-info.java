/**
 * Target {@code local}: one runnable jar that serves the application over HTTP from one JVM.
 */
@NullMarked
package dev.stateflow.emitters.local;

import org.jspecify.annotations.NullMarked;
