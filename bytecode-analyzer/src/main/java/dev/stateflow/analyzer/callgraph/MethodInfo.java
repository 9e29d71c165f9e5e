package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.ApplicationClass;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * A reachable method of the application.
 *
 * @param id its name
 * @param owner its class
 * @param node its code
 * @param flow what is known of its code; empty if it has none
 * @param sites its remote operations and calls, in code order
 * @param callbacks the lambdas and method references that it makes
 */
public record MethodInfo(
        MethodId id,
        ApplicationClass owner,
        MethodNode node,
        Optional<MethodFlow> flow,
        List<Site> sites,
        List<Callback> callbacks) {
    public MethodInfo {
        sites = List.copyOf(sites);
        callbacks = List.copyOf(callbacks);
    }

    /** Whether it is a static method. */
    public boolean isStatic() {
        return (node.access & Opcodes.ACC_STATIC) != 0;
    }
}
