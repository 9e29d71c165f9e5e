package dev.stateflow.runtime.core.application;

import dev.stateflow.api.Renamed;
import dev.stateflow.evolution.Manifest;
import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.evolution.Manifest.ConstantSchema;
import dev.stateflow.evolution.Manifest.EntitySchema;
import dev.stateflow.evolution.Manifest.FieldSchema;
import dev.stateflow.evolution.Manifest.KeySchema;
import dev.stateflow.evolution.Manifest.Kind;
import dev.stateflow.evolution.Manifest.PointSchema;
import dev.stateflow.evolution.Manifest.SlotSchema;
import dev.stateflow.runtime.core.abi.EntityBase;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.FramePoint;
import dev.stateflow.runtime.core.abi.SplitType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The manifest of a compiled application, and what its numbers stand for. Immutable. */
public final class ApplicationManifest {
    private final Manifest manifest;
    private final long id;
    private final Map<String, Integer> classNumbers = new HashMap<>();
    private final List<Point> points = new ArrayList<>();
    private final IdentityHashMap<SplitType, int[]> pointNumbers = new IdentityHashMap<>();

    /**
     * A suspension point.
     *
     * @param owner what resumes it
     * @param index its index there
     */
    public record Point(SplitType owner, int index) {
        private PointSchema schema() {
            FramePoint point = owner.points().get(index);
            return new PointSchema(
                    owner.type().getName(),
                    point.method(),
                    point.descriptor(),
                    point.line(),
                    point.awaited(),
                    point.history(),
                    point.slots().stream()
                            .map(s -> new SlotSchema(s.name(), s.descriptor()))
                            .toList());
        }
    }

    ApplicationManifest(CompiledApplication application) {
        List<SplitType> owners = Stream.concat(application.entities().stream(), application.functions().stream())
                .toList();
        for (SplitType owner : owners) {
            for (int i = 0; i < owner.points().size(); i++) {
                points.add(new Point(owner, i));
            }
        }
        // as the manifest orders them
        points.sort(Comparator.comparing(Point::schema, PointSchema.ORDER));
        for (int number = 0; number < points.size(); number++) {
            Point point = points.get(number);
            pointNumbers.computeIfAbsent(point.owner(), o -> new int[o.points().size()])[point.index()] = number;
        }
        manifest = new Manifest(
                application.name(),
                application.entities().stream().map(ApplicationManifest::entity).toList(),
                classes(application),
                points.stream().map(Point::schema).toList());
        id = manifest.id();
        for (ClassSchema type : manifest.classes()) {
            classNumbers.put(type.name(), classNumbers.size());
        }
    }

    /** The manifest. */
    public Manifest manifest() {
        return manifest;
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** The number of a class, its index in the manifest; -1 if it has none. */
    public int classNumber(String name) {
        return classNumbers.getOrDefault(name, -1);
    }

    /** The number of a suspension point, its index in the manifest; -1 if the application has no such class. */
    public int pointNumber(SplitType owner, int index) {
        int[] numbers = pointNumbers.get(owner);
        return numbers == null || index < 0 || index >= numbers.length ? -1 : numbers[index];
    }

    /** The suspension point with a number, or null if there is none. */
    public @Nullable Point point(int number) {
        return number >= 0 && number < points.size() ? points.get(number) : null;
    }

    private static EntitySchema entity(EntityType type) {
        EntityType.KeyInfo key = type.key();
        return new EntitySchema(
                type.name(),
                type.type().getName(),
                formers(type.type()),
                new KeySchema(key.method(), key.name(), key.signature()),
                type.state().stream()
                        .map(f -> new FieldSchema(f.declaringClass(), f.name(), f.signature(), formers(type.type(), f)))
                        .toList());
    }

    private static List<String> formers(Class<?> type, EntityType.StateField field) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.getName().equals(field.declaringClass())) {
                try {
                    return formers(c.getDeclaredField(field.name()));
                } catch (NoSuchFieldException e) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    private static List<String> formers(AnnotatedElement element) {
        Renamed renamed = element.getDeclaredAnnotation(Renamed.class);
        return renamed == null
                ? List.of()
                : Arrays.stream(renamed.from()).sorted().toList();
    }

    private static List<ClassSchema> classes(CompiledApplication application) {
        Set<Class<?>> entities = new HashSet<>();
        application.entities().forEach(e -> entities.add(e.type()));
        Set<Class<?>> declared = new LinkedHashSet<>(application.values());
        application.functions().forEach(f -> declared.add(f.type()));
        Set<Class<?>> all = new LinkedHashSet<>(declared);
        all.addAll(entities);
        for (Class<?> type : List.copyOf(all)) {
            supertypes(type).stream().filter(t -> !Jdk.isOwn(t)).forEach(all::add);
        }
        return all.stream()
                .map(type -> schema(type, kind(type, entities.contains(type), declared.contains(type))))
                .toList();
    }

    private static Kind kind(Class<?> type, boolean isEntity, boolean isDeclared) {
        if (isEntity) {
            return Kind.ENTITY;
        } else if (isDeclared && type.isEnum()) {
            return Kind.ENUM;
        } else if (!isDeclared || type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return Kind.ABSTRACT;
        } else if (type.isRecord()) {
            return Kind.RECORD;
        }
        return Throwable.class.isAssignableFrom(type) ? Kind.EXCEPTION : Kind.CLASS;
    }

    private static ClassSchema schema(Class<?> type, Kind kind) {
        List<Field> fields =
                switch (kind) {
                    case RECORD -> components(type);
                    case CLASS, EXCEPTION -> ValueFields.of(type);
                    case ENUM, ENTITY, ABSTRACT -> List.of();
                };
        return new ClassSchema(
                type.getName(),
                kind,
                formers(type),
                supertypes(type).stream().map(Class::getName).toList(),
                hasComparableObjects(kind) && compares(type),
                fields.stream()
                        .map(f -> new FieldSchema(
                                f.getDeclaringClass().getName(), f.getName(), GenericTypes.of(f), formers(f)))
                        .toList(),
                kind == Kind.ENUM ? constants(type) : List.of());
    }

    private static List<Field> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> {
                    try {
                        return type.getDeclaredField(component.getName());
                    } catch (NoSuchFieldException e) {
                        throw new ApplicationFormatException(
                                "record " + type.getName() + " has no field for component " + component.getName(), e);
                    }
                })
                .toList();
    }

    /** By name: their order may change. The enum is not initialised for this. */
    private static List<ConstantSchema> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .map(f -> new ConstantSchema(f.getName(), formers(f)))
                .sorted(Comparator.comparing(ConstantSchema::name))
                .toList();
    }

    /** What a class and its supertypes name as their supertypes; what those of the JDK have above them is known anyway. */
    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        List<Class<?>> direct = new ArrayList<>(Arrays.asList(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            direct.add(type.getSuperclass() == EntityBase.class ? Object.class : type.getSuperclass());
        }
        // the compiler makes entities extend the one and implement the other; they are no part of what the user wrote
        direct.remove(EntityObject.class);
        for (Class<?> each : direct) {
            if (found.add(each) && !Jdk.isOwn(each)) {
                found.addAll(supertypes(each));
            }
        }
        return found;
    }

    private static boolean hasComparableObjects(Kind kind) {
        return kind == Kind.RECORD || kind == Kind.CLASS || kind == Kind.EXCEPTION;
    }

    private static boolean compares(Class<?> type) {
        Set<String> names = Set.of("equals", "hashCode", "compareTo");
        for (Class<?> c = type; c != null && !Jdk.isOwn(c); c = c.getSuperclass()) {
            if (Arrays.stream(c.getDeclaredMethods()).anyMatch(m -> names.contains(m.getName()))) {
                return true;
            }
        }
        return false;
    }
}
