package dev.stateflow.analyzer.normalize;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.callgraph.RemoteTarget;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.ir.model.RemoteOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Brings methods into the form that can be split. */
public final class Normalizer {
    private final ProgramAnalysis analysis;
    private final ReferenceRewriter references;
    private final IteratorRewriter iterators;

    /** A normaliser for an application. */
    public Normalizer(ProgramAnalysis analysis) {
        this.analysis = analysis;
        this.references = new ReferenceRewriter(analysis);
        this.iterators = new IteratorRewriter(analysis);
    }

    /** A normalised copy of a suspendable method that has code. */
    public NormalizedMethod normalize(MethodInfo method) {
        MethodNode copy = copy(method.node());
        Creations creations = new Creations(analysis);
        // analysing is what costs, so it is done again only after a change
        MethodFlow flow = flow(method, copy);
        if (creations.mark(copy, flow)) {
            flow = flow(method, copy);
        }
        if (new UninitializedObjects(creations).remove(copy, flow, points(copy, flow))) {
            flow = flow(method, copy);
        }
        if (references.rewrite(method.id().owner(), copy, flow)) {
            flow = flow(method, copy);
        }
        if (iterators.rewrite(copy, flow, points(copy, flow))) {
            flow = flow(method, copy);
        }
        return new NormalizedMethod(method, copy, flow, points(copy, flow));
    }

    /** A copy of a method that never suspends, with what is done to references put right; empty if there is nothing to do. */
    public Optional<MethodNode> rewrite(MethodInfo method) {
        if (method.flow().isEmpty() || !references.mayChange(method.node())) {
            return Optional.empty();
        }
        MethodNode copy = copy(method.node());
        boolean changed = references.rewrite(method.id().owner(), copy, flow(method, copy));
        return changed ? Optional.of(copy) : Optional.empty();
    }

    private MethodFlow flow(MethodInfo method, MethodNode copy) {
        return MethodFlow.of(method.id().owner(), copy, analysis.program().hierarchy());
    }

    /** The suspension points of normalised code, where a creation is at its marker and not at the constructor. */
    private List<Site> points(MethodNode method, MethodFlow flow) {
        List<Site> points = new ArrayList<>();
        for (AbstractInsnNode insn : method.instructions) {
            if (insn.getOpcode() >= 0 && flow.isReachable(insn)) {
                analysis.classifier()
                        .classify(insn, flow.before(insn))
                        .filter(analysis::isSuspensionPoint)
                        .filter(site -> !isConstructorOfCreation(site))
                        .ifPresent(points::add);
            }
        }
        return points;
    }

    private static boolean isConstructorOfCreation(Site site) {
        return site.remote()
                        .map(RemoteTarget::kind)
                        .filter(k -> k == RemoteOperation.Kind.CREATE)
                        .isPresent()
                && site.insn() instanceof MethodInsnNode call
                && call.name.equals("<init>");
    }

    private static MethodNode copy(MethodNode method) {
        MethodNode copy = new MethodNode(
                Opcodes.ASM9,
                method.access,
                method.name,
                method.desc,
                method.signature,
                method.exceptions.toArray(new String[0]));
        method.accept(copy);
        return copy;
    }
}
