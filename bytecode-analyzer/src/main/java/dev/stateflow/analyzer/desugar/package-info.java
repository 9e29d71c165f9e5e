/**
 * Stage 3a: lambdas and method references that can suspend, or that live across a suspension, become ordinary classes, and calls of JDK methods that
 * call such functions become calls of loops that can be split. Must not know how code is split.
 */
@NullMarked
package dev.stateflow.analyzer.desugar;

import org.jspecify.annotations.NullMarked;
