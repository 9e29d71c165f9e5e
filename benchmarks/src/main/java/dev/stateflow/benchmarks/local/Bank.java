package dev.stateflow.benchmarks.local;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.store.Durability;
import dev.stateflow.runtime.local.store.MemoryStore;
import dev.stateflow.runtime.local.store.Store;
import dev.stateflow.runtime.local.store.disk.StoreFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The bank's bundle, run in this process. */
final class Bank implements AutoCloseable {
    private static final String TRANSFER = "transfer(JLbank/Account;)Z";
    private static final int CREATED_AT_ONCE = 2_000;

    private final URLClassLoader loader;
    private final EntityType account;
    private final @Nullable StoreFolder folder;
    private final LocalRuntime runtime;

    Bank(Path bundle, Path data, Durability durability, EngineSettings settings) throws IOException {
        loader = new URLClassLoader(new URL[] {bundle.toUri().toURL()}, Bank.class.getClassLoader());
        CompiledApplication application = CompiledApplication.load(loader);
        account = Objects.requireNonNull(application.entity("Account"));
        Store store;
        if (durability == Durability.MEMORY) {
            folder = null;
            store = new MemoryStore();
        } else {
            folder = StoreFolder.take(data, application.name());
            store = folder.open(
                    application, durability == Durability.SYNC, address -> address.entity() + "/" + address.key());
        }
        runtime = new LocalRuntime(application, store, settings);
    }

    /** Creates the accounts with ids from the first, inclusive, to the last, exclusive. */
    void create(int first, int beyond) {
        Semaphore places = new Semaphore(CREATED_AT_ONCE);
        List<CompletableFuture<Void>> last = new ArrayList<>();
        for (int i = first; i < beyond; i++) {
            places.acquireUninterruptibly();
            last.add(runtime.create(account, 0, List.of(i, 1_000_000L), null).thenAccept(creation -> {
                if (!(creation.outcome() instanceof Outcome.Value)) {
                    throw new IllegalStateException("not created: " + creation);
                }
                places.release();
            }));
            if (last.size() > CREATED_AT_ONCE) {
                last.remove(0).join();
            }
        }
        last.forEach(CompletableFuture::join);
    }

    CompletableFuture<Outcome> transfer(int from, int to, long amount) {
        Operation transfer = new Operation.Invoke(TRANSFER, List.of(amount, References.to(account, to)));
        return runtime.call(new Address("Account", from), transfer, null);
    }

    @Override
    public void close() throws IOException {
        runtime.close();
        if (folder != null) {
            folder.close();
        }
        loader.close();
    }
}
