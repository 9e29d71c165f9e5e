package dev.stateflow.flink.entity;

import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.FramePoint;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.record.Continuation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be written whatever it holds, as its declared types tell. A live record of such is written when a checkpoint is made, and not before; of others it must be tried after each step,
 * since a checkpoint that can't be made is too late to go back. Used by one thread.
 */
final class Certainty {
    private static final String PRIMITIVES = "ZBSCIJFD";
    private static final Set<String> LEAVES = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Character",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/math/BigDecimal",
            "java/math/BigInteger",
            "java/util/UUID",
            "java/time/Duration",
            "java/time/Instant",
            "java/time/LocalDate",
            "java/time/LocalDateTime",
            "java/time/LocalTime");
    private static final Set<String> COLLECTIONS = Set.of(
            "java/util/List",
            "java/util/Set",
            "java/util/Map",
            "java/util/ArrayList",
            "java/util/HashMap",
            "java/util/HashSet",
            "java/util/LinkedHashMap",
            "java/util/LinkedHashSet",
            "java/util/Optional");

    private final Map<String, ClassSchema> classes = new HashMap<>();
    private final Map<String, Boolean> entities = new HashMap<>();
    private final IdentityHashMap<SplitType, Boolean[]> points = new IdentityHashMap<>();

    Certainty(CompiledApplication application) {
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

    /** Whether all that a call may wait with at this point can be written. */
    boolean isCertain(Continuation call) {
        for (@Nullable Frame frame = call.innermost(); frame != null; frame = frame.caller()) {
            SplitType owner = frame.owner;
            if (owner == null || !isCertain(owner, frame.point)) {
                return false;
            }
        }
        return true;
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
        return new Reader(signature).type();
    }

    /** Reads a signature: JVMS 4.7.9.1. */
    private final class Reader {
        private final String text;
        private final Set<String> open;
        private int at;

        Reader(String text) {
            this(text, new HashSet<>());
        }

        private Reader(String text, Set<String> open) {
            this.text = text;
            this.open = open;
        }

        boolean type() {
            char kind = text.charAt(at++);
            if (PRIMITIVES.indexOf(kind) >= 0) {
                return true;
            } else if (kind == '[') {
                return type();
            } else if (kind == 'L') {
                return classType();
            } else if (kind == 'T') {
                at = text.indexOf(';', at) + 1;
            }
            return false;
        }

        private boolean classType() {
            int start = at;
            while (text.charAt(at) != ';' && text.charAt(at) != '<') {
                at++;
            }
            String name = text.substring(start, at);
            boolean hasArguments = text.charAt(at) == '<';
            boolean certain = true;
            if (hasArguments) {
                at++;
                while (text.charAt(at) != '>') {
                    if ("*+-".indexOf(text.charAt(at)) >= 0) {
                        certain = false;
                        if (text.charAt(at++) == '*') {
                            continue;
                        }
                    }
                    certain &= type();
                }
                at++;
            }
            // an inner class of a generic one is not worth the trouble
            int end = text.indexOf(';', at);
            certain &= end == at;
            at = end + 1;
            return certain && (COLLECTIONS.contains(name) ? hasArguments : !hasArguments && isKnown(name));
        }

        private boolean isKnown(String name) {
            ClassSchema schema = classes.get(name.replace('/', '.'));
            if (schema == null) {
                return LEAVES.contains(name);
            }
            return switch (schema.kind()) {
                case ENUM, ENTITY -> true;
                case RECORD ->
                    !open.add(name) || schema.fields().stream().allMatch(f -> new Reader(f.signature(), open).type());
                case CLASS, EXCEPTION, ABSTRACT -> false;
            };
        }
    }
}
