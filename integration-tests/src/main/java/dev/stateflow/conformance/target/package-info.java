/**
 * What a place where conformance programs run has to offer. A new target of StateFlow is tested by implementing this.
 */
@NullMarked
package dev.stateflow.conformance.target;

import org.jspecify.annotations.NullMarked;
