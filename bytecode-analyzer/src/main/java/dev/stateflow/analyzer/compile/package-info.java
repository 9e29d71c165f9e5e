/**
 * The compiler as its users see it: input in, diagnostics, IR and split classes out. Runs the stages; decides nothing itself.
 */
@NullMarked
package dev.stateflow.analyzer.compile;

import org.jspecify.annotations.NullMarked;
