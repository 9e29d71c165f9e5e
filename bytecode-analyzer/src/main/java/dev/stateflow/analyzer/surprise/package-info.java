/**
 * Warns of what is legal but surprising: code that works, and yet does something else, or less, than its author may think. Looks at what can run; changes
 * nothing; where it can't be certain it is silent.
 */
@NullMarked
package dev.stateflow.analyzer.surprise;

import org.jspecify.annotations.NullMarked;
