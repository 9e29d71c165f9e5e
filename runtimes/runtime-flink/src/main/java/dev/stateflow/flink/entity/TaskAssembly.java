package dev.stateflow.flink.entity;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.flink.loop.LoopChannel;
import dev.stateflow.kafka.wire.DeadLetters;
import dev.stateflow.kafka.wire.ReplyFormat;
import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.delivery.Settlement;
import dev.stateflow.runtime.core.step.BorderPolicy;
import dev.stateflow.runtime.core.step.Delivery;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;

/** Puts the parts of a task together. */
final class TaskAssembly {
    private final HeadSettings settings;
    private final CompiledApplication application;
    private final ValueCodec values;
    private final RecordSerializer serializer;

    /** @param manifests of builds whose messages are still under way, as text */
    TaskAssembly(HeadSettings settings, ClassLoader loader, List<String> manifests) {
        this.settings = settings;
        this.application = CompiledApplication.load(loader);
        Map<Long, Manifest> known = new HashMap<>();
        for (String text : manifests) {
            Manifest manifest = Manifest.parse(text);
            known.put(manifest.id(), manifest);
        }
        this.values = Codecs.values(application, known::get);
        this.serializer = new RecordSerializer(application);
    }

    /** The records as Flink keeps them. */
    RecordState state(KeyedStateStore store) {
        return new RecordState(
                store.getState(new ValueStateDescriptor<>(RecordState.NAME, serializer)), serializer.records());
    }

    /** The records that are changed in place, in the way that suits the state backend. */
    Instances instances(RecordState state, KeyedStateBackend<String> backend, Host host) {
        return backend instanceof HeapKeyedStateBackend
                ? new InstancesInPlace(state)
                : new InstancesWrittenBack(state, host::currentKey, host::currentKey, settings.cached());
    }

    EntityTask task(
            Host host,
            RecordState state,
            Instances instances,
            LoopChannel channel,
            RuntimeContext context,
            MetricGroup metrics) {
        StepOptions options = StepOptions.DEFAULT
                .with(BorderPolicy.COPY_BETWEEN_INSTANCES)
                .with(Delivery.EXACTLY_ONCE)
                .withClientWindow(settings.remembered())
                .withClientRetention(Duration.ofMillis(settings.rememberedMillis()))
                .withCallTimeout(Duration.ofMillis(settings.timeoutMillis()));
        Stepper stepper = new Stepper(
                application,
                new StepFunction(application, values, options),
                instances,
                state,
                new Certainty(application, values),
                new Settlement(settings.remembered()),
                host);
        EntityTask.Formats formats = new EntityTask.Formats(
                new RequestFormat(application, values, settings.maxBytes()),
                new ReplyFormat(application, values, settings.maxBytes()),
                new DeadLetters(settings.maxBytes()),
                new MessageCodec(application, values));
        TaskInfo info = context.getTaskInfo();
        int groups = info.getMaxNumberOfParallelSubtasks();
        int parallelism = info.getNumberOfParallelSubtasks();
        int own = info.getIndexOfThisSubtask();
        Heads heads = Heads.of(settings.loops(), groups, settings.loop(), own, parallelism);
        KeyGroupRange range = KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(groups, parallelism, own);
        return new EntityTask(
                settings,
                host,
                stepper,
                new Keys(range, groups),
                formats,
                channel,
                new Loads(host, channel, heads, settings.inFlight()),
                heads,
                new Calls(metrics));
    }
}
