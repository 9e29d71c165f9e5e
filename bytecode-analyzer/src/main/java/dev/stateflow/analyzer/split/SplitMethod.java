package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.ir.model.MethodGraph;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * The split form of a method.
 *
 * @param origin the method as the user wrote it
 * @param node its split form
 * @param points its rows of the table of suspension points
 * @param shapes the frames that it makes
 * @param graph its dataflow graph
 */
public record SplitMethod(
        MethodInfo origin, MethodNode node, List<String> points, List<FrameShape> shapes, MethodGraph graph) {
    public SplitMethod {
        points = List.copyOf(points);
        shapes = List.copyOf(shapes);
    }
}
