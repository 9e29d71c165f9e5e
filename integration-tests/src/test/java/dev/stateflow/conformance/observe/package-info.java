/** Tests that the comparison finds what differs, and only that. */
@NullMarked
package dev.stateflow.conformance.observe;

import org.jspecify.annotations.NullMarked;
