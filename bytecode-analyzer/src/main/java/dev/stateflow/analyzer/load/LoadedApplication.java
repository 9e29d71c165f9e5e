package dev.stateflow.analyzer.load;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/** The readable classes of an application, and the types around them. */
public final class LoadedApplication {
    private final Map<String, ApplicationClass> classes;
    private final TypeHierarchy hierarchy;
    private final Set<String> rewritten;
    private final Set<String> generated;

    LoadedApplication(Map<String, ApplicationClass> classes, TypeHierarchy hierarchy) {
        this(classes, hierarchy, Set.of(), Set.of());
    }

    private LoadedApplication(
            Map<String, ApplicationClass> classes,
            TypeHierarchy hierarchy,
            Set<String> rewritten,
            Set<String> generated) {
        this.classes = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(classes)));
        this.hierarchy = hierarchy;
        this.rewritten = Set.copyOf(rewritten);
        this.generated = Set.copyOf(generated);
    }

    /** This application, with some classes in place of its own and some more. */
    public LoadedApplication with(Collection<ClassNode> changes) {
        Map<String, ApplicationClass> all = new TreeMap<>(classes);
        Set<String> changed = new TreeSet<>(rewritten);
        Set<String> added = new TreeSet<>(generated);
        for (ClassNode node : changes) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(writer);
            if (all.put(node.name, new ApplicationClass(node, writer.toByteArray())) == null) {
                added.add(node.name);
            }
            changed.add(node.name);
        }
        List<TypeInfo> outlines = all.values().stream()
                .map(c -> ClassFileParser.outline(c.node(), true))
                .toList();
        return new LoadedApplication(all, new ClassFileHierarchy(outlines, hierarchy::find), changed, added);
    }

    /** The application's classes by internal name, ordered by name. */
    public Map<String, ApplicationClass> classes() {
        return classes;
    }

    /** A class of the application, by internal name. */
    public Optional<ApplicationClass> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** Relates the application's types with each other and with those of libraries and the JDK. */
    public TypeHierarchy hierarchy() {
        return hierarchy;
    }

    /** Whether a class differs from the user's class file, or there is no such file. */
    public boolean isRewritten(String name) {
        return rewritten.contains(name);
    }

    /** Whether a class is none of the user's. */
    public boolean isGenerated(String name) {
        return generated.contains(name);
    }
}
