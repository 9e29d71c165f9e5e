package dev.stateflow.flink;

import dev.stateflow.flink.edge.KafkaEdge;
import dev.stateflow.flink.entity.HeadFactory;
import dev.stateflow.flink.entity.HeadSettings;
import dev.stateflow.flink.loop.TailFactory;
import dev.stateflow.flink.stream.Found;
import dev.stateflow.flink.stream.LoopTag;
import dev.stateflow.flink.stream.Outgoing;
import dev.stateflow.flink.stream.Parcel;
import dev.stateflow.flink.stream.StreamType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.step.StepOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The operators of a job and the streams between them. Their uids, by which savepoints know them, come from names of the application and its entities, never from positions.
 *
 * <pre>
 *   request topic -> by key -> head -> reply topic
 *                               |  ^
 *                          by key  in memory
 *                               v  |
 *                              tail
 * </pre>
 */
final class Topology {
    /** How many messages are handled in one go: barriers and requests have to wait for them. */
    private static final int BUDGET = 256;

    private final CompiledApplication application;
    private final JobOptions options;
    private final String run;
    private final StreamExecutionEnvironment env;

    /** @param run which submission of the job this is */
    Topology(CompiledApplication application, JobOptions options, String run, StreamExecutionEnvironment env) {
        this.application = application;
        this.options = options;
        this.run = run;
        this.env = env;
    }

    void build() {
        KafkaEdge edge = new KafkaEdge(application.name(), options.topics(), options.kafka());
        SingleOutputStreamOperator<Found> requests = env.fromSource(
                        edge.source(run), WatermarkStrategy.noWatermarks(), "requests", StreamType.FOUND)
                .uid(application.name() + "/requests");
        List<String> loops = Operators.loops(application, options.perEntity());
        Map<String, SingleOutputStreamOperator<Outgoing>> heads = new LinkedHashMap<>();
        if (options.perEntity()) {
            SingleOutputStreamOperator<Found> parted =
                    requests.process(new ByEntity(loops)).name("by entity").uid(application.name() + "/by-entity");
            loops.forEach(loop -> heads.put(loop, head(loop, parted.getSideOutput(ByEntity.tag(loop)), loops)));
        } else {
            loops.forEach(loop -> heads.put(loop, head(loop, requests, loops)));
        }
        heads.keySet().forEach(loop -> tail(loop, heads));
        sink(edge, heads);
    }

    private SingleOutputStreamOperator<Outgoing> head(String loop, DataStream<Found> requests, List<String> loops) {
        SingleOutputStreamOperator<Outgoing> head = requests.keyBy(Found::key, Types.STRING)
                .transform(
                        options.perEntity() ? loop : "entities of " + loop,
                        StreamType.OUTGOING,
                        new HeadFactory(settings(loop, loops)))
                .uid(uid(loop, "instances"));
        head.getTransformation().setCoLocationGroupKey(loop);
        return head;
    }

    private void tail(String loop, Map<String, SingleOutputStreamOperator<Outgoing>> heads) {
        DataStream<Parcel> parcels = heads.values().stream()
                .<DataStream<Parcel>>map(head -> head.getSideOutput(LoopTag.of(loop)))
                .reduce(DataStream::union)
                .orElseThrow();
        SingleOutputStreamOperator<Parcel> tail = parcels.keyBy(Parcel::key, Types.STRING)
                .transform(
                        "calls of " + loop,
                        StreamType.PARCEL,
                        new TailFactory(
                                run, loop, application.manifest().manifest().text()))
                .uid(uid(loop, "loop"));
        tail.getTransformation().setCoLocationGroupKey(loop);
    }

    private void sink(KafkaEdge edge, Map<String, SingleOutputStreamOperator<Outgoing>> heads) {
        heads.values().stream()
                .<DataStream<Outgoing>>map(head -> head)
                .reduce(DataStream::union)
                .orElseThrow()
                .sinkTo(edge.sink(options.exactlyOnce()))
                .name("replies")
                .uid(application.name() + "/replies");
    }

    private String uid(String loop, String what) {
        return Operators.uid(application, options.perEntity(), loop, what);
    }

    private HeadSettings settings(String loop, List<String> loops) {
        return new HeadSettings(
                run,
                loop,
                List.copyOf(loops),
                options.perEntity(),
                options.inFlight(),
                BUDGET,
                options.cached(),
                options.remembered(),
                options.rememberedFor().toMillis(),
                options.callTimeout().map(Duration::toMillis).orElse(StepOptions.FOR_EVER.toMillis()),
                options.maxBytes(),
                options.topics().requests());
    }
}
