/**
 * Frames of the hand-written state machines. They stand where the compiler puts its own, because the runtime finds the class of a
 * frame by its shape; what is compiled during a benchmark lives in a class loader of its own and does not see these.
 */
@NullMarked
package dev.stateflow.frames;

import org.jspecify.annotations.NullMarked;
