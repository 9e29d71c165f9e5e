package dev.stateflow.maven.build;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the application from its libraries.
 *
 * <p>The application is the smallest set of folders and jars that holds the module's own classes and
 *
 * <ul>
 *   <li>every dependency with a class that mentions {@code dev.stateflow.api} (so, all that declare entities),
 *   <li>every dependency that declares a superclass or an interface of an entity,
 *   <li>every dependency with a class that mentions a class of the set,
 *   <li>every dependency that the build says is ours: its objects may be state and cross between entities, although its code knows nothing of entities.
 * </ul>
 *
 * <p>Code outside the set can't name an entity, a supertype of one, or code that can: no call written there reaches a remote
 * operation, but for calls back through types of the JDK or of the library itself, which the analyzer judges. The rule looks at class files
 * only, so that a module is judged alike whether it comes as a folder of the same build or as a released jar, and nothing
 * needs to be added to the jars of modules for it.
 */
final class ApplicationRoots {
    private static final String API = "dev/stateflow/api/";
    private static final String RUNTIME = "dev/stateflow/runtime/";
    private static final String ENTITY = "Ldev/stateflow/api/Entity;";

    private ApplicationRoots() {}

    /**
     * The class path of a module, told apart. Order is kept.
     *
     * @param application the module's classes first, then the dependencies that belong to the application
     * @param libraries the other dependencies
     */
    record Roots(List<Path> application, List<Path> libraries) {}

    /**
     * Tells a class path apart; roots that can't be read are libraries.
     *
     * @param ours the dependencies that the build says belong to the application
     */
    static Roots find(Path classes, List<Path> dependencies, Set<Path> ours) {
        Map<Path, ClassOutlines> outlines = new HashMap<>();
        outlines.put(classes, ClassOutlines.read(classes));
        dependencies.forEach(root -> outlines.computeIfAbsent(root, ClassOutlines::read));
        dependencies.stream()
                .filter(root -> isStateflowItself(outlines.getOrDefault(root, ClassOutlines.NONE)))
                .forEach(outlines::remove);

        Set<Path> application = new HashSet<>();
        Set<String> names = new HashSet<>(supertypesOfEntities(outlines));
        Deque<Path> added = new ArrayDeque<>();
        application.add(classes);
        added.add(classes);
        for (Path root : dependencies) {
            // StateFlow's own jars have been taken out, and what can't be read has no outlines to speak of
            if (ours.contains(root) && outlines.containsKey(root) && application.add(root)) {
                added.add(root);
            }
        }
        while (!added.isEmpty()) {
            names.addAll(
                    outlines.getOrDefault(added.remove(), ClassOutlines.NONE).declared());
            outlines.forEach((root, classesOfRoot) -> {
                if (!application.contains(root) && belongs(classesOfRoot, names)) {
                    application.add(root);
                    added.add(root);
                }
            });
        }

        List<Path> inOrder = new ArrayList<>(List.of(classes));
        dependencies.stream().filter(application::contains).distinct().forEach(inOrder::add);
        return new Roots(
                List.copyOf(inOrder),
                dependencies.stream()
                        .filter(root -> !application.contains(root))
                        .toList());
    }

    private static boolean isStateflowItself(ClassOutlines root) {
        return root.declared().stream().anyMatch(name -> name.startsWith(API) || name.startsWith(RUNTIME));
    }

    private static boolean belongs(ClassOutlines root, Set<String> names) {
        return root.mentioned().stream().anyMatch(name -> name.startsWith(API) || names.contains(name));
    }

    /** Superclasses and interfaces of all entities, as far as the class path declares them. */
    private static Set<String> supertypesOfEntities(Map<Path, ClassOutlines> outlines) {
        Map<String, List<String>> supertypes = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (ClassOutlines root : outlines.values()) {
            for (ClassOutlines.Outline outline : root.classes()) {
                supertypes.putIfAbsent(outline.name(), outline.supertypes());
                if (outline.annotations().contains(ENTITY)) {
                    open.add(outline.name());
                }
            }
        }
        Set<String> found = new HashSet<>();
        while (!open.isEmpty()) {
            for (String supertype : supertypes.getOrDefault(open.remove(), List.of())) {
                if (supertypes.containsKey(supertype) && found.add(supertype)) {
                    open.add(supertype);
                }
            }
        }
        return found;
    }
}
