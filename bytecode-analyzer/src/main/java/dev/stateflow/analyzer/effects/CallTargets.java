package dev.stateflow.analyzer.effects;

import dev.stateflow.analyzer.discover.Chain;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds the application methods that a call can reach, by class-hierarchy analysis. */
final class CallTargets {
    private final LoadedApplication application;
    private final EntityIndex entities;
    private final Map<String, List<Target>> virtual = new HashMap<>();

    CallTargets(LoadedApplication application, EntityIndex entities) {
        this.application = application;
        this.entities = entities;
    }

    /** The method of a static, private, super or constructor call. */
    List<Target> exact(String instance, String owner, String name, String descriptor) {
        return resolve(owner, name, descriptor)
                .map(found -> List.of(new Target(instance, found.owner(), found.method())))
                .orElse(List.of());
    }

    /** The methods of a virtual call whose receiver is not an entity, or not known to be one. */
    List<Target> virtual(String owner, String name, String descriptor) {
        return virtual.computeIfAbsent(owner + "." + name + descriptor, key -> findVirtual(owner, name, descriptor));
    }

    /** The methods that run if a method is called on an instance of a class or of a subclass, an entity or not. */
    List<Target> any(String owner, String name, String descriptor) {
        Set<Target> found = new LinkedHashSet<>();
        for (String subtype : application.hierarchy().applicationSubtypes(owner)) {
            found.addAll(exact("", subtype, name, descriptor));
        }
        return List.copyOf(found);
    }

    private List<Target> findVirtual(String owner, String name, String descriptor) {
        Set<Target> targets = new LinkedHashSet<>();
        for (String subtype : application.hierarchy().applicationSubtypes(owner)) {
            if (!entities.isEntity(subtype)) {
                targets.addAll(exact("", subtype, name, descriptor));
            }
        }
        return List.copyOf(targets);
    }

    /** Whether a method is declared in the application, also without code. */
    boolean isDeclared(String owner, String name, String descriptor) {
        return application.hierarchy().supertypes(owner).stream()
                .map(application::find)
                .flatMap(Optional::stream)
                .anyMatch(type -> method(type.node(), name, descriptor).isPresent());
    }

    /** The field as {@code declaring.Class#name}. */
    String fieldName(FieldInsnNode access) {
        for (ClassNode owner : Chain.of(application, access.owner)) {
            for (FieldNode field : owner.fields) {
                if (field.name.equals(access.name) && field.desc.equals(access.desc)) {
                    return Names.binary(owner.name) + "#" + access.name;
                }
            }
        }
        return Names.binary(access.owner) + "#" + access.name;
    }

    private Optional<Found> resolve(String className, String name, String descriptor) {
        for (ClassNode owner : Chain.of(application, className)) {
            Optional<MethodNode> method = method(owner, name, descriptor);
            if (method.isPresent()) {
                return hasCode(method.get()) ? Optional.of(new Found(owner, method.get())) : Optional.empty();
            }
        }
        for (String supertype : application.hierarchy().supertypes(className)) {
            Optional<ClassNode> owner = application.find(supertype).map(ApplicationClass::node);
            Optional<MethodNode> method = owner.flatMap(o -> method(o, name, descriptor));
            if (owner.isPresent() && method.isPresent() && hasCode(method.get())) {
                return Optional.of(new Found(owner.get(), method.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<MethodNode> method(ClassNode owner, String name, String descriptor) {
        return owner.methods.stream()
                .filter(m -> m.name.equals(name) && m.desc.equals(descriptor))
                .findFirst();
    }

    private static boolean hasCode(MethodNode method) {
        return (method.access & Opcodes.ACC_ABSTRACT) == 0;
    }

    private record Found(ClassNode owner, MethodNode method) {}
}
