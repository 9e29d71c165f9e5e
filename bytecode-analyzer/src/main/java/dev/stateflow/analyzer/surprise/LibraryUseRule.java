package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Entity code must neither wait for the world outside nor hand work to threads. */
final class LibraryUseRule {
    private final TypeHierarchy hierarchy;
    private final DiagnosticSink sink;

    LibraryUseRule(TypeHierarchy hierarchy, DiagnosticSink sink) {
        this.hierarchy = hierarchy;
        this.sink = sink;
    }

    void check(MethodInfo method) {
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn instanceof MethodInsnNode call && !call.owner.startsWith("[") && !isSuper(method, call)) {
                check(method, insn, call.owner, call.name, call.desc);
            } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    if (argument instanceof Handle handle && !handle.getOwner().startsWith("[")) {
                        check(method, insn, handle.getOwner(), handle.getName(), handle.getDesc());
                    }
                }
            } else if (insn.getOpcode() == Opcodes.GETSTATIC
                    && insn instanceof FieldInsnNode field
                    && field.owner.equals("java/lang/System")
                    && field.name.equals("in")) {
                waits(method, insn, "System.in", "in", OutsideCalls.Kind.FILES);
            }
        }
    }

    /** A constructor that calls that of its superclass: what matters is where the object is made. */
    private static boolean isSuper(MethodInfo method, MethodInsnNode call) {
        return call.name.equals("<init>")
                && method.flow()
                        .filter(flow -> flow.isReachable(call))
                        .map(flow -> flow.before(call).fromTop(Type.getArgumentCount(call.desc)))
                        .map(FlowValue::isThis)
                        .orElse(false);
    }

    private void check(MethodInfo method, AbstractInsnNode insn, String owner, String name, String descriptor) {
        if (hierarchy.find(owner).map(type -> type.application()).orElse(false) && !name.equals("<init>")) {
            // a call of the application's own code: what that does is looked at there
            if (!OutsideCalls.isInherited(name)) {
                return;
            }
        }
        Optional<OutsideCalls.Kind> kind = OutsideCalls.kind(hierarchy.supertypes(owner), name, descriptor);
        if (kind.isEmpty()) {
            return;
        }
        String type = Names.simple(owner);
        if (kind.get() == OutsideCalls.Kind.THREADS) {
            sink.report(Diagnostic.of(
                    DiagnosticCode.THREADS,
                    Places.at(method.owner().node(), method.node(), insn, name.equals("<init>") ? type : name),
                    type));
        } else {
            String shown = name.equals("<init>") ? "new " + type : type + "." + name;
            waits(method, insn, shown, name.equals("<init>") ? type : name, kind.get());
        }
    }

    private void waits(MethodInfo method, AbstractInsnNode insn, String shown, String token, OutsideCalls.Kind kind) {
        sink.report(Diagnostic.of(
                        DiagnosticCode.BLOCKING,
                        Places.at(method.owner().node(), method.node(), insn, token),
                        shown,
                        kind.does())
                .withHelp(kind.help()));
    }
}
