package dev.stateflow.flink.entity;

import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.evolution.ValueType;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.FramePoint;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.record.Continuation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be written whatever it holds, as its declared types tell. A live record of such is written when a checkpoint is made, and not before; of others it must be tried after each step,
 * since a checkpoint that can't be made is too late to go back. Where the types of a call that waits say too little, since a variable's type does not say of what a list is, its values are looked at. Used by one
 * thread.
 */
final class Certainty {
    private static final Set<String> LEAVES = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Character",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.UUID",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime");
    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Map",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.Optional");

    /** Looks at values instead of writing them. */
    private static final class Looking implements ValueOutput {
        private final ValueCodec values;
        private boolean canBeWritten = true;

        Looking(ValueCodec values) {
            this.values = values;
        }

        @Override
        public void writeInt(int value) {}

        @Override
        public void writeFloat(float value) {}

        @Override
        public void writeLong(long value) {}

        @Override
        public void writeDouble(double value) {}

        @Override
        public void writeObject(@Nullable Object value) {
            canBeWritten = canBeWritten && values.canBeWritten(value);
        }
    }

    private final ValueCodec values;
    private final Map<String, ClassSchema> classes = new HashMap<>();
    private final Map<String, Boolean> entities = new HashMap<>();
    private final IdentityHashMap<SplitType, Boolean[]> points = new IdentityHashMap<>();

    Certainty(CompiledApplication application, ValueCodec values) {
        this.values = values;
        application.manifest().manifest().classes().forEach(c -> classes.put(c.name(), c));
        for (EntityType type : application.entities()) {
            boolean certain = type.state().stream().allMatch(f -> isCertain(f.signature()));
            entities.put(type.name(), certain);
        }
    }

    /** Whether all states of an entity can be written. */
    boolean isCertain(EntityType entity) {
        return entities.getOrDefault(entity.name(), false);
    }

    /** Whether all that a call waits with can be written. */
    boolean isCertain(Continuation call) {
        for (@Nullable Frame frame = call.innermost(); frame != null; frame = frame.caller()) {
            SplitType owner = frame.owner;
            if (owner == null || !(isCertain(owner, frame.point) || canBeWritten(frame))) {
                return false;
            }
        }
        return true;
    }

    private boolean canBeWritten(Frame frame) {
        Looking looking = new Looking(values);
        frame.write(looking);
        return looking.canBeWritten;
    }

    private boolean isCertain(SplitType owner, int point) {
        @Nullable
        Boolean[] known =
                points.computeIfAbsent(owner, o -> new Boolean[o.points().size()]);
        @Nullable Boolean certain = known[point];
        if (certain == null) {
            FramePoint found = owner.points().get(point);
            certain = found.slots().stream().allMatch(slot -> isCertain(slot.descriptor()));
            known[point] = certain;
        }
        return certain;
    }

    /** @param signature a generic signature, or a descriptor, in which a collection may hold anything */
    boolean isCertain(String signature) {
        return isCertain(signature, new HashSet<>());
    }

    private boolean isCertain(String signature, Set<String> open) {
        return ValueType.parse(signature).filter(type -> isCertain(type, open)).isPresent();
    }

    /** @param open the records that are being looked into: one that holds itself is as certain as the rest of it */
    private boolean isCertain(ValueType type, Set<String> open) {
        if (type instanceof ValueType.Primitive) {
            return true;
        } else if (type instanceof ValueType.OfArray array) {
            return isCertain(array.element(), open);
        } else if (type instanceof ValueType.OfClass of) {
            return COLLECTIONS.contains(of.name())
                    ? !of.arguments().isEmpty() && of.arguments().stream().allMatch(a -> isCertain(a, open))
                    : of.arguments().isEmpty() && isKnown(of.name(), open);
        }
        return false;
    }

    /** A bound says too little: what is below it may be of any class. */
    private boolean isCertain(ValueType.Argument argument, Set<String> open) {
        return argument.bound() == '='
                && argument.type().filter(type -> isCertain(type, open)).isPresent();
    }

    private boolean isKnown(String name, Set<String> open) {
        ClassSchema schema = classes.get(name);
        if (schema == null) {
            return LEAVES.contains(name);
        }
        return switch (schema.kind()) {
            case ENUM, ENTITY -> true;
            case RECORD -> !open.add(name) || schema.fields().stream().allMatch(f -> isCertain(f.signature(), open));
            case CLASS, EXCEPTION, ABSTRACT -> false;
        };
    }
}
