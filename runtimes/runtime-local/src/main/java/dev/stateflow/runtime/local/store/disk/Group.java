package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Commits that are written together: of each record the last version, of the messages those that were not also handled meanwhile. Guarded by the store's lock
 * while it is open.
 */
final class Group {
    /**
     * A record to be written.
     *
     * @param bytes null if the record is to be forgotten
     * @param nextDue when the instance is to be woken
     * @param answers the answers that it remembers or has forgotten since the version before, by number; null forgets
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Version(byte @Nullable [] bytes, OptionalLong nextDue, Map<Long, byte @Nullable []> answers) {
        int size() {
            int size = bytes == null ? 0 : bytes.length;
            for (byte[] answer : answers.values()) {
                size += answer == null ? 0 : answer.length;
            }
            return size;
        }

        /** This version, with the answers of an earlier one that is not written. */
        private Version after(Version before) {
            if (before.answers.isEmpty()) {
                return this;
            }
            Map<Long, byte @Nullable []> all = before.answers;
            all.putAll(answers);
            return new Version(bytes, nextDue, all);
        }
    }

    final Map<Address, Version> records = new LinkedHashMap<>();

    /** Messages by number, so in the order in which they were sent. */
    final Map<Long, byte[]> sent = new LinkedHashMap<>();

    /** Numbers of messages of earlier groups. */
    final List<Long> handled = new ArrayList<>();

    final CompletableFuture<Void> durable = new CompletableFuture<>();

    /** Whether commits wait for this group, be it that they have nothing to write. */
    boolean used;

    private long bytes;

    void put(Address address, Version version) {
        bytes += version.size();
        Version before = records.put(address, version);
        if (before != null) {
            bytes -= before.bytes == null ? 0 : before.bytes.length;
            records.put(address, version.after(before));
        }
    }

    void send(long number, byte[] message) {
        sent.put(number, message);
        bytes += message.length;
    }

    void handle(long number) {
        byte[] message = sent.remove(number);
        if (message == null) {
            handled.add(number);
        } else {
            bytes -= message.length;
        }
    }

    long bytes() {
        return bytes;
    }

    boolean writesNothing() {
        return records.isEmpty() && sent.isEmpty() && handled.isEmpty();
    }
}
