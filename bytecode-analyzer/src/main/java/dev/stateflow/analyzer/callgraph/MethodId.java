package dev.stateflow.analyzer.callgraph;

import java.util.Comparator;

/**
 * Names a declared method.
 *
 * @param owner internal name of the declaring class
 * @param name its name
 * @param descriptor its descriptor
 */
public record MethodId(String owner, String name, String descriptor) implements Comparable<MethodId> {
    private static final Comparator<MethodId> ORDER =
            Comparator.comparing(MethodId::owner).thenComparing(MethodId::name).thenComparing(MethodId::descriptor);

    @Override
    public int compareTo(MethodId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return owner + "." + name + descriptor;
    }
}
