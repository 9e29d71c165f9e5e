package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.load.TypeInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups the virtual methods that may run for one another: overridden ones, overriding ones, and those that implement the same interface method. A
 * family is compiled in one way, so that virtual calls stay virtual calls.
 */
public final class MethodFamilies {
    private final Map<MethodId, MethodId> parents = new HashMap<>();
    private final Map<MethodId, Family> families = new HashMap<>();

    /**
     * Methods that may run for one another.
     *
     * @param members those that the application declares, ordered
     * @param library those that it does not declare, ordered
     */
    public record Family(Set<MethodId> members, Set<MethodId> library) {}

    /** The families of an application. */
    MethodFamilies(Program program) {
        Map<String, Map<String, MethodId>> declared = new HashMap<>();
        Map<MethodId, Boolean> application = new HashMap<>();
        for (String type : program.application().classes().keySet()) {
            Map<String, MethodId> first = new HashMap<>();
            for (String supertype : program.hierarchy().supertypes(type)) {
                Map<String, MethodId> methods = declared.computeIfAbsent(
                        supertype,
                        name -> program.hierarchy()
                                .find(name)
                                .map(t -> virtualMethods(t, application))
                                .orElse(Map.of()));
                methods.forEach((signature, id) -> union(first.computeIfAbsent(signature, s -> id), id));
            }
        }
        Map<MethodId, List<MethodId>> byRoot = new HashMap<>();
        for (MethodId id : List.copyOf(parents.keySet())) {
            byRoot.computeIfAbsent(find(id), root -> new ArrayList<>()).add(id);
        }
        for (List<MethodId> ids : byRoot.values()) {
            Family family = new Family(new TreeSet<>(), new TreeSet<>());
            for (MethodId id : ids) {
                (application.getOrDefault(id, false) ? family.members() : family.library()).add(id);
                families.put(id, family);
            }
        }
    }

    /** The family of a method; one that is not virtual is alone. */
    public Family of(MethodId id) {
        Family family = families.get(id);
        return family != null ? family : new Family(Set.of(id), Set.of());
    }

    private static Map<String, MethodId> virtualMethods(TypeInfo type, Map<MethodId, Boolean> application) {
        Map<String, MethodId> result = new HashMap<>();
        for (TypeInfo.Member method : type.methods()) {
            if (Program.isVirtual(method.name(), method.access())) {
                MethodId id = new MethodId(type.name(), method.name(), method.descriptor());
                result.put(method.name() + method.descriptor(), id);
                application.put(id, type.application());
            }
        }
        return result;
    }

    private MethodId find(MethodId id) {
        MethodId parent = parents.computeIfAbsent(id, i -> i);
        if (parent.equals(id)) {
            return id;
        }
        MethodId root = find(parent);
        parents.put(id, root);
        return root;
    }

    private void union(MethodId a, MethodId b) {
        MethodId rootA = find(a);
        MethodId rootB = find(b);
        if (!rootA.equals(rootB)) {
            parents.put(rootB, rootA);
        }
    }
}
