/** Miscompilations that are planted into what the compiler reads or writes, to prove that the suite and the generated programs find them. Must not know how the compiler works. */
@NullMarked
package dev.stateflow.conformance.plant;

import org.jspecify.annotations.NullMarked;
