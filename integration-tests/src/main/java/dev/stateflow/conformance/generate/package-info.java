/**
 * Generated conformance programs: a seed becomes a syntax tree of an entity program, and a program that fails becomes a smaller one that fails the same
 * way. Must not know how programs are compiled or run.
 */
@NullMarked
package dev.stateflow.conformance.generate;

import org.jspecify.annotations.NullMarked;
