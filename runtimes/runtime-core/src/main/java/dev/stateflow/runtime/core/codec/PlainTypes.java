package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.application.Jdk;
import dev.stateflow.runtime.core.application.ValueFields;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Ordinary classes and records of the application. */
final class PlainTypes {
    private PlainTypes() {}

    /** An ordinary class: its objects are made without a constructor, and their fields set. */
    static final class OfClass extends DeclaredType {
        /** See docs/compiled-form.md, 9: a function that works on the instance that made it, and nowhere else. */
        private static final String LOCAL = "stateflow$local";

        private final FieldAccess fields;
        private final Constructor<?> constructor;
        private final boolean local;

        private OfClass(Class<?> type, FieldAccess fields) {
            super(type);
            this.fields = fields;
            this.constructor = Instantiation.constructor(type, Object.class);
            this.local = Arrays.stream(type.getDeclaredFields())
                    .anyMatch(f -> f.getName().equals(LOCAL));
        }

        /**
         * @throws CodecException if the class inherits from a class of a library that has state
         */
        static OfClass of(Class<?> type) {
            for (Class<?> c = type.getSuperclass(); c != null; c = c.getSuperclass()) {
                if (Jdk.isOwn(c) && hasState(c)) {
                    throw new CodecException("objects of " + type.getName()
                            + " can't be written: they inherit state from " + c.getName());
                }
            }
            return new OfClass(type, new FieldAccess(type));
        }

        /** The JDK's collections keep their elements in transient fields; those of the abstract ones are caches only. */
        private static boolean hasState(Class<?> c) {
            boolean isAbstract = Modifier.isAbstract(c.getModifiers());
            return Arrays.stream(c.getDeclaredFields())
                    .anyMatch(f -> isAbstract ? ValueFields.isState(f) : !Modifier.isStatic(f.getModifiers()));
        }

        @Override
        boolean isFillable() {
            return true;
        }

        @Override
        boolean isPlain(Object node) {
            return !local;
        }

        @Override
        Object copy(Object node, @Nullable Object[] parts) {
            Object copy = Instantiation.make(constructor);
            fields.copy(node, parts, copy);
            return copy;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return fields.references(node);
        }

        @Override
        void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
            if (local && Arrays.stream(parts).noneMatch(graph::isLocal)) {
                throw new CodecException("a " + node.getClass().getName()
                        + " can't be sent to another instance: the function works on the instance that made it");
            }
            fields.writePrimitives(node, out);
            graph.writeAll(parts, out);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            return Instantiation.make(constructor);
        }

        @Override
        void readBody(Object node, ByteReader in, GraphReader graph) {
            fields.readPrimitives(node, in);
            fields.readReferences(node, in, graph);
        }
    }

    /** A record: made by its canonical constructor, which is the only way. */
    static final class OfRecord extends DeclaredType {
        private final Field[] fields;
        private final Constructor<?> constructor;

        OfRecord(Class<?> type) {
            super(type);
            RecordComponent[] components = type.getRecordComponents();
            try {
                // not by the accessors: those may be the user's own and give something else
                fields = new Field[components.length];
                Class<?>[] parameters = new Class<?>[components.length];
                for (int i = 0; i < components.length; i++) {
                    fields[i] = type.getDeclaredField(components[i].getName());
                    fields[i].setAccessible(true);
                    parameters[i] = components[i].getType();
                }
                constructor = type.getDeclaredConstructor(parameters);
                constructor.setAccessible(true);
            } catch (ReflectiveOperationException e) {
                throw new CodecException("record " + type.getName() + " can't be written", e);
            }
        }

        @Override
        boolean isFillable() {
            return false;
        }

        @Override
        boolean isPlain(Object node) {
            return true;
        }

        @Override
        Object copy(Object node, @Nullable Object[] parts) {
            return make(parts);
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            @Nullable Object[] parts = new Object[fields.length];
            try {
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = fields[i].get(node);
                }
            } catch (IllegalAccessException e) {
                throw new CodecException("can't read a " + node.getClass().getName(), e);
            }
            return parts;
        }

        @Override
        void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
            graph.writeAll(parts, out);
        }

        @Override
        Object make(ByteReader in, GraphReader graph) {
            @Nullable Object[] components = new Object[fields.length];
            for (int i = 0; i < components.length; i++) {
                components[i] = graph.readValue(in);
            }
            return make(components);
        }

        @SuppressWarnings("NullAway") // components may be null
        Object make(@Nullable Object[] components) {
            return Instantiation.make(constructor, components);
        }
    }
}
