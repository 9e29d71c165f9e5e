package dev.stateflow.evolution;

import dev.stateflow.evolution.Manifest.EntitySchema;

/**
 * How the state of an entity is read that an older build wrote.
 *
 * @param older the entity as it was
 * @param current the entity as it is
 * @param state its fields
 * @param keyRefusal why its instances are not the same ones any more; empty if they are
 */
public record EntityEvolution(EntitySchema older, EntitySchema current, FieldMapping state, String keyRefusal) {}
