package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.EntityType.StateField;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON for whole instances: {@code {"type": …, "key": …, "state": {field: value, …}}}, then {@code "nextCall"}, the number of the instance's next call, and {@code "scheduled"}, the calls that
 * clients have scheduled for it, if there are any. Fields of the same name in several classes of a hierarchy are told apart by the simple
 * name of their class, as in {@code Base.name}.
 */
public final class StateFormat {
    private final JsonFormat json;
    private final Catalogue catalogue;
    private final ScheduledFormat scheduled;
    private final Map<EntityType, List<Field>> fields = new HashMap<>();

    private record Field(String name, char kind, JavaType type) {}

    public StateFormat(JsonFormat json, Catalogue catalogue) {
        this.json = json;
        this.catalogue = catalogue;
        this.scheduled = new ScheduledFormat(json);
        for (EntityType type : catalogue.entities()) {
            fields.put(type, fields(type));
        }
    }

    private List<Field> fields(EntityType type) {
        Set<String> seen = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        type.state().forEach(field -> {
            if (!seen.add(field.name())) {
                ambiguous.add(field.name());
            }
        });
        ClassLoader loader = type.type().getClassLoader();
        List<Field> all = new ArrayList<>();
        for (StateField field : type.state()) {
            String owner = field.declaringClass();
            String simple = owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
            String name = ambiguous.contains(field.name()) ? simple + "." + field.name() : field.name();
            all.add(new Field(name, field.signature().charAt(0), json.type(field.signature(), Object.class, loader)));
        }
        return all;
    }

    /**
     * Writes an instance.
     *
     * @param record of an instance that exists
     * @throws IOException if a value has no JSON form
     */
    public byte[] write(EntityType type, InstanceRecord record) throws IOException {
        EntityObject instance = Objects.requireNonNull(record.resident());
        Values values = new Values();
        instance.stateflow$write(values);
        ByteArrayOutputStream out = new ByteArrayOutputStream(128);
        try (JsonGenerator generator = json.mapper().getFactory().createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("type", type.name());
            generator.writeFieldName("key");
            generator.writeRawValue(
                    text(json.write(json.keyType(type), record.address().key())));
            generator.writeObjectFieldStart("state");
            Iterator<@Nullable Object> value = values.all.iterator();
            for (Field field : fields.getOrDefault(type, List.of())) {
                generator.writeFieldName(field.name());
                generator.writeRawValue(text(json.write(field.type(), boxed(field.kind(), value.next()))));
            }
            generator.writeEndObject();
            if (record.nextCallId() > 0) {
                generator.writeNumberField("nextCall", record.nextCallId());
            }
            if (record.scheduled() > 0) {
                generator.writeFieldName("scheduled");
                scheduled.write(type, record.timers(), generator);
            }
            generator.writeEndObject();
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Fields of all int-like types are written as int. */
    private static @Nullable Object boxed(char kind, @Nullable Object value) {
        if (!(value instanceof Integer number)) {
            return value;
        }
        return switch (kind) {
            case 'Z' -> number != 0;
            case 'B' -> number.byteValue();
            case 'C' -> (char) number.intValue();
            case 'S' -> number.shortValue();
            default -> number;
        };
    }

    /**
     * Reads an instance: a record that was never stored.
     *
     * @throws MismatchException if it does not fit the application; says where
     * @throws JsonProcessingException if it is malformed
     */
    public InstanceRecord read(byte[] line) throws MismatchException, JsonProcessingException {
        JsonNode document = json.parse(line);
        String name = document.path("type").asText();
        EntityType type = catalogue
                .byName(name)
                .filter(Catalogue::isConcrete)
                .orElseThrow(() -> new MismatchException(".type", "a concrete entity", "\"" + name + "\""));
        Object key = json.read(json.keyType(type), document.path("key"));
        if (key == null) {
            throw new MismatchException(".key", TypeNames.of(json.keyType(type)), "null");
        }
        JsonNode state = document.path("state");
        List<Field> expected = fields.getOrDefault(type, List.of());
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : expected) {
            JsonNode value = state.get(field.name());
            if (value == null) {
                throw new MismatchException(".state." + field.name(), TypeNames.of(field.type()), "nothing");
            }
            try {
                values.add(json.read(field.type(), value));
            } catch (MismatchException e) {
                throw new MismatchException(".state." + field.name() + e.path(), e.expected(), e.found());
            }
        }
        for (Iterator<String> names = state.fieldNames(); names.hasNext(); ) {
            String given = names.next();
            if (expected.stream().noneMatch(field -> field.name().equals(given))) {
                throw new MismatchException(".state." + given, "no such field in " + name, "a value");
            }
        }
        Address address = new Address(type.name(), key);
        EntityObject instance = type.blank();
        instance.stateflow$address(address);
        instance.stateflow$read(new Given(values.iterator()));
        long nextCall = document.path("nextCall").asLong(0);
        if (nextCall < 0) {
            throw new MismatchException(".nextCall", "a number that is not negative", String.valueOf(nextCall));
        }
        InstanceRecord record = new InstanceRecord(address, nextCall, 0);
        record.resident(instance);
        scheduled.read(type, document.path("scheduled"), nextCall).forEach(record::start);
        return record;
    }

    private static final class Values implements ValueOutput {
        final List<@Nullable Object> all = new ArrayList<>();

        @Override
        public void writeInt(int value) {
            all.add(value);
        }

        @Override
        public void writeFloat(float value) {
            all.add(value);
        }

        @Override
        public void writeLong(long value) {
            all.add(value);
        }

        @Override
        public void writeDouble(double value) {
            all.add(value);
        }

        @Override
        public void writeObject(@Nullable Object value) {
            all.add(value);
        }
    }

    private record Given(Iterator<@Nullable Object> values) implements ValueInput {
        @Override
        public int readInt() {
            Object value = values.next();
            if (value instanceof Boolean truth) {
                return truth ? 1 : 0;
            }
            return value instanceof Character c ? c : ((Number) Objects.requireNonNull(value)).intValue();
        }

        @Override
        public float readFloat() {
            return (Float) Objects.requireNonNull(values.next());
        }

        @Override
        public long readLong() {
            return (Long) Objects.requireNonNull(values.next());
        }

        @Override
        public double readDouble() {
            return (Double) Objects.requireNonNull(values.next());
        }

        @Override
        public @Nullable Object readObject() {
            return values.next();
        }
    }
}
