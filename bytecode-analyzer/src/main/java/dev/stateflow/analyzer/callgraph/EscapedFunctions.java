package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.FunctionNames;
import dev.stateflow.analyzer.load.Places;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** A function that can suspend must not come into the hands of library code that calls it. */
final class EscapedFunctions {
    private static final String EXECUTOR = "java/util/concurrent/ExecutorService";
    private static final String CALLABLE = "java/util/concurrent/Callable";

    /** They call what is in a collection: which functions that are is decided by type. */
    private static final Set<String> CALLS_ALL = Set.of("invokeAll", "invokeAny");

    private final ProgramAnalysis analysis;
    private final KnownFunctions known;
    private final DiagnosticSink sink;

    EscapedFunctions(ProgramAnalysis analysis, KnownFunctions known, DiagnosticSink sink) {
        this.analysis = analysis;
        this.known = known;
        this.sink = sink;
    }

    void check() {
        for (MethodInfo method : analysis.methods().values()) {
            // what loops are given was looked at where they are called
            if (!method.id().owner().startsWith(FunctionNames.CALLBACKS)) {
                method.flow().ifPresent(flow -> check(method, flow));
            }
        }
    }

    private void check(MethodInfo method, MethodFlow flow) {
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn instanceof MethodInsnNode call && flow.isReachable(insn) && !call.owner.startsWith("[")) {
                Optional<MemberResolver.Declaration> declared =
                        analysis.program().resolver().method(call.owner, call.name, call.desc);
                if (!declared.map(MemberResolver.Declaration::application).orElse(false)) {
                    check(method, call, declared, flow.before(insn));
                }
            }
        }
    }

    private void check(
            MethodInfo method, MethodInsnNode call, Optional<MemberResolver.Declaration> declared, FlowFrame before) {
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            if (types[i].getSort() == Type.OBJECT) {
                check(method, call, before.fromTop(types.length - 1 - i), types[i].getInternalName());
            }
        }
        if (CALLS_ALL.contains(call.name) && analysis.program().hierarchy().isAssignable(call.owner, EXECUTOR)) {
            report(method, call, known.suspendable(CALLABLE));
        }
        boolean onInterface = declared.map(d -> (d.type().access() & Opcodes.ACC_INTERFACE) != 0
                        && !d.is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC))
                .orElse(false);
        if (onInterface) {
            check(
                    method,
                    call,
                    before.fromTop(types.length),
                    declared.get().type().name());
        }
    }

    private void check(MethodInfo method, MethodInsnNode call, FlowValue value, String type) {
        if (!type.equals("java/lang/Object")) {
            report(method, call, known.suspendable(value, type));
        }
    }

    private void report(MethodInfo method, MethodInsnNode call, List<String> functions) {
        if (!functions.isEmpty()) {
            ClassNode function =
                    analysis.program().find(functions.get(0)).orElseThrow().node();
            sink.report(Diagnostic.of(
                            DiagnosticCode.REMOTE_IN_CALLBACK,
                            Places.at(method.owner().node(), method.node(), call, call.name))
                    .note("the function may be the one that is made here", Places.ofClass(function)));
        }
    }
}
