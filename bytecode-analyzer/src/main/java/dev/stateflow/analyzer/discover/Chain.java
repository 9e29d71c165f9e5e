package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/** A class and its superclasses within the application: what an entity's state and behaviour come from. */
public final class Chain {
    private Chain() {}

    /** The class first. Ends below the first class that is not part of the application, and where a chain closes on itself. */
    public static List<ClassNode> of(LoadedApplication application, String name) {
        Set<String> seen = new LinkedHashSet<>();
        List<ClassNode> chain = new ArrayList<>();
        Optional<ApplicationClass> next = application.find(name);
        while (next.isPresent() && seen.add(next.get().name())) {
            ClassNode node = next.get().node();
            chain.add(node);
            next = node.superName == null ? Optional.empty() : application.find(node.superName);
        }
        return chain;
    }

    /** Whether a superclass of this class is an entity already, so that what is wrong above is reported there. */
    static boolean hasEntityAbove(List<ClassNode> chain, ClassNode node) {
        int from = chain.indexOf(node) + 1;
        return chain.subList(from, chain.size()).stream().anyMatch(EntityAnnotation::isOn);
    }
}
