/**
 * Bytes for values, records and messages, behind the one interface that hides the serialisation library.
 */
@NullMarked
package dev.stateflow.runtime.core.codec;

import org.jspecify.annotations.NullMarked;
