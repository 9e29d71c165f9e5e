package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.evolution.Evolution;
import dev.stateflow.evolution.Manifest;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.local.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a build take over what older builds left in a store, before it runs. If there is anything that the older builds can have written and that this one can't
 * read, all that is there is read once: what can't be read is told, and nothing is changed.
 */
final class Takeover {
    private static final int MOST_SHOWN = 5;
    private static final int BATCH = 1_000;

    private final Manifest current;
    private final Disk disk;
    private final Layout layout;
    private final StoredManifests manifests;
    private final StoredAnswers answers;
    private final RecordCodec records;
    private final MessageCodec messages;
    private final List<String> shown = new ArrayList<>();
    private long refused;

    Takeover(CompiledApplication application, Disk disk, Layout layout, StoredManifests manifests, ValueCodec values) {
        this.current = application.manifest().manifest();
        this.disk = disk;
        this.layout = layout;
        this.manifests = manifests;
        this.answers = new StoredAnswers(disk);
        this.records = new RecordCodec(application, values);
        this.messages = new MessageCodec(application, values);
    }

    /** @throws StoreException if there is something that this build can't read */
    void run() {
        if (manifests.isAccepted(current.id())) {
            return;
        }
        boolean harmless = true;
        for (String id : manifests.ids()) {
            Manifest older = manifests.find(id);
            harmless &= older != null && isHarmless(older);
        }
        if (!harmless) {
            readAll();
        }
        manifests.accept(current);
    }

    private boolean isHarmless(Manifest older) {
        Evolution evolution = Evolution.of(older, current);
        return evolution.isHarmless()
                && older.entities().stream()
                        .allMatch(e -> evolution
                                .entity(e.name())
                                .filter(now -> now.current().name().equals(e.name()))
                                .isPresent());
    }

    private void readAll() {
        disk.scan(Layout.RECORDS, (key, value) -> {
            InstanceRecord ignored = read("the record of " + text(key), () -> records.decode(value, answers(key)));
            return true;
        });
        disk.scan(Layout.MESSAGES, (key, value) -> {
            Object ignored = read("a message under way", () -> messages.decode(value));
            return true;
        });
        if (refused > 0) {
            StringBuilder message = new StringBuilder("this build of ")
                    .append(current.application())
                    .append(" can't take over what is in the store:");
            shown.forEach(line -> message.append("\n  ").append(line));
            if (refused > shown.size()) {
                message.append("\n  and ").append(refused - shown.size()).append(" more");
            }
            throw new StoreException(message.append("\nnothing was changed: the build before goes on with it")
                    .toString());
        }
        rename();
    }

    private RecordCodec.Answers answers(byte[] record) {
        return (first, beyond, visitor) -> answers.read(record, first, beyond, List.of(), visitor);
    }

    private static String text(byte[] key) {
        return new String(key, 1, key.length - 1, StandardCharsets.UTF_8);
    }

    /** Reads something. */
    private interface Reading<T> {
        T read();
    }

    private <T> @Nullable T read(String what, Reading<T> reading) {
        try {
            return reading.read();
        } catch (CodecException e) {
            if (refused++ < MOST_SHOWN) {
                shown.add(what + ": " + e.getMessage());
            }
            return null;
        }
    }

    /** Records are found by a text that has the entity's name in it. Each is moved as a whole, so that a crash in between does no harm. */
    private void rename() {
        List<Disk.Change> changes = new ArrayList<>();
        disk.scan(Layout.RECORDS, (key, value) -> {
            byte[] now = layout.record(records.address(value));
            if (!Arrays.equals(key, now)) {
                disk.scan(Layout.answersOf(key), (answer, bytes) -> {
                    changes.add(new Disk.Change(Layout.answer(now, Layout.answerNumber(answer)), bytes));
                    changes.add(new Disk.Change(answer, null));
                    return true;
                });
            }
            // last: it may write what has gathered, and the answers go with their record
            move(key, now, value, changes);
            return true;
        });
        disk.scan(Layout.TIMERS, (key, value) -> {
            Address written = layout.dueAddress(value);
            Address address = new Address(nameNow(written.entity()), written.key());
            move(key, layout.timer(address), layout.due(address, layout.dueTime(value)), changes);
            return true;
        });
        flush(changes);
    }

    private String nameNow(String entity) {
        for (String id : manifests.ids()) {
            Manifest older = manifests.find(id);
            if (older != null
                    && current.entities().stream().noneMatch(e -> e.name().equals(entity))) {
                String now = Evolution.of(older, current)
                        .entity(entity)
                        .map(e -> e.current().name())
                        .orElse(entity);
                if (!now.equals(entity)) {
                    return now;
                }
            }
        }
        return entity;
    }

    private void move(byte[] from, byte[] to, byte[] value, List<Disk.Change> changes) {
        if (!Arrays.equals(from, to)) {
            changes.add(new Disk.Change(to, value));
            changes.add(new Disk.Change(from, null));
            if (changes.size() >= BATCH) {
                flush(changes);
            }
        }
    }

    private void flush(List<Disk.Change> changes) {
        if (!changes.isEmpty()) {
            disk.write(List.copyOf(changes), true);
            changes.clear();
        }
    }
}
