/**
 * The embedded local runtime as a program: command line, start and stop. Puts the engine, the store and HTTP together; nothing else knows all
 * three.
 */
@NullMarked
package dev.stateflow.runtime.local;

import org.jspecify.annotations.NullMarked;
