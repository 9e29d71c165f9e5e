/**
 * Many conformance programs in one application, for targets that take seconds to deploy one: entities get names that tell of their program.
 */
@NullMarked
package dev.stateflow.conformance.bundle;

import org.jspecify.annotations.NullMarked;
