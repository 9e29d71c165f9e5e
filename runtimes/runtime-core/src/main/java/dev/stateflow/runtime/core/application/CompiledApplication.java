package dev.stateflow.runtime.core.application;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled application: its entity types, split classes and value classes. Immutable. */
public final class CompiledApplication {
    /** Where a bundle says what it is made of. */
    public static final String RESOURCE = "META-INF/stateflow/classes.txt";

    private final String name;
    private final List<EntityType> entities;
    private final List<SplitType> functions;
    private final List<Class<?>> values;
    private final Map<String, EntityType> byName = new HashMap<>();
    private final Map<Class<?>, EntityType> byClass = new HashMap<>();
    private final Map<String, SplitType> bySplitClass = new HashMap<>();
    private final FramePrototypes frames = new FramePrototypes();
    private volatile @Nullable ApplicationManifest manifest;

    /**
     * @param name the application's name
     * @param entities its entity types
     * @param functions step classes of ordinary classes with suspendable methods
     * @param values the application's own classes whose objects are values, exceptions included
     * @throws ApplicationFormatException if two entities have the same name
     */
    public CompiledApplication(
            String name, List<EntityType> entities, List<SplitType> functions, List<Class<?>> values) {
        this.name = name;
        this.entities = List.copyOf(entities);
        this.functions = List.copyOf(functions);
        this.values = List.copyOf(values);
        for (EntityType type : this.entities) {
            EntityType other = byName.putIfAbsent(type.name(), type);
            if (other != null) {
                throw new ApplicationFormatException("two entities are named " + type.name() + ": "
                        + other.type().getName() + " and " + type.type().getName());
            }
            byClass.put(type.type(), type);
            bySplitClass.put(type.type().getName(), type);
        }
        for (SplitType type : this.functions) {
            bySplitClass.put(type.type().getName(), type);
        }
    }

    /**
     * Loads the application that a class loader sees.
     *
     * @param loader finds {@link #RESOURCE}, exactly once by {@link ClassLoader#getResources}, and the classes it names
     * @throws ApplicationFormatException if there is none, if there are several, or if one is not well-formed
     */
    public static CompiledApplication load(ClassLoader loader) {
        return ApplicationLoader.load(loader);
    }

    /**
     * Loads an application from the text of its {@link #RESOURCE}.
     *
     * @throws ApplicationFormatException if the text is not well-formed, or a class that it names can't be used
     */
    public static CompiledApplication parse(String text, ClassLoader loader) {
        return ApplicationLoader.parse(text, RESOURCE, loader);
    }

    public String name() {
        return name;
    }

    public List<EntityType> entities() {
        return entities;
    }

    /** Step classes of ordinary classes with suspendable methods. */
    public List<SplitType> functions() {
        return functions;
    }

    /** The application's own classes whose objects are values, exceptions included. */
    public List<Class<?>> values() {
        return values;
    }

    /** The entity with a public name, or null if there is none. */
    public @Nullable EntityType entity(String entityName) {
        return byName.get(entityName);
    }

    /** The entity type of exactly this class, or null if it is not an entity. */
    public @Nullable EntityType entity(Class<?> type) {
        return byClass.get(type);
    }

    /** What resumes the methods of the class of this name, entity or not; null if the application does not split it. */
    public @Nullable SplitType splitType(String className) {
        return bySplitClass.get(className);
    }

    /** How this build writes records. Found out when it is first asked for. */
    public ApplicationManifest manifest() {
        ApplicationManifest known = manifest;
        if (known == null) {
            // found out twice, if two ask at once: the same both times
            known = new ApplicationManifest(this);
            manifest = known;
        }
        return known;
    }

    /**
     * The prototype of the frames of a suspension point.
     *
     * @throws ApplicationFormatException if the bundle lacks the frame class
     */
    public Frame framePrototype(SplitType owner, int point) {
        return frames.get(owner, point);
    }
}
