package dev.stateflow.runtime.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InFlightCall;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.local.json.Catalogue;
import dev.stateflow.runtime.local.json.JsonFormat;
import dev.stateflow.runtime.local.json.MismatchException;
import dev.stateflow.runtime.local.json.StateFormat;
import dev.stateflow.runtime.local.store.Commit;
import dev.stateflow.runtime.local.store.Envelope;
import dev.stateflow.runtime.local.store.StoreException;
import dev.stateflow.runtime.local.store.disk.DurableStore;
import dev.stateflow.runtime.local.store.disk.StoreFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What can be done with an application's data besides serving it. Errors are {@link StoreException}. */
final class Commands {
    private final CompiledApplication application;
    private final Path data;
    private final StateFormat format;

    Commands(CompiledApplication application, Path data) {
        this.application = application;
        this.data = data;
        Catalogue catalogue = new Catalogue(application.entities());
        this.format = new StateFormat(new JsonFormat(catalogue), catalogue);
    }

    /** Writes a copy of the data to a new folder, which is a data folder itself. The service may be running. */
    void backup(Path target) {
        if (Files.exists(target)) {
            throw new StoreException(target + " exists already; choose a new folder for the backup");
        }
        requireData();
        if (StoreFolder.isInUse(data)) {
            AdminSocket.requestCopy(data, target);
            return;
        }
        try (StoreFolder folder = StoreFolder.take(data, application.name());
                DurableStore store = open(folder)) {
            folder.copyTo(store, target);
        }
    }

    /** Makes the data from a backup. */
    void restore(Path backup) {
        requireNoData();
        StoreFolder.check(backup, application.name());
        build(work -> copy(backup, work), "restoring");
    }

    /**
     * Writes all instances, one line each. The service may be running.
     *
     * @return how many
     */
    long exportTo(OutputStream out) throws IOException {
        requireData();
        if (!StoreFolder.isInUse(data)) {
            return export(data, out);
        }
        Path copy = sibling("exporting");
        delete(copy);
        try {
            AdminSocket.requestCopy(data, copy);
            return export(copy, out);
        } finally {
            delete(copy);
        }
    }

    private long export(Path from, OutputStream out) throws IOException {
        long[] counts = {0, 0, 0};
        try (StoreFolder folder = StoreFolder.take(from, application.name());
                DurableStore store = open(folder)) {
            store.scan(record -> {
                counts[1] += record.inFlight().stream()
                        .filter(call -> !call.isScheduled())
                        .count();
                // what a client has scheduled is a method and its arguments; an entity has scheduled code
                counts[2] += record.exists()
                        ? record.inFlight().stream()
                                .filter(InFlightCall::isScheduled)
                                .count()
                        : record.scheduled();
            });
            counts[1] += store.undelivered().size();
            if (counts[1] > 0) {
                throw new StoreException(
                        "calls are in flight (" + counts[1]
                                + "), and the states of the instances do not tell of them; let the service finish them, or use backup");
            }
            if (counts[2] > 0) {
                throw new StoreException(
                        "calls that entities have scheduled for later (" + counts[2]
                                + ") are code with what it has captured, or wait at deleted instances: they have no JSON form; cancel them, or use backup");
            }
            store.scan(record -> {
                if (record.exists()) {
                    try {
                        EntityType type = Objects.requireNonNull(
                                application.entity(record.address().entity()));
                        out.write(format.write(type, record));
                        out.write('\n');
                        counts[0]++;
                    } catch (JsonProcessingException e) {
                        throw new StoreException(
                                record.address() + " can't be written as JSON: " + e.getOriginalMessage(), e);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return counts[0];
    }

    /**
     * Makes the data from what {@link #exportTo} wrote; all or nothing.
     *
     * @return how many instances
     */
    long importFrom(InputStream in) {
        requireNoData();
        long[] count = {0};
        build(work -> count[0] = importInto(work, in), "importing");
        return count[0];
    }

    private long importInto(Path work, InputStream in) {
        long number = 0;
        try (StoreFolder folder = StoreFolder.take(work, application.name());
                DurableStore store = open(folder);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                InstanceRecord record = format.read(line.getBytes(StandardCharsets.UTF_8));
                if (store.load(record.address()).toCompletableFuture().join().isPresent()) {
                    throw new StoreException("line " + number + ": " + record.address() + " occurs twice");
                }
                record.beginStep();
                record.markChanged();
                store.commit(new Commit(record, new Envelope(new Wake(record.address())), List.of()));
            }
        } catch (MismatchException e) {
            throw new StoreException(
                    "line " + number + ": " + e.path().replaceFirst("^\\.", "") + ": expected " + e.expected()
                            + ", got " + e.found(),
                    e);
        } catch (JsonProcessingException e) {
            throw new StoreException("line " + number + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new StoreException("can't read what is to be imported: " + e.getMessage(), e);
        }
        return number;
    }

    private DurableStore open(StoreFolder folder) {
        return folder.open(application, true, Data::text);
    }

    private interface Builder {
        void into(Path folder);
    }

    /** Makes a data folder beside its place, and moves it there when it is complete. */
    private void build(Builder builder, String word) {
        Path work = sibling(word);
        delete(work);
        try {
            builder.into(work);
            // what can't be opened must not take the place
            try (StoreFolder folder = StoreFolder.take(work, application.name());
                    DurableStore store = open(folder)) {
                store.undelivered();
            }
            Files.deleteIfExists(data);
            Files.move(work, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException("can't make " + data + ": " + e.getMessage(), e);
        } finally {
            delete(work);
        }
    }

    private Path sibling(String word) {
        return data.toAbsolutePath().resolveSibling(data.getFileName() + "." + word);
    }

    private void requireData() {
        if (!Files.exists(data)) {
            throw new StoreException("there is no data in " + data + "; --data names another folder");
        }
    }

    private void requireNoData() {
        try (Stream<Path> files = Files.exists(data) ? Files.list(data) : Stream.empty()) {
            if (files.findAny().isPresent()) {
                throw new StoreException(
                        data + " is not empty; move it away first, or name another folder with --data");
            }
        } catch (IOException e) {
            throw new StoreException("can't read " + data + ": " + e.getMessage(), e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new StoreException("can't copy " + from + " to " + to + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new StoreException("can't delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
