package dev.stateflow.runtime.local.json;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Keys as text, in paths and as names in JSON objects. A record key is its leaves in declaration order, joined by commas; each leaf is
 * percent-encoded, so that a comma inside a leaf is {@code %2C}.
 */
public final class Keys {
    private static final String UNRESERVED = "-_~:@!$'()*+;=";

    private Keys() {}

    /** Whether values of a type can be keys. */
    public static boolean isKey(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (!isKey(component.getType())) {
                    return false;
                }
            }
            return type.getRecordComponents().length > 0;
        }
        return type == String.class
                || type == UUID.class
                || type.isEnum()
                || type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == short.class
                || type == Short.class
                || type == byte.class
                || type == Byte.class
                || type == char.class
                || type == Character.class;
    }

    /**
     * Reads a key.
     *
     * @param text what {@link #format} writes
     * @param type the key's class
     * @return the key, boxed
     * @throws KeyFormatException if the text is not a key of that type
     */
    public static Object parse(String text, Class<?> type) throws KeyFormatException {
        if (!type.isRecord()) {
            return leaf(text, type);
        }
        Deque<String> leaves = new ArrayDeque<>(List.of(text.split(",", -1)));
        Object key = compose(leaves, type, text);
        if (!leaves.isEmpty()) {
            throw new KeyFormatException(describe(type), text);
        }
        return key;
    }

    /** Reads a key that is a name in a JSON object: as in a path if it is a record, else as it is. */
    public static Object ofName(String name, Class<?> type) throws KeyFormatException {
        return type.isRecord() ? parse(name, type) : plain(name, type);
    }

    /** Writes a key as a name in a JSON object. */
    public static String name(Object key) {
        return key instanceof Record ? format(key) : text(key);
    }

    /** What a key of a type looks like, for messages. */
    public static String describe(Class<?> type) {
        if (!type.isRecord()) {
            return type.getSimpleName();
        }
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(component.getType().isRecord() ? describe(component.getType()) : component.getName());
        }
        return String.join(",", parts);
    }

    /** Writes a key so that it can stand in a path. */
    public static String format(Object key) {
        if (key instanceof Record) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : key.getClass().getRecordComponents()) {
                parts.add(format(read(component, key)));
            }
            return String.join(",", parts);
        }
        return encode(text(key));
    }

    private static String text(Object key) {
        return key instanceof Enum<?> constant ? constant.name() : key.toString();
    }

    private static Object compose(Deque<String> leaves, Class<?> type, String text) throws KeyFormatException {
        if (!type.isRecord()) {
            String leaf = leaves.poll();
            if (leaf == null) {
                throw new KeyFormatException(describe(type), text);
            }
            return leaf(leaf, type);
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            if (leaves.isEmpty()) {
                throw new KeyFormatException(describe(type), text);
            }
            values[i] = compose(leaves, types[i], text);
        }
        return construct(type, types, values, text);
    }

    private static Object construct(Class<?> type, Class<?>[] types, Object[] values, String text)
            throws KeyFormatException {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            // the record's own validation refused the values
            throw new KeyFormatException(
                    describe(type) + " (" + e.getTargetException().getMessage() + ")", text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't construct the key " + type.getName(), e);
        }
    }

    private static Object read(RecordComponent component, Object key) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(key);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "can't read the key " + key.getClass().getName(), e);
        }
    }

    private static Object leaf(String encoded, Class<?> type) throws KeyFormatException {
        String text;
        try {
            text = decode(encoded);
        } catch (CharacterCodingException e) {
            throw new KeyFormatException(describe(type), encoded);
        }
        return plain(text, type);
    }

    private static Object plain(String text, Class<?> type) throws KeyFormatException {
        try {
            if (type == String.class) {
                return text;
            } else if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            } else if (type == long.class || type == Long.class) {
                return Long.valueOf(text);
            } else if (type == short.class || type == Short.class) {
                return Short.valueOf(text);
            } else if (type == byte.class || type == Byte.class) {
                return Byte.valueOf(text);
            } else if (type == UUID.class) {
                return uuid(text);
            } else if (type.isEnum()) {
                return constant(text, type);
            } else if ((type == char.class || type == Character.class) && text.length() == 1) {
                return text.charAt(0);
            }
        } catch (IllegalArgumentException e) {
            // falls through: the message of the parser says less than ours
        }
        throw new KeyFormatException(describe(type), text);
    }

    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text); // fromString takes shortened groups
        }
        return uuid;
    }

    private static Object constant(String text, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /**
     * Decodes a segment of a path.
     *
     * @throws CharacterCodingException if a percent sign is not followed by two hexadecimal digits, or the octets are not UTF-8
     */
    public static String decode(String segment) throws CharacterCodingException {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c != '%') {
                octets.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 1), 16) : -1;
            int low = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                throw new CharacterCodingException();
            }
            octets.write(high << 4 | low);
            i += 2;
        }
        // unlike String's constructor, a decoder refuses what is malformed: two paths must not mean one key
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets.toByteArray()))
                .toString();
    }

    /** Encodes a text as a segment of a path. */
    public static String encode(String text) {
        // "." and ".." would be taken for relative segments
        boolean dots = text.equals(".") || text.equals("..");
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || (c == '.' && !dots)
                    || UNRESERVED.indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
