package dev.stateflow.runtime.core.codec;

import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.application.Jdk;
import dev.stateflow.runtime.core.message.Address;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * All classes that a codec knows: those of the application and those of the JDK that are listed. Nothing else is ever written or read.
 */
final class Types {
    private static final Class<?>[] NAMEABLE_PRIMITIVES = {
        boolean.class, byte.class, short.class, char.class, int.class, long.class, float.class, double.class
    };
    private static final Class<?>[] NAMEABLE_JDK = {
        Object.class,
        String.class,
        Number.class,
        Comparable.class,
        CharSequence.class,
        Iterable.class,
        Runnable.class,
        Boolean.class,
        Byte.class,
        Short.class,
        Character.class,
        Integer.class,
        Long.class,
        Float.class,
        Double.class,
        Throwable.class,
        Exception.class,
        RuntimeException.class,
        Cloneable.class,
        java.io.Serializable.class,
        StringBuilder.class,
        java.math.BigDecimal.class,
        java.math.BigInteger.class,
        java.util.UUID.class,
        java.util.Collection.class,
        java.util.List.class,
        java.util.Set.class,
        java.util.SortedSet.class,
        java.util.Queue.class,
        java.util.Deque.class,
        java.util.Map.class,
        java.util.SortedMap.class,
        java.util.Map.Entry.class,
        java.util.ArrayList.class,
        java.util.LinkedList.class,
        java.util.ArrayDeque.class,
        java.util.HashSet.class,
        java.util.LinkedHashSet.class,
        java.util.TreeSet.class,
        java.util.HashMap.class,
        java.util.LinkedHashMap.class,
        java.util.TreeMap.class,
        java.util.PriorityQueue.class,
        java.util.BitSet.class,
        java.util.Date.class,
        java.util.Optional.class,
        java.time.Instant.class,
        java.time.Duration.class,
        java.time.Period.class,
        java.time.LocalDate.class,
        java.time.LocalTime.class,
        java.time.LocalDateTime.class,
        java.time.OffsetDateTime.class,
        java.time.ZonedDateTime.class,
        java.util.concurrent.atomic.AtomicInteger.class,
        java.util.concurrent.atomic.AtomicLong.class
    };
    private static final Class<?>[] JDK_ENUMS = {
        java.math.RoundingMode.class,
        java.time.DayOfWeek.class,
        java.time.Month.class,
        java.time.temporal.ChronoUnit.class,
        java.time.temporal.ChronoField.class,
        java.util.concurrent.TimeUnit.class,
        java.time.format.TextStyle.class,
        java.time.format.FormatStyle.class,
        Thread.State.class
    };

    /** How objects of a class that is not a node are written. */
    private enum Inline {
        STRING,
        INTEGER,
        LONG,
        BOOLEAN,
        DOUBLE,
        FLOAT,
        SHORT,
        BYTE,
        CHARACTER,
        ENUM
    }

    private final CompiledApplication application;
    private final JdkLeaves leaves = new JdkLeaves();
    private final ClassLeaf classes = new ClassLeaf(this);
    private final JdkTypes jdk = new JdkTypes(this);
    private final Map<String, Class<?>> declaredClasses = new HashMap<>();
    private final Map<String, Class<?>> nameable = new HashMap<>();
    private final Map<String, Class<?>> enums = new HashMap<>();
    private final ConcurrentMap<String, Map<String, Object>> enumConstants = new ConcurrentHashMap<>();
    /** An {@link Inline}, the id of a leaf, or a {@link NodeType}. */
    private final ConcurrentMap<Class<?>, Object> writings = new ConcurrentHashMap<>();

    /** By number. */
    private final AtomicReferenceArray<DeclaredType> declaredTypes;

    Types(CompiledApplication application) {
        this.application = application;
        this.declaredTypes = new AtomicReferenceArray<>(
                application.manifest().manifest().classes().size());
        for (Class<?> primitive : NAMEABLE_PRIMITIVES) {
            nameable.put(primitive.getName(), primitive);
        }
        for (Class<?> type : NAMEABLE_JDK) {
            nameable.put(type.getName(), type);
        }
        for (Class<?> type : JDK_ENUMS) {
            enums.put(type.getName(), type);
            nameable.put(type.getName(), type);
        }
        JdkThrowables.KNOWN.forEach(type -> nameable.put(type.getName(), type));
        for (EntityType entity : application.entities()) {
            addNameable(entity.type());
        }
        application.values().forEach(this::declare);
        for (SplitType function : application.functions()) {
            // the receiver of a helper's suspended method stands in a frame
            declare(function.type());
        }
        leaves.add(classOfClass(), classes);
        writings.put(String.class, Inline.STRING);
        writings.put(Integer.class, Inline.INTEGER);
        writings.put(Long.class, Inline.LONG);
        writings.put(Boolean.class, Inline.BOOLEAN);
        writings.put(Double.class, Inline.DOUBLE);
        writings.put(Float.class, Inline.FLOAT);
        writings.put(Short.class, Inline.SHORT);
        writings.put(Byte.class, Inline.BYTE);
        writings.put(Character.class, Inline.CHARACTER);
    }

    @SuppressWarnings("unchecked") // the class of all class objects, whatever they are of
    private static Class<Class<?>> classOfClass() {
        return (Class<Class<?>>) (Class<?>) Class.class;
    }

    private void declare(Class<?> type) {
        declaredClasses.put(type.getName(), type);
        if (type.isEnum()) {
            enums.put(type.getName(), type);
        }
        addNameable(type);
    }

    /** A class can name the element type of an array; so can what its objects are instances of. */
    private void addNameable(Class<?> type) {
        Set<Class<?>> pending = new HashSet<>(Set.of(type));
        while (!pending.isEmpty()) {
            Class<?> next = pending.iterator().next();
            pending.remove(next);
            // an interface of the JDK has no objects of its own: an array of it holds the application's
            if ((!Jdk.isOwn(next) || next.isInterface()) && nameable.putIfAbsent(next.getName(), next) == null) {
                pending.addAll(Set.of(next.getInterfaces()));
                if (next.getSuperclass() != null) {
                    pending.add(next.getSuperclass());
                }
            }
        }
    }

    /** How a value is written as a node; null if it is a leaf. Not for entities. */
    @Nullable
    NodeType nodeType(Object value) {
        return writing(value.getClass()) instanceof NodeType type ? type : null;
    }

    /** How class objects are written. */
    ClassLeaf classes() {
        return classes;
    }

    /** How the copy of a view is written. */
    NodeType ofDetached(Object copy) {
        return jdk.ofDetached(copy);
    }

    /** Whether a value other than an entity is a leaf. */
    boolean isLeaf(@Nullable Object value) {
        return value == null || !(writing(value.getClass()) instanceof NodeType);
    }

    private Object writing(Class<?> type) {
        Object known = writings.get(type);
        return known != null ? known : writings.computeIfAbsent(type, this::find);
    }

    private Object find(Class<?> type) {
        Integer leaf = leaves.id(type);
        if (leaf != null) {
            return leaf;
        }
        if (Enum.class.isAssignableFrom(type)) {
            Class<?> declaring = type.isEnum() ? type : type.getSuperclass();
            if (enums.get(declaring.getName()) != declaring) {
                throw undeclared(declaring);
            }
            return Inline.ENUM;
        }
        if (declaredClasses.get(type.getName()) == type) {
            return newType(type);
        }
        NodeType listed = jdk.of(type);
        if (listed == null) {
            throw undeclared(type);
        }
        return listed;
    }

    private static CodecException undeclared(Class<?> type) {
        return new CodecException("a " + type.getName() + " can't be written: "
                + (Jdk.isOwn(type)
                        ? "it is not one of the JDK's classes that values can be made of"
                        : type.isHidden() || type.isSynthetic()
                                ? "lambdas and other classes without a stable name can't be part of a value"
                                : "the class is not declared as one of the application's values"));
    }

    private static DeclaredType newType(Class<?> type) {
        if (type.isRecord()) {
            return new PlainTypes.OfRecord(type);
        }
        if (Throwable.class.isAssignableFrom(type)) {
            return new ThrowableTypes.Declared(type);
        }
        return PlainTypes.OfClass.of(type);
    }

    /** The number of a type, by which bytes name it. */
    int number(DeclaredType type) {
        return application.manifest().classNumber(type.declared().getName());
    }

    /** The type with a number. */
    DeclaredType declared(int number) {
        List<ClassSchema> classes = application.manifest().manifest().classes();
        if (number < 0 || number >= classes.size()) {
            throw new CodecException("malformed: unknown type");
        }
        DeclaredType known = declaredTypes.get(number);
        if (known == null) {
            known = declaredType(declaredClass(classes.get(number).name()));
            declaredTypes.set(number, known);
        }
        return known;
    }

    /** A class that the application declares, whose objects can be made. */
    Class<?> declaredClass(String name) {
        Class<?> type = declaredClasses.get(name);
        if (type == null || type.isEnum() || type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            throw new CodecException("class " + name + " is not declared as one of the application's values");
        }
        return type;
    }

    /** How objects of such a class are written and read. */
    DeclaredType declaredType(Class<?> type) {
        if (!(writing(type) instanceof DeclaredType found)) {
            throw new CodecException("class " + type.getName() + " can't be read");
        }
        return found;
    }

    NodeType reference() {
        return jdk.reference();
    }

    /** The id of a type of the JDK; -1 if it is one of the application's. */
    int jdkId(NodeType type) {
        return jdk.id(type);
    }

    NodeType jdk(int id) {
        return jdk.byId(id);
    }

    /** @throws CodecException if a class can't be named in bytes */
    void checkNameable(Class<?> type) {
        if (nameable.get(type.getName()) != type) {
            throw undeclared(type);
        }
    }

    boolean isNameable(String name) {
        return nameable.containsKey(name);
    }

    boolean isEnum(String name) {
        return enums.containsKey(name);
    }

    Class<?> nameable(String name) {
        Class<?> type = nameable.get(name);
        if (type == null) {
            throw new CodecException("class " + name + " is not known to this application");
        }
        return type;
    }

    Class<?> enumClass(String name) {
        Class<?> type = enums.get(name);
        if (type == null) {
            throw new CodecException("enum " + name + " is not declared as one of the application's values");
        }
        return type;
    }

    Object enumConstant(String typeName, String name) {
        Map<String, Object> constants = enumConstants.computeIfAbsent(typeName, this::constantsOf);
        Object constant = constants.get(name);
        if (constant == null) {
            throw new CodecException("enum " + typeName + " has no constant " + name);
        }
        return constant;
    }

    private Map<String, Object> constantsOf(String typeName) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : enumClass(typeName).getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return constants;
    }

    /** Whether exceptions of a class can be written as what they are. */
    boolean isFaithfulThrowable(Class<?> type) {
        return ThrowableTypes.isFaithful(type) || declaredClasses.get(type.getName()) == type;
    }

    /** An exception of a class for which {@link #isFaithfulThrowable} holds. */
    Throwable makeThrowable(String typeName, String message) {
        Class<?> declared = declaredClasses.get(typeName);
        if (declared == null) {
            return (Throwable) Instantiation.make(
                    Instantiation.constructor(JdkThrowables.byName(typeName), Throwable.class, String.class), message);
        }
        if (writing(declared) instanceof ThrowableTypes.Declared type) {
            return type.make(message);
        }
        throw new CodecException("class " + typeName + " is not an exception");
    }

    /** Writes a leaf; does nothing and gives false if the value is a node. */
    boolean writeLeaf(Object value, ByteWriter out, GraphWriter graph) {
        Object writing = writing(value.getClass());
        if (writing instanceof NodeType) {
            return false;
        }
        if (writing instanceof Integer id) {
            out.writeByte(Tags.JDK_LEAF);
            out.writeUnsigned(id);
            leaves.write(id, value, out, graph);
            return true;
        }
        switch ((Inline) writing) {
            case STRING -> {
                out.writeByte(Tags.STRING);
                out.writeString((String) value);
            }
            case INTEGER -> {
                out.writeByte(Tags.INT);
                out.writeSigned((Integer) value);
            }
            case LONG -> {
                out.writeByte(Tags.LONG);
                out.writeSignedLong((Long) value);
            }
            case BOOLEAN -> out.writeByte((Boolean) value ? Tags.TRUE : Tags.FALSE);
            case DOUBLE -> {
                out.writeByte(Tags.DOUBLE);
                out.writeFixedLong(Double.doubleToRawLongBits((Double) value));
            }
            case FLOAT -> {
                out.writeByte(Tags.FLOAT);
                out.writeFixedInt(Float.floatToRawIntBits((Float) value));
            }
            case SHORT -> {
                out.writeByte(Tags.SHORT);
                out.writeSigned((Short) value);
            }
            case BYTE -> {
                out.writeByte(Tags.BYTE);
                out.writeByte((Byte) value);
            }
            case CHARACTER -> {
                out.writeByte(Tags.CHAR);
                out.writeUnsigned((Character) value);
            }
            case ENUM -> {
                Enum<?> constant = (Enum<?>) value;
                out.writeByte(Tags.ENUM);
                out.writeUnsigned(graph.symbol(constant.getDeclaringClass().getName()));
                out.writeUnsigned(graph.symbol(constant.name()));
            }
        }
        return true;
    }

    Object readLeaf(ByteReader in, GraphReader graph) {
        return leaves.read(in, graph);
    }

    /** A reference to an instance, or the resident object of that instance. */
    Object reference(String entity, Object key, @Nullable EntityObject resident) {
        EntityType type = application.entity(entity);
        if (type == null) {
            throw new CodecException("application " + application.name() + " has no entity named " + entity);
        }
        if (resident != null && new Address(entity, key).equals(resident.stateflow$address())) {
            return resident;
        }
        return References.to(type, key);
    }
}
