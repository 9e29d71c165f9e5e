package dev.stateflow.kafka.wire;

import dev.stateflow.runtime.core.message.Address;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;

/**
 * Addresses as keys of records: {@code User/ann}, {@code Seat/12,A}. Readable, the same in every build, and different for different instances. May be used
 * by several threads at once.
 */
public final class AddressBytes {
    private final ClassValue<RecordComponent[]> components = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] found = type.getRecordComponents();
            for (RecordComponent component : found) {
                component.getAccessor().setAccessible(true);
            }
            return found;
        }
    };

    /** The bytes of an address. */
    public byte[] of(Address address) {
        return text(address).getBytes(StandardCharsets.UTF_8);
    }

    /** The text that the bytes are. */
    public String text(Address address) {
        StringBuilder text = new StringBuilder(48);
        escape(address.entity(), text);
        text.append('/');
        key(address.key(), text);
        return text.toString();
    }

    private void key(Object key, StringBuilder text) {
        if (key instanceof Record) {
            RecordComponent[] parts = components.get(key.getClass());
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    text.append(',');
                }
                key(read(parts[i], key), text);
            }
        } else {
            escape(key instanceof Enum<?> constant ? constant.name() : String.valueOf(key), text);
        }
    }

    private static Object read(RecordComponent component, Object key) {
        try {
            Object part = component.getAccessor().invoke(key);
            if (part == null) {
                throw new IllegalArgumentException("a key with a null in it: " + key);
            }
            return part;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("can't read the key " + key, e);
        }
    }

    private static boolean isPlain(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (isSpecial(part.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpecial(char c) {
        return c < ' ' || c == '%' || c == ',' || c == '/' || Character.isSurrogate(c);
    }

    /** What separates parts, can't be seen, or is no text, as its hexadecimal digits. */
    private static void escape(String part, StringBuilder text) {
        if (isPlain(part)) {
            text.append(part);
            return;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < part.length()
                    && Character.isLowSurrogate(part.charAt(i + 1));
            if (pair) {
                text.append(c).append(part.charAt(++i));
            } else if (isSpecial(c)) {
                text.append('%').append(String.format("%04X", (int) c));
            } else {
                text.append(c);
            }
        }
    }
}
