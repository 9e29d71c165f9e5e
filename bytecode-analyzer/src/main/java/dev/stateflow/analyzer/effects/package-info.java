/**
 * Stage 6: which fields a method reads and writes, and whether it leaves the state as it was. Errs on the side of writing: what can't be seen to
 * leave an object alone changes it.
 */
@NullMarked
package dev.stateflow.analyzer.effects;

import org.jspecify.annotations.NullMarked;
