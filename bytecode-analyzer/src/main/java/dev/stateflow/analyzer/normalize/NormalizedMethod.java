package dev.stateflow.analyzer.normalize;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.MethodFlow;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method that can be split.
 *
 * @param origin the method as the user wrote it
 * @param node its normalised code, a copy that its receiver may change
 * @param flow what is known of that code
 * @param points its suspension points, in code order; each leaves no uninitialised object live
 */
public record NormalizedMethod(MethodInfo origin, MethodNode node, MethodFlow flow, List<Site> points) {
    public NormalizedMethod {
        points = List.copyOf(points);
    }
}
