package dev.stateflow.runtime.local;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.local.json.Keys;
import dev.stateflow.runtime.local.store.Durability;
import dev.stateflow.runtime.local.store.MemoryStore;
import dev.stateflow.runtime.local.store.Store;
import dev.stateflow.runtime.local.store.disk.DurableStore;
import dev.stateflow.runtime.local.store.disk.StoreFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an application's state is.
 *
 * @param store the store; closed by whoever uses it
 * @param folder the folder that it is in, given back by {@link #close}; empty if it is in memory
 * @param admin where the running service takes orders; empty if state is in memory
 * @param description one line for the person who starts the service
 */
record Data(Store store, Optional<StoreFolder> folder, Optional<AdminSocket> admin, String description)
        implements AutoCloseable {
    /** @throws dev.stateflow.runtime.local.store.StoreException if the folder can't be used */
    static Data open(Options options, CompiledApplication application) {
        if (options.durability() == Durability.MEMORY) {
            return new Data(
                    new MemoryStore(),
                    Optional.empty(),
                    Optional.empty(),
                    "state is in memory and ends with this process");
        }
        Path path = folder(options, application);
        StoreFolder folder = StoreFolder.take(path, application.name());
        try {
            boolean sync = options.durability() == Durability.SYNC;
            DurableStore store = folder.open(application, sync, Data::text);
            AdminSocket admin = AdminSocket.open(path, target -> folder.copyTo(store, target));
            return new Data(
                    store,
                    Optional.of(folder),
                    Optional.of(admin),
                    "state is in " + path + " (durability "
                            + options.durability().word() + ")");
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The folder that the options name, or the default. */
    static Path folder(Options options, CompiledApplication application) {
        return options.data().orElseGet(() -> Path.of(application.name() + "-data"));
    }

    /** What a record is found by: as in the paths of the HTTP interface. Persisted. */
    static String text(Address address) {
        return Keys.encode(address.entity()) + "/" + Keys.format(address.key());
    }

    @Override
    public void close() {
        admin.ifPresent(AdminSocket::close);
        folder.ifPresent(StoreFolder::close);
    }
}
