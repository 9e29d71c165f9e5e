package dev.stateflow.benchmarks.flink.bank;

import dev.stateflow.benchmarks.flink.competition.StateflowJob;
import dev.stateflow.benchmarks.flink.load.EntityWire;
import dev.stateflow.benchmarks.flink.load.Wire;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The bundle of {@code examples/bank}. */
public final class StateflowBank implements BankCompetitor {
    private static final String ENTITY = "Account";

    private final StateflowJob job;

    /** @param application what the bundle holds */
    public StateflowBank(Path bundle, CompiledApplication application) {
        this.job = new StateflowJob(bundle, application);
    }

    @Override
    public String title() {
        return StateflowJob.TITLE;
    }

    @Override
    public boolean serves(Workload workload) {
        return true;
    }

    @Override
    public Path jar() {
        return job.bundle();
    }

    @Override
    public FlinkRest.Program program(String servers, Topics topics, boolean exactlyOnce, int parallelism) {
        return job.program(servers, topics, exactlyOnce, parallelism);
    }

    @Override
    public void create(String servers, Topics topics) {
        try (EntityClient client = job.client(servers, topics)) {
            List<CompletableFuture<Object>> created = new ArrayList<>();
            for (int account = 0; account < Requests.ACCOUNTS; account++) {
                created.add(client.create(ENTITY, account, Requests.INITIAL));
            }
            created.forEach(CompletableFuture::join);
        }
    }

    @Override
    public long sum(String servers, Topics topics) {
        try (EntityClient client = job.client(servers, topics)) {
            List<CompletableFuture<@Nullable Object>> read = new ArrayList<>();
            for (int account = 0; account < Requests.ACCOUNTS; account++) {
                read.add(client.call(ENTITY, account, "read"));
            }
            long sum = 0;
            for (CompletableFuture<@Nullable Object> each : read) {
                sum += (Long) Objects.requireNonNull(each.join());
            }
            return sum;
        }
    }

    @Override
    public Wire wire(Workload workload, long seed) {
        Requests requests = new Requests(workload, seed);
        EntityType type = Objects.requireNonNull(job.application().entity(ENTITY));
        String read = EntityWire.member(type, "read");
        String update = EntityWire.member(type, "update");
        String transfer = EntityWire.member(type, "transfer");
        return new EntityWire(job.application(), () -> {
            Requests.Next next = requests.next();
            Operation operation =
                    switch (next.kind()) {
                        case READ -> new Operation.Invoke(read, List.of());
                        case UPDATE -> new Operation.Invoke(update, List.of(Requests.INITIAL));
                        case TRANSFER ->
                            new Operation.Invoke(transfer, List.of(next.amount(), References.to(type, next.other())));
                    };
            return new EntityWire.Call(new Address(ENTITY, next.account()), operation);
        });
    }
}
