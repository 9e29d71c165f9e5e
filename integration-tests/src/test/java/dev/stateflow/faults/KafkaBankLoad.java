package dev.stateflow.faults;

import dev.stateflow.kafka.client.CallOptions;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Clients of the bank behind Kafka, in a process of their own: each transfers between random accounts, one request at a time, and asks again under the same id if no reply comes. Talks as {@link BankLoad}
 * does.
 *
 * <p>Arguments: bootstrap servers, the job's jar, accounts, clients, seed.
 */
public final class KafkaBankLoad {
    private static final Duration REPEAT = Duration.ofSeconds(3);

    private final EntityClient client;
    private final LoadLedger ledger;

    private KafkaBankLoad(EntityClient client, int accounts) {
        this.client = client;
        this.ledger = new LoadLedger(accounts);
    }

    public static void main(String[] arguments) throws Exception {
        URL jar = Path.of(arguments[1]).toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, KafkaBankLoad.class.getClassLoader());
                EntityClient client = EntityClient.connect(
                        CompiledApplication.load(loader),
                        ClientSettings.of(arguments[0], "bank-load").withRepeatEvery(REPEAT))) {
            new KafkaBankLoad(client, Integer.parseInt(arguments[2]))
                    .run(Integer.parseInt(arguments[3]), Long.parseLong(arguments[4]), System.out);
        }
    }

    private void run(int clients, long seed, PrintStream out) throws IOException, InterruptedException {
        // a transfer to an account that is not there yet would lose the amount, as it does in plain Java
        CompletableFuture.allOf(IntStream.range(0, ledger.accounts())
                        .mapToObj(i -> client.create(CallOptions.id("create-" + i), "Account", i, BankLoad.INITIAL))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        IntStream.range(0, ledger.accounts()).forEach(i -> ledger.add(i, BankLoad.INITIAL));
        List<Thread> threads = new ArrayList<>();
        for (int c = 0; c < clients; c++) {
            int number = c;
            threads.add(new Thread(() -> transfers(number, new Random(seed + number)), "client-" + c));
        }
        ledger.run(threads, out);
    }

    private void transfers(int number, Random random) {
        for (long n = 0; !ledger.isStopping(); n++) {
            int from = random.nextInt(ledger.accounts());
            int to = random.nextInt(ledger.accounts());
            long amount = 1L + random.nextInt(100);
            CallOptions id = CallOptions.id("transfer-" + number + "-" + n);
            Object other = client.reference("Account", to);
            boolean done = (Boolean) answer(() -> client.call(id, "Account", from, "transfer", amount, other));
            if (done) {
                ledger.moved(from, to, amount);
            }
            ledger.answered();
        }
    }

    /** Asks until there is an answer. */
    private Object answer(Supplier<CompletableFuture<Object>> request) {
        while (true) {
            try {
                return request.get().join();
            } catch (CompletionException e) {
                if (!String.valueOf(e.getCause()).contains("no reply within")) {
                    throw e;
                }
                ledger.repeated();
            }
        }
    }
}
