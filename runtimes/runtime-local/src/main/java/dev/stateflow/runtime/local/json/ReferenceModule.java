package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.stateflow.api.ScheduledCall;
import dev.stateflow.runtime.core.abi.EntityObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Teaches Jackson to read references, names in JSON objects that are references or record keys, and numbers without loss. */
final class ReferenceModule extends Module {
    private final Catalogue catalogue;
    private final ReferenceFormat references;
    private final ObjectMapper mapper;

    ReferenceModule(Catalogue catalogue, ReferenceFormat references, ObjectMapper mapper) {
        this.catalogue = catalogue;
        this.references = references;
        this.mapper = mapper;
    }

    @Override
    public String getModuleName() {
        return "stateflow-references";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription bean) {
                Class<?> raw = type.getRawClass();
                if (raw == ScheduledCall.class) {
                    return new ScheduledCallDeserializer();
                }
                return catalogue.isReference(raw) ? new ReferenceDeserializer(raw) : StrictNumbers.find(raw);
            }
        });
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription bean) {
                return type.isTypeOrSubTypeOf(EntityObject.class) ? new ReferenceSerializer() : null;
            }
        });
        context.addKeyDeserializers((type, config, bean) -> {
            Class<?> raw = type.getRawClass();
            if (catalogue.isReference(raw)) {
                return new NameDeserializer(name -> references.read(raw, name));
            }
            return raw.isRecord() && Keys.isKey(raw) ? new NameDeserializer(name -> Keys.ofName(name, raw)) : null;
        });
    }

    private final class ReferenceDeserializer extends StdDeserializer<EntityObject> {
        private static final long serialVersionUID = 1L;

        ReferenceDeserializer(Class<?> type) {
            super(type);
        }

        @Override
        public EntityObject deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode value = context.readTree(in);
            try {
                return references.read(handledType(), value, mapper);
            } catch (MismatchException e) {
                throw JsonMappingException.from(in, e.getMessage(), e);
            }
        }
    }

    /** What its fields hold is written like that of any object, but its home may be an instance of any entity. */
    private final class ScheduledCallDeserializer extends StdDeserializer<ScheduledCall> {
        private static final long serialVersionUID = 1L;

        ScheduledCallDeserializer() {
            super(ScheduledCall.class);
        }

        @Override
        public ScheduledCall deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode value = context.readTree(in);
            JsonNode id = value.path("id");
            try {
                if (value.size() != 2 || !id.isIntegralNumber() || !id.canConvertToLong()) {
                    throw new MismatchException("a scheduled call, {\"home\": …, \"id\": …}", value);
                }
                return ScheduledCall.of(references.read(Object.class, value.path("home"), mapper), id.longValue());
            } catch (MismatchException e) {
                throw JsonMappingException.from(in, e.getMessage(), e);
            }
        }
    }

    /** For references inside JDK types that have a serializer of their own, where no static type is at hand. */
    private final class ReferenceSerializer extends StdSerializer<EntityObject> {
        private static final long serialVersionUID = 1L;

        ReferenceSerializer() {
            super(EntityObject.class);
        }

        @Override
        public void serialize(EntityObject value, JsonGenerator out, SerializerProvider provider) throws IOException {
            references.write(Object.class, value, out, mapper);
        }
    }

    private interface NameReader {
        Object read(String name) throws KeyFormatException;
    }

    private static final class NameDeserializer extends KeyDeserializer {
        private final NameReader reader;

        NameDeserializer(NameReader reader) {
            this.reader = reader;
        }

        @Override
        public Object deserializeKey(String name, DeserializationContext context) throws IOException {
            try {
                return reader.read(name);
            } catch (KeyFormatException e) {
                throw JsonMappingException.from(context, e.getMessage(), e);
            }
        }
    }
}
