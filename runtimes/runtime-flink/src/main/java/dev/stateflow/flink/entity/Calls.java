package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.Wake;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts what instances handle, in Flink's metrics: {@code entity.<name>.<method>.requests} and, for each entity, {@code replies} and {@code wakes}. Used by one thread.
 */
final class Calls {
    private final MetricGroup group;
    private final Counter refused;
    private final Map<String, OfEntity> entities = new HashMap<>();

    private record OfEntity(
            MetricGroup group,
            Counter replies,
            Counter wakes,
            Map<String, Counter> requests,
            Map<String, Counter> byName) {
        OfEntity(MetricGroup group) {
            this(group, group.counter("replies"), group.counter("wakes"), new HashMap<>(), new HashMap<>());
        }
    }

    Calls(MetricGroup group) {
        this.group = group;
        this.refused = group.counter("refusedRequests");
    }

    /** A record of the request topic could not be served. */
    void refused() {
        refused.inc();
    }

    /** An instance handles a message. */
    void handled(Message message) {
        if (message instanceof Request request) {
            Map<String, Counter> requests = entity(request.target().entity()).requests();
            String operation = key(request.operation());
            Counter counter = requests.get(operation);
            if (counter == null) {
                counter = entity(request.target().entity())
                        .group()
                        .addGroup("method", name(operation))
                        .counter("requests");
                requests.put(operation, counter);
            }
            counter.inc();
        } else if (message instanceof Reply reply && reply.target() != null) {
            entity(reply.target().entity()).replies().inc();
        } else if (message instanceof Wake wake) {
            entity(wake.target().entity()).wakes().inc();
        }
    }

    private OfEntity entity(String name) {
        OfEntity known = entities.get(name);
        if (known == null) {
            known = new OfEntity(group.addGroup("entity", name));
            entities.put(name, known);
        }
        return known;
    }

    private static String key(Operation operation) {
        return operation instanceof Operation.Invoke invoke
                ? invoke.member()
                : operation.getClass().getSimpleName();
    }

    /** A member key without its types. */
    private static String name(String member) {
        int end = member.indexOf('(');
        return end < 0 ? member : member.substring(0, end);
    }
}
