/**
 * JSON for the values of a compiled application: types from their signatures, arguments in, results out, references as keys. Knows Jackson
 * and the tables of entity types; must not know HTTP, the engine or the store.
 */
@NullMarked
package dev.stateflow.runtime.local.json;

import org.jspecify.annotations.NullMarked;
