/**
 * What a user's code compiles against: annotations, references and exceptions.
 *
 * <p>Has no dependencies, and must not know how entities are compiled or run: in plain Java, entity classes are ordinary objects
 * and {@link dev.stateflow.api.Entities} works over the {@link dev.stateflow.api.EntityRegistry} that a test opens.
 */
@NullMarked
package dev.stateflow.api;

import org.jspecify.annotations.NullMarked;
