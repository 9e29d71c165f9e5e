package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Code that can't run in a compiled application, and calls what is there in its split form only. */
final class UnreachedCallers {
    private final ProgramAnalysis analysis;
    private final DiagnosticSink sink;

    UnreachedCallers(ProgramAnalysis analysis, DiagnosticSink sink) {
        this.analysis = analysis;
        this.sink = sink;
    }

    void check() {
        for (ApplicationClass type : analysis.program().application().classes().values()) {
            if (analysis.program().application().isGenerated(type.name())) {
                continue;
            }
            for (MethodNode method : type.node().methods) {
                if (analysis.find(new MethodId(type.name(), method.name, method.desc))
                        .isEmpty()) {
                    check(type, method);
                }
            }
        }
    }

    private void check(ApplicationClass type, MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call && !call.owner.startsWith("[")) {
                Optional<MethodId> callee = analysis.program()
                        .resolver()
                        .method(call.owner, call.name, call.desc)
                        .filter(MemberResolver.Declaration::application)
                        .map(MemberResolver.Declaration::id)
                        .filter(analysis::isSuspendable);
                if (callee.isPresent()) {
                    sink.report(Diagnostic.of(
                            DiagnosticCode.UNREACHED_CALLER,
                            Places.at(type.node(), method, insn, call.name),
                            Names.method(type.node(), method),
                            Names.method(call.owner, call.name, call.desc)));
                    return;
                }
            }
        }
    }
}
