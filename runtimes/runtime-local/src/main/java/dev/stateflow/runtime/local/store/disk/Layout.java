package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where things are on the disk. A format: change {@link StoreFolder#FORMAT} with it.
 *
 * <pre>
 * c                      number of the last group (8 bytes)
 * m number               a message under way (8 bytes, big-endian: in the order of sending)
 * n name                 what the application notes about itself
 * r address as text      a record
 * t address as text      when its instance is to be woken (8 bytes), and its address
 * </pre>
 */
final class Layout {
    static final byte[] LAST_GROUP = {'c'};
    static final byte[] MESSAGES = {'m'};
    static final byte[] RECORDS = {'r'};
    static final byte[] TIMERS = {'t'};

    private final ValueCodec values;
    private final Function<Address, String> texts;

    Layout(ValueCodec values, Function<Address, String> texts) {
        this.values = values;
        this.texts = texts;
    }

    static byte[] message(long number) {
        return ByteBuffer.allocate(9).put(MESSAGES).putLong(number).array();
    }

    static long messageNumber(byte[] key) {
        return ByteBuffer.wrap(key).getLong(1);
    }

    static byte[] note(String name) {
        return key((byte) 'n', name);
    }

    static byte[] number(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    byte[] record(Address address) {
        return key(RECORDS[0], texts.apply(address));
    }

    byte[] timer(Address address) {
        return key(TIMERS[0], texts.apply(address));
    }

    byte[] due(Address address, long due) {
        byte[] bytes = values.encode(List.of(), out -> {
            out.writeObject(address.entity());
            out.writeObject(address.key());
        });
        return ByteBuffer.allocate(8 + bytes.length).putLong(due).put(bytes).array();
    }

    Address dueAddress(byte[] value) {
        byte[] bytes = Arrays.copyOfRange(value, 8, value.length);
        return values.decode(
                bytes,
                List.of(),
                in -> new Address(
                        (String) Objects.requireNonNull(in.readObject()), Objects.requireNonNull(in.readObject())));
    }

    private static byte[] key(byte kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + bytes.length).put(kind).put(bytes).array();
    }
}
