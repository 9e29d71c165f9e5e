package dev.stateflow.evolution;

import java.util.Comparator;
import java.util.List;

/**
 * How one build of an application writes its records: all that a later build has to know to read them. Ordered, so that equal builds have equal
 * manifests. Class names are binary names with dots; types are field signatures (JVMS 4.7.9.1).
 *
 * @param application the application's name
 * @param entities its entities, ordered by name
 * @param classes its classes, ordered by name: those of values, entities and helpers, and their supertypes
 * @param points its suspension points, ordered by class, method and descriptor, those of one method in the order of its code
 */
public record Manifest(
        String application, List<EntitySchema> entities, List<ClassSchema> classes, List<PointSchema> points) {
    public Manifest {
        entities = entities.stream()
                .sorted(Comparator.comparing(EntitySchema::name))
                .toList();
        classes =
                classes.stream().sorted(Comparator.comparing(ClassSchema::name)).toList();
        points = points.stream().sorted(PointSchema.ORDER).toList();
    }

    /** Names this manifest: a hash of all but the source lines. The same for equal builds, and for no others. */
    public long id() {
        return ManifestText.id(this);
    }

    /** The text form, with the id in its first line. */
    public String text() {
        return ManifestText.write(this);
    }

    /**
     * Reads the text form.
     *
     * @throws ManifestFormatException if the text is not a manifest, or not what was written
     */
    public static Manifest parse(String text) {
        return ManifestText.parse(text);
    }

    /** An id as it is shown: 16 hexadecimal digits. */
    public static String show(long id) {
        return String.format("%016x", id);
    }

    /**
     * An entity.
     *
     * @param name its public name
     * @param className its class
     * @param formerNames what {@code @Renamed} says: public names and class names
     * @param key what identifies an instance
     * @param state its state fields, in the order in which they are written
     */
    public record EntitySchema(
            String name, String className, List<String> formerNames, KeySchema key, List<FieldSchema> state) {
        public EntitySchema {
            formerNames = List.copyOf(formerNames);
            state = List.copyOf(state);
        }
    }

    /**
     * The key of an entity.
     *
     * @param method whether it is a method rather than a field
     * @param name the name of either
     * @param signature its type
     */
    public record KeySchema(boolean method, String name, String signature) {}

    /**
     * A field whose value is written.
     *
     * @param declaringClass the class that declares it
     * @param name its name
     * @param signature its type
     * @param formerNames what {@code @Renamed} says
     */
    public record FieldSchema(String declaringClass, String name, String signature, List<String> formerNames) {
        public FieldSchema {
            formerNames = List.copyOf(formerNames);
        }
    }

    /** What a class is, as far as it matters to how its objects are written. */
    public enum Kind {
        RECORD,
        ENUM,
        CLASS,
        EXCEPTION,
        ENTITY,
        /** A class or interface that has no objects of its own. */
        ABSTRACT
    }

    /**
     * A class.
     *
     * @param name its name
     * @param kind what it is
     * @param formerNames what {@code @Renamed} says
     * @param supertypes its superclasses and interfaces, near and far, of the application and the JDK, ordered
     * @param compares of a value class other than an enum, whether it, or a superclass of the application, declares methods that the JDK compares or finds its objects by
     * @param fields of a record its components in order, of another value class the fields that are written: superclasses first, then by name
     * @param constants of an enum its constants
     */
    public record ClassSchema(
            String name,
            Kind kind,
            List<String> formerNames,
            List<String> supertypes,
            boolean compares,
            List<FieldSchema> fields,
            List<ConstantSchema> constants) {
        public ClassSchema {
            formerNames = List.copyOf(formerNames);
            supertypes = supertypes.stream().sorted().toList();
            fields = List.copyOf(fields);
            constants = List.copyOf(constants);
        }
    }

    /**
     * An enum constant.
     *
     * @param name its name
     * @param formerNames what {@code @Renamed} says
     */
    public record ConstantSchema(String name, List<String> formerNames) {
        public ConstantSchema {
            formerNames = List.copyOf(formerNames);
        }
    }

    /**
     * A suspension point.
     *
     * @param className the class whose method waits
     * @param method the method
     * @param descriptor its descriptor
     * @param line the source line, or 0; not part of the id
     * @param awaited what is waited for, as {@code call price()I}
     * @param history a hash of the code that can run before the method waits here, and of where in it that is
     * @param slots what the frame keeps, in frame order
     */
    public record PointSchema(
            String className,
            String method,
            String descriptor,
            int line,
            String awaited,
            String history,
            List<SlotSchema> slots) {
        /** By method; several points of one method are equal. */
        public static final Comparator<PointSchema> ORDER = Comparator.comparing(PointSchema::className)
                .thenComparing(PointSchema::method)
                .thenComparing(PointSchema::descriptor);

        public PointSchema {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A value of a frame.
     *
     * @param name the variable's name
     * @param descriptor its type
     */
    public record SlotSchema(String name, String descriptor) {}
}
