/**
 * Stage 5: cuts a normalised method into segments: the state machine of docs/compiled-form.md, and the method's graph for the IR.
 */
@NullMarked
package dev.stateflow.analyzer.split;

import org.jspecify.annotations.NullMarked;
