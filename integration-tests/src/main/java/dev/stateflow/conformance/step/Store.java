package dev.stateflow.conformance.step;

import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where records are kept between steps: as bytes, or as they are. */
interface Store {
    /** The record of an instance, to be worked on. */
    InstanceRecord load(Address instance);

    void save(InstanceRecord record);

    /** All records. */
    Collection<InstanceRecord> all();

    /** Keeps the objects themselves. */
    final class InMemory implements Store {
        private final Map<Address, InstanceRecord> records = new LinkedHashMap<>();

        @Override
        public InstanceRecord load(Address instance) {
            return records.computeIfAbsent(instance, InstanceRecord::new);
        }

        @Override
        public void save(InstanceRecord record) {
            records.put(record.address(), record);
        }

        @Override
        public Collection<InstanceRecord> all() {
            return records.values();
        }
    }

    /** Keeps bytes: what a step did not encode is lost. */
    final class Encoded implements Store {
        private final RecordCodec codec;
        private final Map<Address, byte[]> records = new LinkedHashMap<>();

        Encoded(RecordCodec codec) {
            this.codec = codec;
        }

        @Override
        public InstanceRecord load(Address instance) {
            byte[] bytes = records.get(instance);
            return bytes == null ? new InstanceRecord(instance) : codec.decode(bytes);
        }

        @Override
        public void save(InstanceRecord record) {
            records.put(record.address(), codec.encode(record));
        }

        @Override
        public Collection<InstanceRecord> all() {
            return records.values().stream().map(codec::decode).toList();
        }
    }
}
