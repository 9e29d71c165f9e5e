/**
 * How one build of an application writes records ({@code Manifest}), and what another build makes of them ({@code Evolution}). The compiler and the runtime share
 * these rules, so that what is said at build time is what happens at start-up. Plain data and pure functions: must not know class files, codecs, stores or targets.
 */
@NullMarked
package dev.stateflow.evolution;

import org.jspecify.annotations.NullMarked;
