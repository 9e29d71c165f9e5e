package dev.stateflow.runtime.core.codec;

import dev.stateflow.evolution.ClassEvolution;
import dev.stateflow.evolution.FieldMapping;
import dev.stateflow.evolution.Manifest.FieldSchema;
import dev.stateflow.evolution.Manifest.Kind;
import dev.stateflow.runtime.core.application.ValueFields;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects of the application's classes as an older build wrote them. A body is read whole by the older build's fields, and then made use of. */
final class OlderTypes {
    private OlderTypes() {}

    static NodeType of(ClassEvolution type, Types types) {
        Optional<Class<?>> now = type.current().map(c -> types.declaredClass(c.name()));
        if (type.older().kind() == Kind.RECORD) {
            return new OfRecord(type, now);
        }
        return new OfObject(type, now, types);
    }

    private abstract static class Older extends NodeType {
        final ClassEvolution evolution;
        final List<FieldSchema> fields;
        private final boolean[] taken;

        Older(ClassEvolution evolution) {
            this.evolution = evolution;
            this.fields = evolution.older().fields();
            this.taken = new boolean[fields.size()];
            Arrays.fill(taken, evolution.fields().isEmpty());
            evolution
                    .fields()
                    .ifPresent(mapping -> Arrays.stream(mapping.source())
                            .filter(source -> source >= 0)
                            .forEach(source -> taken[source] = true));
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            throw new AssertionError("only read");
        }

        final FieldMapping mapping() {
            return evolution.fields().orElseThrow(() -> new Unreadable.Thrown(evolution.refusal()));
        }

        final String name() {
            return evolution.older().name();
        }

        /** Reads one value; those that nothing takes are read as what nobody looks at. */
        final @Nullable Object readValue(int field, ByteReader in, GraphReader graph) {
            return taken[field] ? graph.readValue(in) : graph.skipValue(in);
        }
    }

    private static final class OfRecord extends Older {
        private final PlainTypes.@Nullable OfRecord target;

        OfRecord(ClassEvolution evolution, Optional<Class<?>> now) {
            super(evolution);
            this.target = now.map(PlainTypes.OfRecord::new).orElse(null);
        }

        @Override
        boolean isFillable() {
            return false;
        }

        @Override
        Object make(ByteReader in, GraphReader graph) {
            @Nullable Object[] values = new Object[fields.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = readValue(i, in, graph);
            }
            @Nullable Object[] components = Conversions.apply(mapping(), values, name());
            if (target == null) {
                throw new Unreadable.Thrown(evolution.refusal());
            }
            try {
                return target.make(components);
            } catch (CodecException e) {
                throw new Unreadable.Thrown(String.valueOf(e.getMessage()));
            }
        }
    }

    /** An ordinary object or an exception. */
    private static final class OfObject extends Older {
        private final @Nullable DeclaredType target;
        private final List<Field> targetFields;
        private final boolean exception;

        OfObject(ClassEvolution evolution, Optional<Class<?>> now, Types types) {
            super(evolution);
            this.exception = evolution.older().kind() == Kind.EXCEPTION;
            this.target = now.map(types::declaredType).orElse(null);
            this.targetFields = now.map(ValueFields::of).orElse(List.of());
            targetFields.forEach(f -> f.setAccessible(true));
        }

        @Override
        boolean isFillable() {
            return true;
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            if (target != null) {
                return target.readHead(in, graph);
            }
            if (exception) {
                ThrowableTypes.skipHead(in);
            }
            return new Unreadable(evolution.refusal());
        }

        @Override
        void readBody(Object node, ByteReader in, GraphReader graph) {
            StackTraceElement[] stack = exception ? ThrowableTypes.readStack(in, graph) : new StackTraceElement[0];
            @Nullable Object[] values = new Object[fields.size()];
            for (int i = 0; i < values.length; i++) {
                String signature = fields.get(i).signature();
                if (Conversions.isPrimitive(signature)) {
                    values[i] = Conversions.readPrimitive(signature.charAt(0), in);
                }
            }
            int links = exception ? in.readCount(1) : 0;
            for (int i = 0; i < values.length; i++) {
                if (!Conversions.isPrimitive(fields.get(i).signature())) {
                    values[i] = readValue(i, in, graph);
                }
            }
            @Nullable Object[] linked = new Object[links];
            for (int i = 0; i < links; i++) {
                linked[i] = graph.readValue(in);
            }
            fill(node, Conversions.apply(mapping(), values, name()));
            if (exception) {
                ThrowableTypes.link((Throwable) node, stack, linked);
            }
        }

        private void fill(Object node, @Nullable Object[] values) {
            try {
                for (int i = 0; i < values.length; i++) {
                    targetFields.get(i).set(node, values[i]);
                }
            } catch (IllegalAccessException | IllegalArgumentException e) {
                throw new Unreadable.Thrown("a " + name() + " can't be filled: " + e.getMessage());
            }
        }
    }
}
