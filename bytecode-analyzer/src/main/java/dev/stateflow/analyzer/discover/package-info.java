/**
 * Stage 2: finds the entities and checks their conventions. Collects every diagnostic, not the first.
 */
@NullMarked
package dev.stateflow.analyzer.discover;

import org.jspecify.annotations.NullMarked;
