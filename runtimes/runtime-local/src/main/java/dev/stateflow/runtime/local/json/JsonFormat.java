package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.ConstructorDetector;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import dev.stateflow.runtime.core.abi.EntityType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON for the values of an application. Reading is strict: nothing is rounded, cut off, coerced or ignored. Plain classes are read and
 * written by their fields. May be used by several threads at once.
 */
public final class JsonFormat {
    /** Deeper documents are refused: reading is recursive. */
    private static final int MAX_DEPTH = 200;

    /** Longer numbers are refused: conversions between bases take quadratic time. */
    private static final int MAX_NUMBER_LENGTH = 1_000;

    /** How many constants of an enum a message lists. */
    private static final int MOST_CONSTANTS = 12;

    private final ObjectMapper mapper;
    private final Signatures signatures;
    private final ReferenceFormat references;
    private final ValueWriter writer;

    public JsonFormat(Catalogue catalogue) {
        TypeFactory types = TypeFactory.defaultInstance();
        this.signatures = new Signatures(types);
        this.references = new ReferenceFormat(catalogue, signatures);
        this.mapper = mapper(types);
        mapper.registerModule(new ReferenceModule(catalogue, references, mapper));
        this.writer = new ValueWriter(mapper, references);
    }

    private static ObjectMapper mapper(TypeFactory types) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxStringLength(Integer.MAX_VALUE) // the size of the body bounds it
                        .build())
                .streamWriteConstraints(
                        StreamWriteConstraints.builder().maxNestingDepth(1_000).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .typeFactory(types)
                .addModules(new Jdk8Module(), new JavaTimeModule(), new ParameterNamesModule())
                .constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED)
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .enable(MapperFeature.PROPAGATE_TRANSIENT_MARKER)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(SerializationFeature.CLOSE_CLOSEABLE)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .build();
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /** The type that a signature in an entity's tables means. */
    public JavaType type(String signature, Class<?> erasure, ClassLoader loader) {
        return signatures.parse(signature, erasure, loader);
    }

    /** The type of an entity's keys. */
    public JavaType keyType(EntityType entity) {
        return references.keyType(entity);
    }

    /**
     * Reads a document.
     *
     * @throws JsonProcessingException if it is malformed; says where
     */
    public JsonNode parse(byte[] document) throws JsonProcessingException {
        try {
            return mapper.readTree(document);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new JsonMappingException(null, e.getMessage(), e);
        }
    }

    /**
     * Reads a value.
     *
     * @return the value; null for JSON null
     * @throws MismatchException if it is not a value of that type
     */
    public @Nullable Object read(JavaType type, JsonNode value) throws MismatchException {
        if (value.isNull() && type.isPrimitive()) {
            throw new MismatchException(TypeNames.of(type), value);
        }
        try {
            return mapper.readerFor(type).readValue(value);
        } catch (JsonMappingException e) {
            throw mismatch(e, type, value);
        } catch (IOException e) {
            throw new MismatchException(TypeNames.of(type), value);
        }
    }

    /**
     * Writes a value.
     *
     * @param type its static type, which decides how references are written
     * @throws JsonProcessingException if it can't be written
     */
    public byte[] write(JavaType type, @Nullable Object value) throws JsonProcessingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64);
        try (JsonGenerator generator = mapper.getFactory().createGenerator(out)) {
            generator.setCodec(mapper);
            writer.write(type, value, generator);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new JsonMappingException(null, e.getMessage(), e);
        }
        return out.toByteArray();
    }

    /** Makes documents that are not values of the application. */
    public ObjectMapper mapper() {
        return mapper;
    }

    /** Jackson names the collection class that it would have made, which the user has never heard of. */
    private static String nameOf(Class<?> target) {
        if (Collection.class.isAssignableFrom(target)) {
            return "an array";
        }
        if (target.isEnum()) {
            return oneOf(target);
        }
        return Map.class.isAssignableFrom(target) ? "an object" : target.getSimpleName();
    }

    private static String oneOf(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        List<String> names = Arrays.stream(constants)
                .limit(MOST_CONSTANTS)
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return type.getSimpleName() + " (" + String.join(", ", names)
                + (constants.length > MOST_CONSTANTS ? ", …)" : ")");
    }

    private static MismatchException mismatch(JsonMappingException e, JavaType type, JsonNode value) {
        StringBuilder path = new StringBuilder();
        JsonNode at = value;
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() != null) {
                path.append('.').append(step.getFieldName());
                at = at.path(step.getFieldName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
                at = at.path(step.getIndex());
            }
        }
        String found = MismatchException.describe(at);
        if (e.getCause() instanceof MismatchException reference) {
            return new MismatchException(path + reference.path(), reference.expected(), reference.found());
        }
        if (e.getCause() instanceof KeyFormatException key) {
            return new MismatchException(path.toString(), key.expected(), "the name \"" + key.found() + "\"");
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new MismatchException(
                    path.toString(),
                    "one of the properties " + unknown.getKnownPropertyIds() + " of "
                            + unknown.getReferringClass().getSimpleName(),
                    found);
        }
        if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
            // the application's own constructor has said why
            Throwable cause = refused.getCause();
            String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            return new MismatchException(
                    path.toString(), nameOf(refused.getType().getRawClass()), found + " that it refuses: " + why);
        }
        String expected = type.isEnumType() ? nameOf(type.getRawClass()) : TypeNames.of(type);
        if (!path.isEmpty() && e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            expected = nameOf(mismatch.getTargetType());
        }
        return new MismatchException(path.toString(), expected, found);
    }
}
