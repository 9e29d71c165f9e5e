package dev.stateflow.flink.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.kafka.wire.WireHeader;
import dev.stateflow.kafka.wire.WireRecord;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class SerializersTest {
    private static final WireRecord RECORD =
            new WireRecord(new byte[] {1}, new byte[] {2, 3}, List.of(new WireHeader("a", new byte[] {4})));

    private static <T> T roundTrip(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        serializer.serialize(value, out);
        DataOutputSerializer copy = new DataOutputSerializer(16);
        serializer.copy(new DataInputDeserializer(out.getCopyOfBuffer()), copy);
        assertThat(copy.getCopyOfBuffer()).isEqualTo(out.getCopyOfBuffer());
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }

    @Test
    void parcels() throws IOException {
        Parcel parcel = new Parcel("Item/apple", Parcel.Kind.MESSAGE, new byte[] {1, 2});
        assertThat(roundTrip(ParcelSerializer.INSTANCE, parcel))
                .usingRecursiveComparison()
                .isEqualTo(parcel);
        Parcel load = new Parcel("~3", Parcel.Kind.LOAD, new byte[0]);
        assertThat(roundTrip(ParcelSerializer.INSTANCE, load))
                .usingRecursiveComparison()
                .isEqualTo(load);
    }

    @Test
    void parcelsOfUnknownKindAreRefused() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        ParcelSerializer.INSTANCE.serialize(new Parcel("", Parcel.Kind.MESSAGE, new byte[0]), out);
        byte[] bytes = out.getCopyOfBuffer();
        bytes[1] = 9;
        assertThatThrownBy(() -> ParcelSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessage("a parcel of unknown kind 9");
    }

    @Test
    void whatIsFoundAndWhatLeaves() throws IOException {
        Found found = new Found(RECORD, 3, 17);
        assertThat(roundTrip(FoundSerializer.INSTANCE, found))
                .usingRecursiveComparison()
                .isEqualTo(found);
        Outgoing letter = new Outgoing(Outgoing.Destination.DEAD_LETTERS, RECORD);
        assertThat(roundTrip(OutgoingSerializer.INSTANCE, letter))
                .usingRecursiveComparison()
                .isEqualTo(letter);
    }
}
