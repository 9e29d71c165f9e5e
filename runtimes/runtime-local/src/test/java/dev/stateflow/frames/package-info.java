/** Frame classes as the compiler generates them, for the hand-written split classes of the tests. */
@NullMarked
package dev.stateflow.frames;

import org.jspecify.annotations.NullMarked;
