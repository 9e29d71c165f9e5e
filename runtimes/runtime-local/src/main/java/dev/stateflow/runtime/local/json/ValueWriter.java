package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.stateflow.runtime.core.abi.EntityObject;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes values by their static types. Jackson chooses serializers by the class of the value, which can't tell a reference that may stand for
 * one entity only from one that may stand for several; so containers and plain objects are walked here, and the leaves are Jackson's.
 */
final class ValueWriter {
    private static final JavaType OBJECT = TypeFactory.unknownType();

    private final ObjectMapper mapper;
    private final ReferenceFormat references;
    private final Map<JavaType, List<Property>> properties = new ConcurrentHashMap<>();

    ValueWriter(ObjectMapper mapper, ReferenceFormat references) {
        this.mapper = mapper;
        this.references = references;
    }

    void write(JavaType type, @Nullable Object value, JsonGenerator out) throws IOException {
        write(type, value, out, mapper.getSerializerProviderInstance());
    }

    private void write(JavaType type, @Nullable Object value, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof EntityObject reference) {
            references.write(type.getRawClass(), reference, out, mapper);
        } else if (value instanceof Collection<?> collection) {
            JavaType element = contained(type, Collection.class, 0);
            out.writeStartArray();
            for (Object each : collection) {
                write(element, each, out, provider);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writeMap(type, map, out, provider);
        } else if (value instanceof Optional<?> optional) {
            write(contained(type, Optional.class, 0), optional.orElse(null), out, provider);
        } else if (value instanceof Object[]) {
            JavaType element = type.isArrayType() ? type.getContentType() : OBJECT;
            out.writeStartArray();
            for (int i = 0; i < Array.getLength(value); i++) {
                write(element, Array.get(value, i), out, provider);
            }
            out.writeEndArray();
        } else {
            JsonSerializer<Object> serializer = provider.findValueSerializer(value.getClass());
            if (serializer instanceof BeanSerializerBase) {
                writeObject(dynamic(type, value), value, out, provider);
            } else {
                serializer.serialize(value, out, provider);
            }
        }
    }

    private void writeMap(JavaType type, Map<?, ?> map, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        JavaType keyType = contained(type, Map.class, 0);
        JavaType valueType = contained(type, Map.class, 1);
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            if (key == null) {
                throw JsonMappingException.from(out, "a map with the key null can't be written as JSON");
            } else if (key instanceof EntityObject reference) {
                out.writeFieldName(references.name(keyType.getRawClass(), reference));
            } else if (key instanceof Record && Keys.isKey(key.getClass())) {
                out.writeFieldName(Keys.name(key));
            } else {
                provider.findKeySerializer(key.getClass(), null).serialize(key, out, provider);
            }
            write(valueType, entry.getValue(), out, provider);
        }
        out.writeEndObject();
    }

    private void writeObject(JavaType type, Object value, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeStartObject();
        for (Property property : properties.computeIfAbsent(type, this::introspect)) {
            out.writeFieldName(property.name());
            write(property.member().getType(), property.member().getValue(value), out, provider);
        }
        out.writeEndObject();
    }

    private List<Property> introspect(JavaType type) {
        List<Property> found = new ArrayList<>();
        for (BeanPropertyDefinition each :
                mapper.getSerializationConfig().introspect(type).findProperties()) {
            AnnotatedMember member = each.getAccessor();
            if (member != null) {
                member.fixAccess(true);
                found.add(new Property(each.getName(), member));
            }
        }
        return List.copyOf(found);
    }

    /** The class of the value, with the type arguments that the static type gives it. */
    private JavaType dynamic(JavaType type, Object value) {
        Class<?> raw = value.getClass();
        if (type.hasRawClass(raw)) {
            return type;
        }
        TypeFactory types = mapper.getTypeFactory();
        return type.getRawClass().isAssignableFrom(raw)
                ? types.constructSpecializedType(type, raw)
                : types.constructType(raw);
    }

    private static JavaType contained(JavaType type, Class<?> container, int index) {
        JavaType found = type.findSuperType(container);
        return found == null ? OBJECT : found.containedTypeOrUnknown(index);
    }

    private record Property(String name, AnnotatedMember member) {}
}
