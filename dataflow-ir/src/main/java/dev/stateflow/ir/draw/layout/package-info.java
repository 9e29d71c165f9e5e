/**
 * Places boxes and routes lines in layers, from the top down. A small Sugiyama layout: break cycles, assign layers, order them to cross
 * little, place boxes under one another, route lines through the gaps.
 *
 * <p>Deterministic, so that drawings are reproducible. Must not know what is drawn.
 */
@NullMarked
package dev.stateflow.ir.draw.layout;

import org.jspecify.annotations.NullMarked;
