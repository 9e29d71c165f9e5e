package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.codec.CollectionTypes.OfParts;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.BitSet;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Classes of the JDK with one or two parts. */
final class SmallTypes {
    private SmallTypes() {}

    /** A mutable object that holds nothing but what its head says. */
    private static final class OfHead<T> extends NodeType {
        private final Leaf.Writes<T> writes;
        private final Leaf.Reads<T> reads;

        OfHead(Leaf.Writes<T> writes, Leaf.Reads<T> reads) {
            this.writes = writes;
            this.reads = reads;
        }

        @Override
        boolean isFillable() {
            return false;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return NONE;
        }

        @Override
        boolean isPlain(Object node) {
            return true;
        }

        @Override
        @SuppressWarnings("unchecked") // the type is chosen by the object's class
        Object copy(Object node, @Nullable Object[] parts) {
            ByteWriter out = new ByteWriter(32);
            writes.write((T) node, out);
            return make(new ByteReader(out.buffer(), 0, out.size()));
        }

        @Override
        @SuppressWarnings("unchecked") // the type is chosen by the object's class
        void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
            writes.write((T) node, out);
        }

        @Override
        Object make(ByteReader in, GraphReader graph) {
            return make(in);
        }

        private Object make(ByteReader in) {
            T made = reads.read(in);
            if (made == null) {
                throw new AssertionError("made nothing");
            }
            return made;
        }
    }

    private static final class OfReference extends NodeType {
        @Override
        boolean isFillable() {
            return true;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return new Object[] {((AtomicReference<?>) node).get()};
        }

        @Override
        boolean isPlain(Object node) {
            return true;
        }

        @Override
        Object copy(Object node, @Nullable Object[] parts) {
            return new AtomicReference<>(parts[0]);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            return new AtomicReference<>();
        }

        @Override
        @SuppressWarnings("unchecked") // made by readHead
        void readBody(Object node, ByteReader in, GraphReader graph) {
            @Nullable Object[] parts = readParts(in, graph);
            ((AtomicReference<@Nullable Object>) node).set(parts.length == 1 ? parts[0] : null);
        }
    }

    @SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // applications use them
    static void addTo(JdkTypes types) {
        types.add(
                Optional.class,
                new OfParts(
                        node -> ((Optional<?>) node)
                                .<Object[]>map(value -> new Object[] {value})
                                .orElse(new Object[0]),
                        parts -> parts.length == 0 ? Optional.empty() : Optional.of(JdkTypes.get(parts, 0))));
        types.add(
                SimpleEntry.class,
                new OfParts(CollectionParts::ofEntry, parts -> new SimpleEntry<>(parts[0], parts[1])));
        types.add(
                SimpleImmutableEntry.class,
                new OfParts(CollectionParts::ofEntry, parts -> new SimpleImmutableEntry<>(parts[0], parts[1])));
        types.add(Object.class, new OfHead<>((v, out) -> {}, in -> new Object()));
        types.add(
                StringBuilder.class,
                new OfHead<StringBuilder>(
                        (v, out) -> out.writeString(v.toString()), in -> new StringBuilder(in.readString())));
        types.add(
                StringBuffer.class,
                new OfHead<StringBuffer>(
                        (v, out) -> out.writeString(v.toString()), in -> new StringBuffer(in.readString())));
        types.add(
                Date.class,
                new OfHead<Date>((v, out) -> out.writeSignedLong(v.getTime()), in -> new Date(in.readSignedLong())));
        types.add(
                BitSet.class,
                new OfHead<BitSet>(
                        (v, out) -> {
                            byte[] bytes = v.toByteArray();
                            out.writeUnsigned(bytes.length);
                            out.writeBytes(bytes);
                        },
                        in -> BitSet.valueOf(in.readBytes(in.readCount(1)))));
        types.add(
                AtomicInteger.class,
                new OfHead<AtomicInteger>(
                        (v, out) -> out.writeSigned(v.get()), in -> new AtomicInteger(in.readSigned())));
        types.add(
                AtomicLong.class,
                new OfHead<AtomicLong>(
                        (v, out) -> out.writeSignedLong(v.get()), in -> new AtomicLong(in.readSignedLong())));
        types.add(
                AtomicBoolean.class,
                new OfHead<AtomicBoolean>(
                        (v, out) -> out.writeByte(v.get() ? 1 : 0), in -> new AtomicBoolean(in.readByte() != 0)));
        types.add(AtomicReference.class, new OfReference());
    }
}
