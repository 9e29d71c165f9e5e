package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** A method of the application that suspends has no form that a call by a library's type could run: {@code AutoCloseable.close()}. */
final class LibraryTypedCalls {
    private final ProgramAnalysis analysis;
    private final CallChains chains;
    private final DiagnosticSink sink;

    LibraryTypedCalls(ProgramAnalysis analysis, CallChains chains, DiagnosticSink sink) {
        this.analysis = analysis;
        this.chains = chains;
        this.sink = sink;
    }

    void check() {
        for (MethodInfo method : analysis.methods().values()) {
            for (AbstractInsnNode insn : method.node().instructions) {
                if (insn instanceof MethodInsnNode call && !call.owner.startsWith("[")) {
                    check(method, insn, call.owner, call.name, call.desc);
                }
            }
            for (Callback callback : method.callbacks()) {
                Handle handle = callback.implementation();
                check(method, callback.insn(), handle.getOwner(), handle.getName(), handle.getDesc());
            }
        }
    }

    private void check(MethodInfo method, AbstractInsnNode insn, String owner, String name, String descriptor) {
        Optional<Site> cause = analysis.program()
                .resolver()
                .method(owner, name, descriptor)
                .filter(d -> !d.application() && LibraryMethods.isCalledByApplicationsOnly(d.id()))
                .flatMap(d -> analysis.families().of(d.id()).members().stream()
                        .flatMap(m -> analysis.suspendable().cause(m).stream())
                        .findFirst());
        if (cause.isPresent()) {
            Diagnostic diagnostic = Diagnostic.of(
                            DiagnosticCode.REMOTE_UNDER_OPAQUE_CALL,
                            Places.at(method.owner().node(), method.node(), insn, name))
                    .note("the object may be one whose method issues remote operations", chains.place(cause.get()))
                    .withHelp("use a type of the application in place of " + Names.simple(owner));
            sink.report(diagnostic);
        }
    }
}
