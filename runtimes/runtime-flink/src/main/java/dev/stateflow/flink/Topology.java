package dev.stateflow.flink;

import dev.stateflow.flink.edge.KafkaEdge;
import dev.stateflow.flink.entity.HeadFactory;
import dev.stateflow.flink.entity.HeadSettings;
import dev.stateflow.flink.entity.Loop;
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
        List<Loop> loops = loops();
        Map<Loop, SingleOutputStreamOperator<Outgoing>> heads = new LinkedHashMap<>();
        if (options.perEntity()) {
            SingleOutputStreamOperator<Found> parted = requests.process(
                            new ByEntity(loops.stream().map(Loop::name).toList()))
                    .name("by entity")
                    .uid(application.name() + "/by-entity");
            loops.forEach(loop -> heads.put(loop, head(loop, parted.getSideOutput(ByEntity.tag(loop.name())), loops)));
        } else {
            loops.forEach(loop -> heads.put(loop, head(loop, requests, loops)));
        }
        heads.keySet().forEach(loop -> tail(loop, heads));
        sink(edge, heads);
    }

    private List<Loop> loops() {
        List<String> names = Operators.loops(application, options.perEntity());
        for (String entity : options.parallelism().keySet()) {
            if (!names.contains(entity)) {
                throw new IllegalArgumentException(
                        "--parallelism." + entity + ": there is no such entity, but " + String.join(", ", names));
            }
        }
        return names.stream()
                .map(name -> new Loop(name, options.parallelism().getOrDefault(name, env.getParallelism())))
                .toList();
    }

    private SingleOutputStreamOperator<Outgoing> head(Loop loop, DataStream<Found> requests, List<Loop> loops) {
        SingleOutputStreamOperator<Outgoing> head = requests.keyBy(Found::key, Types.STRING)
                .transform(
                        options.perEntity() ? loop.name() : "entities of " + loop.name(),
                        StreamType.OUTGOING,
                        new HeadFactory(settings(loop, loops)))
                .setParallelism(loop.parallelism())
                .uid(uid(loop, "instances"));
        head.getTransformation().setCoLocationGroupKey(loop.name());
        return head;
    }

    private void tail(Loop loop, Map<Loop, SingleOutputStreamOperator<Outgoing>> heads) {
        DataStream<Parcel> parcels = heads.values().stream()
                .<DataStream<Parcel>>map(head -> head.getSideOutput(LoopTag.of(loop.name())))
                .reduce(DataStream::union)
                .orElseThrow();
        SingleOutputStreamOperator<Parcel> tail = parcels.keyBy(Parcel::key, Types.STRING)
                .transform(
                        "calls of " + loop.name(),
                        StreamType.PARCEL,
                        new TailFactory(
                                run,
                                loop.name(),
                                application.manifest().manifest().text()))
                .setParallelism(loop.parallelism())
                .uid(uid(loop, "loop"));
        tail.getTransformation().setCoLocationGroupKey(loop.name());
    }

    private void sink(KafkaEdge edge, Map<Loop, SingleOutputStreamOperator<Outgoing>> heads) {
        heads.values().stream()
                .<DataStream<Outgoing>>map(head -> head)
                .reduce(DataStream::union)
                .orElseThrow()
                .sinkTo(edge.sink(options.exactlyOnce()))
                .name("replies")
                .uid(application.name() + "/replies");
    }

    private String uid(Loop loop, String what) {
        return Operators.uid(application, options.perEntity(), loop.name(), what);
    }

    private HeadSettings settings(Loop loop, List<Loop> loops) {
        return new HeadSettings(
                run,
                loop.name(),
                loops,
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
