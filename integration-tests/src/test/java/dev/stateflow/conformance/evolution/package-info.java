/** Pairs of builds: what one wrote is read, or refused, by the next. */
@NullMarked
package dev.stateflow.conformance.evolution;

import org.jspecify.annotations.NullMarked;
