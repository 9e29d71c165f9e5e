/**
 * Stage 6: which fields a method reads and writes, and whether it leaves the state as it was.
 */
@NullMarked
package dev.stateflow.analyzer.effects;

import org.jspecify.annotations.NullMarked;
