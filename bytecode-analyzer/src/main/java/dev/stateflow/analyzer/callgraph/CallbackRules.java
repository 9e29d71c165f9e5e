package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Lambdas and method references can't suspend, and what libraries call on references can't read state. */
final class CallbackRules {
    private final ProgramAnalysis analysis;
    private final CallChains chains;
    private final DiagnosticSink sink;

    CallbackRules(ProgramAnalysis analysis, CallChains chains, DiagnosticSink sink) {
        this.analysis = analysis;
        this.chains = chains;
        this.sink = sink;
    }

    void check() {
        for (MethodInfo method : analysis.methods().values()) {
            for (Callback callback : method.callbacks()) {
                Optional<Site> site = callback.site().filter(analysis::isSuspensionPoint);
                if (site.isPresent()) {
                    reportCallback(method, callback, site.get());
                } else {
                    checkInterface(method, callback.insn());
                }
            }
        }
        new ReferenceStateRule(analysis, sink).check();
    }

    private void reportCallback(MethodInfo method, Callback callback, Site site) {
        Place made = Places.at(
                method.owner().node(),
                method.node(),
                callback.insn(),
                callback.implementation().getName().startsWith("lambda$")
                        ? ""
                        : callback.implementation().getName());
        List<Site> chain = analysis.suspendable().chain(site, analysis.families());
        Optional<String> help =
                CallbackHelp.of(new FunctionUses(method, analysis.program().resolver()), callback.insn());
        if (chain.size() > 1 && callback.implementation().getName().startsWith("lambda$")) {
            // the line within the lambda tells more than the one where the lambda begins
            report(
                    chains.at(DiagnosticCode.REMOTE_IN_CALLBACK, chain.get(1)).note("the lambda begins here", made),
                    help);
        } else {
            report(chains.withChain(Diagnostic.of(DiagnosticCode.REMOTE_IN_CALLBACK, made), site), help);
        }
    }

    private void report(Diagnostic diagnostic, Optional<String> help) {
        sink.report(help.map(diagnostic::withHelp).orElse(diagnostic));
    }

    /** A lambda has no split form, so it can't implement a method that has one. */
    private void checkInterface(MethodInfo method, InvokeDynamicInsnNode insn) {
        Type result = Type.getReturnType(insn.desc);
        if (result.getSort() != Type.OBJECT || insn.bsmArgs.length == 0 || !(insn.bsmArgs[0] instanceof Type type)) {
            return;
        }
        analysis.program()
                .resolver()
                .method(result.getInternalName(), insn.name, type.getDescriptor())
                .map(MemberResolver.Declaration::id)
                .filter(analysis::isSuspendable)
                .ifPresent(id -> sink.report(Diagnostic.of(
                                DiagnosticCode.REMOTE_IN_CALLBACK,
                                Places.at(method.owner().node(), method.node(), insn, ""))
                        .note(Names.method(id.owner(), id.name(), id.descriptor())
                                + " can issue remote operations, which a lambda or method reference can't")
                        .withHelp("write a class that implements "
                                + Names.simple(result.getInternalName())
                                + " in place of the lambda")));
    }
}
