package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** A method of the application that suspends has no form that a call by a library's type could run: {@code AutoCloseable.close()}. */
final class LibraryTypedCalls {
    private static final String CLOSEABLE = "java/lang/AutoCloseable";

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
                    checkArguments(method, call);
                }
            }
            for (Callback callback : method.callbacks()) {
                Handle handle = callback.implementation();
                check(method, callback.insn(), handle.getOwner(), handle.getName(), handle.getDesc());
            }
        }
    }

    /** What is given to a library as something that can be closed, the library may close: Kotlin's {@code use} does. */
    private void checkArguments(MethodInfo method, MethodInsnNode call) {
        boolean application = analysis.program()
                .resolver()
                .method(call.owner, call.name, call.desc)
                .map(MemberResolver.Declaration::application)
                .orElse(false);
        if (application || method.flow().isEmpty() || !method.flow().get().isReachable(call)) {
            return;
        }
        FlowFrame before = method.flow().get().before(call);
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            FlowValue value = before.fromTop(types.length - 1 - i);
            if (types[i].getSort() == Type.OBJECT && value.isReference()) {
                closing(types[i].getInternalName(), value.type().getInternalName())
                        .ifPresent(cause -> sink.report(Diagnostic.of(
                                        DiagnosticCode.REMOTE_UNDER_OPAQUE_CALL,
                                        Places.at(method.owner().node(), method.node(), call, call.name))
                                .note(
                                        "the object may be one whose method close issues remote operations",
                                        chains.place(cause))
                                .withHelp("call close() yourself, in a finally block")));
            }
        }
    }

    private Optional<Site> closing(String parameter, String argument) {
        TypeHierarchy hierarchy = analysis.program().hierarchy();
        if (!hierarchy.isAssignable(parameter, CLOSEABLE)) {
            return Optional.empty();
        }
        return analysis.families().of(new MethodId(CLOSEABLE, "close", "()V")).members().stream()
                .filter(m -> hierarchy.isAssignable(m.owner(), parameter)
                        && (hierarchy.isAssignable(m.owner(), argument) || hierarchy.isAssignable(argument, m.owner())))
                .flatMap(m -> analysis.suspendable().cause(m).stream())
                .findFirst();
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
