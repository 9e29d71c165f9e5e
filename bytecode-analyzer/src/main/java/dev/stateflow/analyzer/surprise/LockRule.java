package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.HeldMonitors;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/** A lock on an entity guards nothing: two references are two objects, and the instance is elsewhere. */
final class LockRule {
    private final ProgramAnalysis analysis;
    private final EntityIndex entities;
    private final DiagnosticSink sink;

    LockRule(ProgramAnalysis analysis, DiagnosticSink sink) {
        this.analysis = analysis;
        this.entities = analysis.program().entities();
        this.sink = sink;
    }

    void check(MethodInfo method) {
        List<Site> points = analysis.suspensionPoints(method);
        boolean isSynchronized = (method.node().access & Opcodes.ACC_SYNCHRONIZED) != 0;
        if (isSynchronized
                && !method.isStatic()
                && entities.isEntity(method.owner().name())) {
            // with a remote operation in it, it is an error, and that is said already
            if (points.isEmpty()) {
                sink.report(Diagnostic.of(
                        DiagnosticCode.ENTITY_LOCK,
                        Places.ofMethod(method.owner().node(), method.node()),
                        Names.simple(method.owner().name())));
            }
        }
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn.getOpcode() == Opcodes.MONITORENTER
                    && method.flow().orElseThrow().isReachable(insn)) {
                checkBlock(method, insn, points);
            }
        }
    }

    private void checkBlock(MethodInfo method, AbstractInsnNode insn, List<Site> points) {
        FlowValue lock = method.flow().orElseThrow().before(insn).fromTop(0);
        if (!lock.isReference() || lock.type().getSort() != Type.OBJECT) {
            return;
        }
        String type = lock.type().getInternalName();
        if (!entities.isEntity(type)) {
            return;
        }
        HeldMonitors held = HeldMonitors.of(method);
        boolean remote =
                points.stream().anyMatch(point -> held.innermostAt(point.insn()).isPresent());
        if (!remote) {
            sink.report(Diagnostic.of(
                    DiagnosticCode.ENTITY_LOCK,
                    Places.at(method.owner().node(), method.node(), insn, "synchronized"),
                    Names.simple(type)));
        }
    }
}
