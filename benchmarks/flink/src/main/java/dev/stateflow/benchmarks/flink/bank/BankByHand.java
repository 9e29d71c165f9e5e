package dev.stateflow.benchmarks.flink.bank;

import dev.stateflow.benchmarks.flink.byhand.Reply;
import dev.stateflow.benchmarks.flink.byhand.Request;
import dev.stateflow.benchmarks.flink.load.Asking;
import dev.stateflow.benchmarks.flink.load.Wire;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.wire.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The jobs written by hand. */
public final class BankByHand implements BankCompetitor {
    private final Path jar;
    private final boolean loop;

    /** @param loop whether transfers go around a loop through Kafka; if not, there are none */
    public BankByHand(Path jar, boolean loop) {
        this.jar = jar;
        this.loop = loop;
    }

    @Override
    public String title() {
        return loop ? "by hand, loop through Kafka" : "by hand, single accounts";
    }

    @Override
    public boolean serves(Workload workload) {
        return workload.hasTransfers() == loop;
    }

    @Override
    public Path jar() {
        return jar;
    }

    @Override
    public FlinkRest.Program program(String servers, Topics topics, boolean exactlyOnce, int parallelism) {
        List<String> arguments =
                new ArrayList<>(List.of(servers, topics.requests(), topics.replies(), String.valueOf(exactlyOnce)));
        if (loop) {
            arguments.add(topics.deadLetters());
        }
        return new FlinkRest.Program("dev.stateflow.benchmarks.flink.byhand.BankJob", arguments, parallelism);
    }

    @Override
    public void create(String servers, Topics topics) throws ExecutionException, InterruptedException {
        ask(servers, topics, Request.Kind.CREATE);
    }

    @Override
    public long sum(String servers, Topics topics) throws ExecutionException, InterruptedException {
        return ask(servers, topics, Request.Kind.READ);
    }

    /** Asks each account, and adds up what they say. */
    private static long ask(String servers, Topics topics, Request.Kind kind)
            throws ExecutionException, InterruptedException {
        List<Wire.Sent> all = new ArrayList<>();
        for (int account = 0; account < Requests.ACCOUNTS; account++) {
            all.add(new Wire.Sent(key(account), new Request(-1, kind, account, 0, Requests.INITIAL).encode()));
        }
        return Asking.sum(servers, topics.requests(), topics.replies(), all, reply -> Reply.decode(reply).value);
    }

    private static byte[] key(int account) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(account).array();
    }

    @Override
    public Wire wire(Workload workload, long seed) {
        Requests requests = new Requests(workload, seed);
        return new Wire() {
            @Override
            public Sent next(long id) {
                Requests.Next next = requests.next();
                Request request =
                        switch (next.kind()) {
                            case READ -> new Request(id, Request.Kind.READ, next.account(), 0, 0);
                            case UPDATE -> new Request(id, Request.Kind.UPDATE, next.account(), 0, Requests.INITIAL);
                            case TRANSFER ->
                                new Request(id, Request.Kind.TRANSFER, next.account(), next.other(), next.amount());
                        };
                return new Sent(key(next.account()), request.encode());
            }

            @Override
            public long id(byte[] reply) {
                return Reply.decode(reply).id;
            }
        };
    }
}
