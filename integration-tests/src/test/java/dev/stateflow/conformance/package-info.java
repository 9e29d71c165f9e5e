/** Runs the conformance programs on the targets, and tests the harness itself. */
@NullMarked
package dev.stateflow.conformance;

import org.jspecify.annotations.NullMarked;
