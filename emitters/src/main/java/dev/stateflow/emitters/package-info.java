/**
 * From a compiled application to bundles: the service interface that every target implements, and the registry of targets. Must not know
 * Maven, nor any one target.
 */
@NullMarked
package dev.stateflow.emitters;

import org.jspecify.annotations.NullMarked;
