package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.local.store.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Where things are on the disk. A format: change {@link StoreFolder#FORMAT} with it.
 *
 * <pre>
 * c                      number of the last group (8 bytes)
 * m number               a message under way (8 bytes, big-endian: in the order of sending)
 * n name                 what the application notes about itself
 * r address as text      a record
 * a address as text, 0, number   an answer that the instance remembers (8 bytes, big-endian)
 * t address as text      when its instance is to be woken (8 bytes), and its address
 * </pre>
 */
final class Layout {
    static final byte[] ANSWERS = {'a'};
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

    /** @throws StoreException if it is damaged */
    static long messageNumber(byte[] key) {
        if (key.length != 9) {
            throw damaged("the number of a message under way");
        }
        return ByteBuffer.wrap(key).getLong(1);
    }

    /**
     * The number of the last group, 0 if there is none.
     *
     * @throws StoreException if it is damaged
     */
    static long lastGroup(Disk disk) {
        byte[] value = disk.get(LAST_GROUP);
        if (value != null && value.length != 8) {
            throw damaged("the number of the last group of commits");
        }
        return value == null ? 0 : ByteBuffer.wrap(value).getLong();
    }

    private static StoreException damaged(String what) {
        return new StoreException(what + " can't be read: it is damaged");
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

    /** What the keys of all answers begin with that an instance remembers. */
    static byte[] answersOf(byte[] record) {
        byte[] prefix = Arrays.copyOf(record, record.length + 1);
        prefix[0] = ANSWERS[0];
        return prefix;
    }

    static byte[] answer(byte[] record, long number) {
        return ByteBuffer.allocate(record.length + 9)
                .put(answersOf(record))
                .putLong(number)
                .array();
    }

    /** @throws StoreException if it is damaged */
    static long answerNumber(byte[] key) {
        if (key.length < 10) {
            throw damaged("the number of an answer");
        }
        return ByteBuffer.wrap(key).getLong(key.length - 8);
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

    /** @throws StoreException if it is damaged */
    long dueTime(byte[] value) {
        if (value.length < 8) {
            throw damaged("a timer");
        }
        return ByteBuffer.wrap(value).getLong();
    }

    /** @throws StoreException if it is damaged, or of a build that is not understood */
    Address dueAddress(byte[] value) {
        if (value.length < 8) {
            throw damaged("a timer");
        }
        byte[] bytes = Arrays.copyOfRange(value, 8, value.length);
        try {
            return values.decode(bytes, List.of(), in -> {
                if (in.readObject() instanceof String entity) {
                    Object key = in.readObject();
                    if (key != null) {
                        return new Address(entity, key);
                    }
                }
                throw damaged("a timer");
            });
        } catch (CodecException e) {
            throw new StoreException("a timer can't be read: " + e.getMessage(), e);
        }
    }

    private static byte[] key(byte kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + bytes.length).put(kind).put(bytes).array();
    }
}
