package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.load.TypeHierarchy;
import dev.stateflow.analyzer.load.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** Finds the declaration that a name in the code means, and the method that a virtual call runs. */
public final class MemberResolver {
    private final TypeHierarchy hierarchy;

    /** A resolver over a hierarchy. */
    public MemberResolver(TypeHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * A declaration.
     *
     * @param type the declaring class
     * @param member what it declares
     */
    public record Declaration(TypeInfo type, TypeInfo.Member member) {
        /** Whether the declaration belongs to the application. */
        public boolean application() {
            return type.application();
        }

        /** The declared method's id. */
        public MethodId id() {
            return new MethodId(type.name(), member.name(), member.descriptor());
        }

        /** Whether one of these access flags is set. */
        public boolean is(int flags) {
            return (member.access() & flags) != 0;
        }
    }

    /** The hierarchy that declarations are looked for in. */
    TypeHierarchy hierarchy() {
        return hierarchy;
    }

    /** The method declaration that a call names. */
    public Optional<Declaration> method(String owner, String name, String descriptor) {
        Optional<Declaration> found = inSuperclasses(owner, name, descriptor);
        return found.isPresent() ? found : inInterfaces(owner, name, descriptor);
    }

    /** The method that runs when a method is called on an object of exactly this class. */
    public Optional<Declaration> selected(String type, String name, String descriptor) {
        for (TypeInfo t : superclasses(type)) {
            Optional<Declaration> found = declared(t, name, descriptor)
                    .filter(d -> !d.is(Opcodes.ACC_STATIC)
                            && (!d.is(Opcodes.ACC_PRIVATE) || t.name().equals(type)));
            if (found.isPresent()) {
                return found;
            }
        }
        return inInterfaces(type, name, descriptor);
    }

    /** The field declaration that an access names. */
    public Optional<Declaration> field(String owner, String name, String descriptor) {
        for (String type : hierarchy.supertypes(owner)) {
            Optional<TypeInfo> info = hierarchy.find(type);
            if (info.isPresent()) {
                for (TypeInfo.Member member : info.get().fields()) {
                    if (member.name().equals(name) && member.descriptor().equals(descriptor)) {
                        return Optional.of(new Declaration(info.get(), member));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A class and its superclasses, nearest first, as far as they are known. */
    public List<TypeInfo> superclasses(String type) {
        List<TypeInfo> result = new ArrayList<>();
        Optional<TypeInfo> next = hierarchy.find(type);
        while (next.isPresent() && !result.contains(next.get())) {
            result.add(next.get());
            String superName = next.get().superName();
            next = superName == null ? Optional.empty() : hierarchy.find(superName);
        }
        return result;
    }

    private Optional<Declaration> inSuperclasses(String owner, String name, String descriptor) {
        return superclasses(owner).stream()
                .flatMap(t -> declared(t, name, descriptor).stream())
                .findFirst();
    }

    private Optional<Declaration> inInterfaces(String owner, String name, String descriptor) {
        List<Declaration> candidates = new ArrayList<>();
        for (String supertype : hierarchy.supertypes(owner)) {
            hierarchy
                    .find(supertype)
                    .filter(t -> (t.access() & Opcodes.ACC_INTERFACE) != 0)
                    .flatMap(t -> declared(t, name, descriptor))
                    .filter(d -> !d.is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)
                            || d.type().name().equals(owner))
                    .ifPresent(candidates::add);
        }
        Optional<Declaration> specific = candidates.stream()
                .filter(d -> !d.is(Opcodes.ACC_ABSTRACT))
                .filter(d -> candidates.stream()
                        .noneMatch(other -> !other.equals(d)
                                && hierarchy.isAssignable(
                                        other.type().name(), d.type().name())))
                .findFirst();
        return specific.isPresent() ? specific : candidates.stream().findFirst();
    }

    private static Optional<Declaration> declared(TypeInfo type, String name, String descriptor) {
        for (TypeInfo.Member member : type.methods()) {
            if (member.name().equals(name) && member.descriptor().equals(descriptor)) {
                return Optional.of(new Declaration(type, member));
            }
        }
        return Optional.empty();
    }
}
