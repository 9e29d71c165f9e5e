/**
 * What compiling costs: synthetic applications of any size, and a report of time and memory. Must not know the runtime.
 */
@NullMarked
package dev.stateflow.benchmarks.compiler;

import org.jspecify.annotations.NullMarked;
