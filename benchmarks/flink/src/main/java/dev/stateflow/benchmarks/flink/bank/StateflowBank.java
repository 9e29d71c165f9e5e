package dev.stateflow.benchmarks.flink.bank;

import dev.stateflow.benchmarks.flink.load.Wire;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.ClientRequest;
import dev.stateflow.kafka.wire.ReceivedReply;
import dev.stateflow.kafka.wire.ReplyFormat;
import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.kafka.wire.WireRecord;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The bundle of {@code examples/bank}. */
public final class StateflowBank implements Competitor {
    private static final String ENTITY = "Account";

    private final Path bundle;
    private final CompiledApplication application;

    /** @param application what the bundle holds */
    public StateflowBank(Path bundle, CompiledApplication application) {
        this.bundle = bundle;
        this.application = application;
    }

    @Override
    public String title() {
        return "StateFlow";
    }

    @Override
    public boolean serves(Workload workload) {
        return true;
    }

    @Override
    public Path jar() {
        return bundle;
    }

    @Override
    public FlinkRest.Program program(String servers, Topics topics, boolean exactlyOnce, int parallelism) {
        return new FlinkRest.Program(
                "",
                List.of(
                        "--bootstrap-servers=" + servers,
                        "--requests=" + topics.requests(),
                        "--replies=" + topics.replies(),
                        "--dead-letters=" + topics.deadLetters(),
                        "--delivery=" + (exactlyOnce ? "exactly-once" : "at-least-once")),
                parallelism);
    }

    private EntityClient client(String servers, Topics topics) {
        return EntityClient.connect(
                application, ClientSettings.of(servers, "accounts").with(topics));
    }

    @Override
    public void create(String servers, Topics topics) {
        try (EntityClient client = client(servers, topics)) {
            List<CompletableFuture<Object>> created = new ArrayList<>();
            for (int account = 0; account < Requests.ACCOUNTS; account++) {
                created.add(client.create(ENTITY, account, Requests.INITIAL));
            }
            created.forEach(CompletableFuture::join);
        }
    }

    @Override
    public long sum(String servers, Topics topics) {
        try (EntityClient client = client(servers, topics)) {
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
        return new Format(new Requests(workload, seed));
    }

    /** What {@link EntityClient} does, without what it does beside: timeouts, repetitions, futures. */
    private final class Format implements Wire {
        private static final String ROUTE = "load/";

        private final Requests requests;
        private final EntityType type = Objects.requireNonNull(application.entity(ENTITY));
        private final RequestFormat format;
        private final ReplyFormat replies;
        private final String read = member("read");
        private final String update = member("update");
        private final String transfer = member("transfer");

        Format(Requests requests) {
            this.requests = requests;
            ValueCodec values = Codecs.values(application);
            this.format = new RequestFormat(application, values, RequestFormat.USUAL_MAX_BYTES);
            this.replies = new ReplyFormat(application, values, RequestFormat.USUAL_MAX_BYTES);
        }

        private String member(String name) {
            return type.members().stream()
                    .filter(member -> member.exposed() && member.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .key();
        }

        @Override
        public Sent next(long id) {
            Requests.Next next = requests.next();
            Operation operation =
                    switch (next.kind()) {
                        case READ -> new Operation.Invoke(read, List.of());
                        case UPDATE -> new Operation.Invoke(update, List.of(Requests.INITIAL));
                        case TRANSFER ->
                            new Operation.Invoke(transfer, List.of(next.amount(), References.to(type, next.other())));
                    };
            String number = Long.toString(id);
            WireRecord record = format.encode(new ClientRequest(
                    new Request(
                            new Address(ENTITY, next.account()),
                            operation,
                            new ReturnAddress.Client(number, false, ROUTE + number)),
                    ClientRequest.NO_DEADLINE));
            return new Sent(Objects.requireNonNull(record.key()), Objects.requireNonNull(record.value()));
        }

        @Override
        public long id(byte[] value) {
            String route = ReplyFormat.route(value).orElse("");
            if (!route.startsWith(ROUTE)) {
                return -1;
            }
            if (!(replies.decode(value) instanceof ReceivedReply.Answered answered
                    && answered.outcome() instanceof Outcome.Value)) {
                throw new IllegalStateException("no value: " + replies.decode(value));
            }
            return Long.parseLong(route.substring(ROUTE.length()));
        }
    }
}
