package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.load.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** An entity has no suspend functions of Kotlin: they are split already, by Kotlin's compiler, and resumed by a thread of this process. */
final class SuspendRule {
    private static final String LAST_PARAMETER = "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;";

    private final DiagnosticSink sink;
    private final Set<String> checked = new HashSet<>();

    SuspendRule(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** Checks an entity and its superclasses; each class once. */
    void check(List<ClassNode> chain) {
        for (ClassNode owner : chain) {
            if (checked.add(owner.name)) {
                for (MethodNode method : owner.methods) {
                    if (isSuspend(method) && (method.access & Opcodes.ACC_SYNTHETIC) == 0) {
                        sink.report(Diagnostic.of(
                                DiagnosticCode.SUSPEND_FUNCTION, Places.ofMethod(owner, method), method.name));
                    }
                }
            }
        }
    }

    /** What Kotlin makes of a suspend function. */
    static boolean isSuspend(MethodNode method) {
        return method.desc.endsWith(LAST_PARAMETER);
    }
}
