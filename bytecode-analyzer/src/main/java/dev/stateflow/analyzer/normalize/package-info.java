/**
 * Stage 4: brings a suspendable method into the form that can be split: no uninitialised object lives at a suspension point.
 */
@NullMarked
package dev.stateflow.analyzer.normalize;

import org.jspecify.annotations.NullMarked;
