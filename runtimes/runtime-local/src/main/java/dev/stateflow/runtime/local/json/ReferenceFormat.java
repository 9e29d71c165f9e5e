package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.message.Address;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * References in JSON: the key where the static type leaves one entity only, {@code {"type": …, "key": …}} otherwise. As a name in a JSON
 * object: the key, or {@code type/key}.
 */
final class ReferenceFormat {
    private final Catalogue catalogue;
    private final Signatures signatures;

    ReferenceFormat(Catalogue catalogue, Signatures signatures) {
        this.catalogue = catalogue;
        this.signatures = signatures;
    }

    /** The type of an entity's keys. */
    JavaType keyType(EntityType entity) {
        return signatures.parse(
                entity.key().signature(), Object.class, entity.type().getClassLoader());
    }

    void write(Class<?> staticType, EntityObject reference, JsonGenerator out, ObjectMapper mapper) throws IOException {
        Address address = address(reference);
        if (catalogue.sole(staticType).isPresent()) {
            mapper.writeValue(out, address.key());
            return;
        }
        out.writeStartObject();
        out.writeStringField("type", address.entity());
        out.writeFieldName("key");
        mapper.writeValue(out, address.key());
        out.writeEndObject();
    }

    String name(Class<?> staticType, EntityObject reference) {
        Address address = address(reference);
        String key = Keys.name(address.key());
        return catalogue.sole(staticType).isPresent() ? key : address.entity() + "/" + key;
    }

    /** @throws MismatchException if the value is not a reference of that type */
    EntityObject read(Class<?> staticType, JsonNode value, ObjectMapper mapper) throws MismatchException {
        Optional<EntityType> sole = catalogue.sole(staticType);
        if (sole.isPresent()) {
            return read(sole.get(), value, mapper);
        }
        JsonNode name = value.get("type");
        JsonNode key = value.get("key");
        if (!value.isObject() || value.size() != 2 || name == null || key == null || !name.isTextual()) {
            throw new MismatchException(
                    "a reference to a " + staticType.getSimpleName() + ", {\"type\": …, \"key\": …}", value);
        }
        Optional<EntityType> entity = catalogue.byName(name.textValue());
        if (entity.isEmpty() || !fits(entity.get(), staticType)) {
            throw new MismatchException("one of the types " + String.join(", ", namesOf(staticType)), name).at("type");
        }
        try {
            return read(entity.get(), key, mapper);
        } catch (MismatchException e) {
            throw e.at("key");
        }
    }

    /** @throws KeyFormatException if the name is not a reference of that type */
    EntityObject read(Class<?> staticType, String name) throws KeyFormatException {
        Optional<EntityType> sole = catalogue.sole(staticType);
        if (sole.isPresent()) {
            return read(sole.get(), name);
        }
        int slash = name.indexOf('/');
        Optional<EntityType> entity = slash < 0 ? Optional.empty() : catalogue.byName(name.substring(0, slash));
        if (entity.isEmpty() || !fits(entity.get(), staticType)) {
            throw new KeyFormatException("type/key with one of the types " + namesOf(staticType), name);
        }
        return read(entity.get(), name.substring(slash + 1));
    }

    private EntityObject read(EntityType entity, String name) throws KeyFormatException {
        return References.to(entity, Keys.ofName(name, keyType(entity).getRawClass()));
    }

    private EntityObject read(EntityType entity, JsonNode key, ObjectMapper mapper) throws MismatchException {
        JavaType type = keyType(entity);
        try {
            Object value = key.isNull() ? null : mapper.readerFor(type).readValue(key);
            if (value != null) {
                return References.to(entity, value);
            }
        } catch (IOException e) {
            // said better below
        }
        throw new MismatchException("the key of " + article(entity.name()) + ", " + TypeNames.of(type), key);
    }

    private boolean fits(EntityType entity, Class<?> staticType) {
        return staticType.isAssignableFrom(entity.type()) && Catalogue.isConcrete(entity);
    }

    private Iterable<String> namesOf(Class<?> staticType) {
        return catalogue.entities().stream()
                .filter(e -> fits(e, staticType))
                .map(EntityType::name)
                .toList();
    }

    private static String article(String name) {
        return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private static Address address(EntityObject reference) {
        return Objects.requireNonNull(reference.stateflow$address(), "a reference has an address");
    }
}
