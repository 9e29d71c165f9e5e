/**
 * What split classes see of the runtime, and what they implement: the contract of docs/compiled-form.md.
 *
 * <p>Must not know messages, records, codecs or targets; generated code is linked against the names in here, so changing one
 * changes the compiler too.
 */
@NullMarked
package dev.stateflow.runtime.core.abi;

import org.jspecify.annotations.NullMarked;
