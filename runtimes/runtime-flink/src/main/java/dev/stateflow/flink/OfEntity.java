package dev.stateflow.flink;

import dev.stateflow.flink.stream.Found;
import java.util.List;
import org.apache.flink.api.common.functions.FilterFunction;

/** Lets those records of the request topic through whose keys name an entity; to the first entity those too that name none, so that they are refused or go where they belong. */
final class OfEntity implements FilterFunction<Found> {
    private static final long serialVersionUID = 1L;

    private final String entity;
    private final List<String> entities;

    OfEntity(String entity, List<String> entities) {
        this.entity = entity;
        this.entities = List.copyOf(entities);
    }

    @Override
    public boolean filter(Found found) {
        String key = found.key();
        int end = key.indexOf('/');
        String named = end < 0 ? "" : key.substring(0, end);
        return named.equals(entity) || (entities.indexOf(entity) == 0 && !entities.contains(named));
    }
}
