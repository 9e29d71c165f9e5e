package dev.stateflow.runtime.local.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.Timer;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.local.sample.Account;
import dev.stateflow.runtime.local.sample.Sample;
import dev.stateflow.runtime.local.store.Commit;
import dev.stateflow.runtime.local.store.Envelope;
import dev.stateflow.runtime.local.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the bytes in a store are, it is read, or refused by a message of its own. {@code -Dstateflow.fuzz.stores=} says how many are tried, {@code -Dseed=} from which
 * seed on.
 */
class HostileStoreTest {
    private static final int STORES = Integer.getInteger("stateflow.fuzz.stores", 4_000);
    private static final Address ONE = new Address("Account", 1L);

    @TempDir
    Path folder;

    private final CompiledApplication application = Sample.application();
    private int watermarks;

    private DurableStore open(Disk disk) {
        StoredManifests manifests = new StoredManifests(disk);
        ValueCodec values = Codecs.values(application, manifests);
        Layout layout = new Layout(values, HostileStoreTest::text);
        new Takeover(application, disk, layout, manifests, values).run();
        return new DurableStore(
                application,
                values,
                disk,
                Watermark.open(folder.resolve("watermark" + watermarks++)),
                true,
                HostileStoreTest::text);
    }

    private static String text(Address address) {
        return address.entity() + "/" + address.key();
    }

    /** Two accounts, a transfer half-way, a message under way and a timer. */
    private List<Disk.Change> valid() {
        MemoryDisk disk = new MemoryDisk(List.of());
        try (DurableStore store = open(disk)) {
            StepFunction steps = new StepFunction(application, Codecs.values(application));
            for (long id = 1; id <= 2; id++) {
                Request creation = steps.creation(new Account(id, 100), new ReturnAddress.Client("c" + id));
                step(store, steps, new InstanceRecord(creation.target()), creation);
            }
            Operation transfer = new Operation.Invoke(
                    "transfer(ILdev/stateflow/runtime/local/sample/Account;)Z",
                    List.of(5, References.to(Account.Step.STEP, 2L)));
            InstanceRecord one = store.load(ONE).toCompletableFuture().join().orElseThrow();
            one.start(new Timer(77, 1_000, new Timer.EndSleep()));
            step(store, steps, one, new Request(ONE, transfer, new ReturnAddress.Client("t")));
            store.flush();
        }
        List<Disk.Change> content = new ArrayList<>();
        disk.scan(new byte[0], (key, value) -> content.add(new Disk.Change(key, value)));
        return content;
    }

    private static void step(DurableStore store, StepFunction steps, InstanceRecord record, Request request) {
        List<Message> sent = new ArrayList<>();
        steps.step(record, request, 5, sent::add);
        List<Envelope> envelopes =
                sent.stream().filter(m -> m.target() != null).map(Envelope::new).toList();
        store.commit(new Commit(record, new Envelope(request), envelopes))
                .toCompletableFuture()
                .join();
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> damaged = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
            case 2 -> random.nextBytes(damaged);
            default -> {
                for (int i = 1 + random.nextInt(3); i > 0 && damaged.length > 0; i--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
            }
        }
        return damaged;
    }

    @Test
    void damagedBytesAreReadOrRefused() {
        List<Disk.Change> valid = valid();
        assertThat(valid).extracting(change -> (char) change.key()[0]).contains('a', 'c', 'm', 'n', 'r', 't');
        long first = Optional.ofNullable(Long.getLong("seed")).orElse(1L);
        int refused = 0;
        for (long seed = first; seed < first + STORES; seed++) {
            Random random = new Random(seed);
            List<Disk.Change> content = new ArrayList<>(valid);
            int victim = random.nextInt(content.size());
            Disk.Change change = content.get(victim);
            byte[] value = change.value() == null ? new byte[0] : change.value();
            boolean key = random.nextInt(8) == 0;
            content.set(
                    victim,
                    key
                            ? new Disk.Change(tail(change.key(), random), value)
                            : new Disk.Change(change.key(), damage(value, random)));
            refused += isRefused(content, seed) ? 1 : 0;
        }
        assertThat(refused).isBetween(STORES / 10, STORES);
    }

    /** What kind of entry it is stays. */
    private static byte[] tail(byte[] key, Random random) {
        byte[] damaged = damage(key, random);
        return damaged.length == 0 ? key : prepend(key[0], damaged);
    }

    private static byte[] prepend(byte first, byte[] bytes) {
        byte[] result = bytes.clone();
        result[0] = first;
        return result;
    }

    private boolean isRefused(List<Disk.Change> content, long seed) {
        try (DurableStore store = open(new MemoryDisk(List.of(content)))) {
            store.scan(record -> assertThat(record.address()).isNotNull());
            assertThat(store.undelivered()).doesNotContainNull();
            store.due((address, due) -> assertThat(address).isNotNull());
            assertThat(store.load(ONE).toCompletableFuture().join()).isNotNull();
            return false;
        } catch (StoreException e) {
            assertThat(e.getMessage()).isNotBlank();
            return true;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed, e);
        }
    }
}
