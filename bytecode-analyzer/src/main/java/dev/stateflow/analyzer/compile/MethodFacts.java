package dev.stateflow.analyzer.compile;

import dev.stateflow.ir.model.Effects;
import dev.stateflow.ir.model.MethodGraph;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** What the stages found out about single methods. */
interface MethodFacts {
    /** Whether a method can reach a remote operation. */
    boolean isSuspendable(ClassNode owner, MethodNode method);

    /** The segments and remote operations of a method. */
    MethodGraph graph(ClassNode owner, MethodNode method);

    /**
     * What a method does to state.
     *
     * @param instance internal name of the class of the instance that it runs on
     */
    Effects effects(String instance, ClassNode owner, MethodNode method);
}
