/**
 * The work that is measured, as a user would write it: plain entity classes. They are called as they are for the plain-Java
 * figures, and compiled for those of the split code. Must not know the compiler or the runtime.
 */
@NullMarked
package dev.stateflow.benchmarks.app;

import org.jspecify.annotations.NullMarked;
