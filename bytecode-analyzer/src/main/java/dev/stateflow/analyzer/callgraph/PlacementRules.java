package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** A remote operation may not stand in an initialiser, under a monitor, or in a method that a library calls. */
final class PlacementRules {
    private final ProgramAnalysis analysis;
    private final CallChains chains;
    private final DiagnosticSink sink;

    PlacementRules(ProgramAnalysis analysis, CallChains chains, DiagnosticSink sink) {
        this.analysis = analysis;
        this.chains = chains;
        this.sink = sink;
    }

    void check() {
        for (MethodInfo method : analysis.methods().values()) {
            List<Site> points = analysis.suspensionPoints(method);
            if (points.isEmpty()) {
                continue;
            }
            switch (method.id().name()) {
                case "<init>" -> points.forEach(p -> sink.report(chains.at(DiagnosticCode.REMOTE_IN_CONSTRUCTOR, p)));
                case "<clinit>" ->
                    points.forEach(p -> sink.report(chains.at(DiagnosticCode.REMOTE_IN_STATIC_INITIALIZER, p)));
                default -> {
                    checkMonitors(method, points);
                    checkCalledByLibrary(method, points.get(0));
                }
            }
        }
        for (EntityClass entity : analysis.program().entities().all()) {
            checkKey(entity.key());
        }
    }

    private void checkMonitors(MethodInfo method, List<Site> points) {
        if ((method.node().access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            sink.report(chains.at(DiagnosticCode.REMOTE_IN_MONITOR, points.get(0))
                    .note(
                            "the method is synchronized",
                            Places.ofMethod(method.owner().node(), method.node())));
            return;
        }
        HeldMonitors monitors = HeldMonitors.of(method);
        for (Site point : points) {
            Optional<AbstractInsnNode> entered = monitors.innermostAt(point.insn());
            if (entered.isPresent()) {
                sink.report(chains.at(DiagnosticCode.REMOTE_IN_MONITOR, point)
                        .note(
                                "the monitor is entered here",
                                Places.at(method.owner().node(), method.node(), entered.get(), "synchronized")));
            }
        }
    }

    private void checkCalledByLibrary(MethodInfo method, Site cause) {
        Optional<MethodId> library = analysis.families().of(method.id()).library().stream()
                .filter(id -> !LibraryMethods.isCalledByApplicationsOnly(id))
                .findFirst();
        if (library.isPresent()) {
            MethodId declared = library.get();
            Site inSource = chains.inSource(cause);
            MethodInfo overriding = chains.holder(inSource);
            Diagnostic diagnostic = chains.at(DiagnosticCode.REMOTE_UNDER_OPAQUE_CALL, inSource)
                    .note(
                            "the method overrides "
                                    + Names.method(declared.owner(), declared.name(), declared.descriptor())
                                    + ", which code that is not compiled may call",
                            Places.ofMethod(overriding.owner().node(), overriding.node()));
            sink.report(diagnostic);
        }
    }

    private void checkKey(EntityClass.KeyMember key) {
        MethodId id = new MethodId(key.owner(), key.name(), key.descriptor());
        if (key.method() && analysis.isSuspendable(id)) {
            analysis.suspendable()
                    .cause(id)
                    .ifPresent(cause -> sink.report(chains.at(
                                    DiagnosticCode.KEY_METHOD,
                                    cause,
                                    Names.method(key.owner(), key.name(), key.descriptor()))
                            .note("a key method can't wait for other instances")));
        }
    }
}
