/**
 * Compares two builds of an application: what of the older one's records and waiting calls the newer one understands. Must not know where builds come from.
 */
@NullMarked
package dev.stateflow.ir.compat;

import org.jspecify.annotations.NullMarked;
