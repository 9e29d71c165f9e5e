package dev.stateflow.flink.stream;

import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** A type whose serializer is known, so that Flink need not look for one. */
public final class StreamType<T> extends TypeInformation<T> {
    public static final StreamType<Parcel> PARCEL = new StreamType<>(Parcel.class, ParcelSerializer.INSTANCE);
    public static final StreamType<Outgoing> OUTGOING = new StreamType<>(Outgoing.class, OutgoingSerializer.INSTANCE);
    public static final StreamType<Found> FOUND = new StreamType<>(Found.class, FoundSerializer.INSTANCE);

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final TypeSerializer<T> serializer;

    private StreamType(Class<T> type, TypeSerializer<T> serializer) {
        this.type = type;
        this.serializer = serializer;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return serializer;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof StreamType;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StreamType<?> that && type == that.type;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(type);
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
