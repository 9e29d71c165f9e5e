/**
 * The goals, and what they need to know of Maven: the module's class path, its parameters, and where runtimes are found. Thin: the work is
 * done in the analyzer, the emitters and {@code build}.
 */
@NullMarked
package dev.stateflow.maven;

import org.jspecify.annotations.NullMarked;
