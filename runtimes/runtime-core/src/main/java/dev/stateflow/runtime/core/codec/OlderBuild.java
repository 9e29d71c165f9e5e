package dev.stateflow.runtime.core.codec;

import dev.stateflow.evolution.ClassEvolution;
import dev.stateflow.evolution.EntityEvolution;
import dev.stateflow.evolution.Evolution;
import dev.stateflow.evolution.FieldMapping;
import dev.stateflow.evolution.Manifest;
import dev.stateflow.evolution.Manifest.FieldSchema;
import dev.stateflow.evolution.Manifest.SlotSchema;
import dev.stateflow.evolution.PointEvolution;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.application.ApplicationManifest;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** An older build of the application, as far as it takes to read what it wrote. How a class is read is found out once. */
final class OlderBuild {
    private final CompiledApplication application;
    private final Types types;
    private final Evolution evolution;
    private final List<ClassEvolution> classes;
    private final List<PointEvolution> points;
    private final AtomicReferenceArray<NodeType> nodeTypes;
    private final Map<String, EntityEvolution> byCurrentName = new HashMap<>();
    private final ConcurrentMap<String, Optional<String>> refusals = new ConcurrentHashMap<>();

    OlderBuild(CompiledApplication application, Types types, Manifest older) {
        this.application = application;
        this.types = types;
        this.evolution = Evolution.of(older, application.manifest().manifest());
        this.classes = evolution.classes();
        this.points = evolution.points();
        this.nodeTypes = new AtomicReferenceArray<>(classes.size());
        older.entities()
                .forEach(e -> evolution
                        .entity(e.name())
                        .ifPresent(found -> byCurrentName.put(found.current().name(), found)));
    }

    /** The build that wrote what is read here, or null if it is the current one. */
    static @Nullable OlderBuild of(ValueInput in) {
        return in instanceof GraphReader graph ? graph.older() : null;
    }

    /** How objects of a class are read, by the number of the class then. */
    NodeType nodeType(int number) {
        if (number < 0 || number >= classes.size()) {
            throw new CodecException("malformed: unknown type");
        }
        NodeType known = nodeTypes.get(number);
        if (known == null) {
            known = OlderTypes.of(classes.get(number), types);
            nodeTypes.set(number, known);
        }
        return known;
    }

    /** What an entity is called now; the same if it is gone. */
    String entityName(String name) {
        return evolution.entity(name).map(e -> e.current().name()).orElse(name);
    }

    /** What a class is called now; the same if it is one of the JDK's, or gone. */
    String className(String name) {
        return evolution.className(name).orElse(name);
    }

    /** What a constant is called now; null if it is gone. */
    @Nullable
    String constant(String className, String name) {
        Optional<ClassEvolution> type = evolution.findClass(className);
        return type.isEmpty() ? name : type.get().constants().get(name);
    }

    /** What a member key is now. */
    String member(String key) {
        return evolution.member(key);
    }

    /** Reads the state of an instance. */
    void readState(String entity, EntityObject blank, GraphReader in) {
        EntityEvolution found = byCurrentName.get(entity);
        if (found == null) {
            throw new CodecException("entity " + entity + " was not there in the build that wrote this");
        }
        check(entity);
        FieldMapping state = found.state();
        @Nullable Object[] values = new Object[state.older().size()];
        for (int i = 0; i < values.length; i++) {
            FieldSchema field = state.older().get(i);
            values[i] = Replay.read(field.signature(), in);
        }
        try {
            blank.stateflow$read(new Replay(Conversions.apply(state, values, entity)));
        } catch (Unreadable.Thrown e) {
            throw new CodecException(e.value().reason());
        }
    }

    /** Refuses what is understood in no record of the entity. */
    void check(String entity) {
        Optional<String> refusal = refusals.computeIfAbsent(entity, evolution::refusal);
        if (refusal.isPresent()) {
            throw new CodecException(refusal.get());
        }
    }

    /** Why references to an entity are not understood; empty if they are. */
    String referenceRefusal(String name) {
        return evolution.entity(name).map(EntityEvolution::keyRefusal).orElse("entity " + name + " is gone");
    }

    /** Reads a frame. */
    Frame readFrame(int number, GraphReader in) {
        if (number < 0 || number >= points.size()) {
            throw new CodecException("malformed: unknown suspension point");
        }
        PointEvolution point = points.get(number);
        ApplicationManifest.Point now = application.manifest().point(point.current());
        if (now == null) {
            throw new CodecException("a call waits in " + point.older().className() + "."
                    + point.older().method()
                    + (point.older().line() > 0 ? ", line " + point.older().line() : "")
                    + ", and can't go on in this build: " + point.refusal()
                    + "; let it end in the build that it began in (start that with --drain)");
        }
        List<SlotSchema> slots = point.older().slots();
        @Nullable Object[] older = new Object[slots.size()];
        for (int i = 0; i < older.length; i++) {
            older[i] = Replay.read(slots.get(i).descriptor(), in);
        }
        @Nullable Object[] values = new Object[point.slots().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = older[point.slots()[i]];
            if (values[i] instanceof Unreadable unreadable) {
                throw new CodecException("variable "
                        + slots.get(point.slots()[i]).name() + " of a call that waits in "
                        + point.older().className() + "." + point.older().method() + ": " + unreadable.reason());
            }
        }
        return application.framePrototype(now.owner(), now.index()).read(now.owner(), now.index(), new Replay(values));
    }
}
