package dev.stateflow.flink.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.Timer;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredTest {
    private final CompiledApplication application = new CompiledApplication("sample", List.of(), List.of(), List.of());
    private final RecordCodec codec = new RecordCodec(application, Codecs.values(application));
    private final InstanceRecord record = new InstanceRecord(new Address("Item", 1));

    @Test
    void aCopyTakesTheRecordAndTheOriginalKeepsWhatItWas() {
        Stored original = Stored.live(record);
        Stored copy = original.copy(codec);
        assertThat(copy.record(codec)).isSameAs(record);
        record.start(new Timer(1, 5, new Timer.EndSleep()));
        copy.changed();
        assertThat(original.isolated(codec).timers()).isEmpty();
        assertThat(copy.isolated(codec).timers()).hasSize(1);
    }

    @Test
    void whatIsWrittenIsWhatTheRecordIsNow() {
        Stored stored = Stored.live(record);
        byte[] before = stored.bytesToKeep(codec);
        assertThat(stored.bytesToKeep(codec)).isSameAs(before);
        record.start(new Timer(1, 5, new Timer.EndSleep()));
        stored = Stored.live(record);
        stored.bytes(codec);
        record.start(new Timer(2, 6, new Timer.EndSleep()));
        stored.changed();
        assertThat(codec.decode(stored.bytesToKeep(codec)).timers()).hasSize(2);
    }

    @Test
    void aRecordThatNobodyAsksForBecomesBytes() {
        Stored stored = Stored.live(record);
        stored.bytesToKeep(codec);
        assertThat(stored.holds(record)).isTrue();
        stored.record(codec);
        stored.bytesToKeep(codec);
        assertThat(stored.holds(record)).isTrue();
        stored.bytesToKeep(codec);
        assertThat(stored.holds(record)).isFalse();
        assertThat(stored.record(codec)).isNotSameAs(record);
        assertThat(stored.address(codec)).isEqualTo(record.address());
    }
}
