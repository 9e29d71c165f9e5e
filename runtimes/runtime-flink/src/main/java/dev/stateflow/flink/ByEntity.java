package dev.stateflow.flink;

import dev.stateflow.flink.stream.Found;
import dev.stateflow.flink.stream.StreamType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Parts the records of the request topic by the entity that their keys name. Those that name none go to the first entity, so that they are refused there or go where they belong.
 */
final class ByEntity extends ProcessFunction<Found, Found> {
    private static final long serialVersionUID = 1L;

    private final Map<String, OutputTag<Found>> tags = new HashMap<>();
    private final OutputTag<Found> first;

    /** @param entities in any order, the same in each submission */
    ByEntity(List<String> entities) {
        entities.forEach(entity -> tags.put(entity, tag(entity)));
        this.first = tag(entities.get(0));
    }

    /** The side output of an entity. */
    static OutputTag<Found> tag(String entity) {
        return new OutputTag<>("requests of " + entity, StreamType.FOUND);
    }

    @Override
    public void processElement(Found found, Context context, Collector<Found> out) {
        String key = found.key();
        int end = key.indexOf('/');
        context.output(end < 0 ? first : tags.getOrDefault(key.substring(0, end), first), found);
    }
}
