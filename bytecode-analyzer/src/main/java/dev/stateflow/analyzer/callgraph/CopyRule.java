package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.ir.model.RemoteOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What is read from a field of another instance is a copy: a change of it is lost, and would not be in plain Java. */
final class CopyRule {
    private static final List<String> CHANGEABLE =
            List.of("java/util/Collection", "java/util/Map", "java/lang/Appendable", "java/util/BitSet");

    private static final Set<String> CHANGES = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "append",
            "clear",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "delete",
            "deleteCharAt",
            "flip",
            "insert",
            "merge",
            "offer",
            "offerFirst",
            "offerLast",
            "poll",
            "pollFirst",
            "pollFirstEntry",
            "pollLast",
            "pollLastEntry",
            "pop",
            "push",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeFirst",
            "removeIf",
            "removeLast",
            "replace",
            "replaceAll",
            "retainAll",
            "reverse",
            "set",
            "setCharAt",
            "setLength",
            "sort");

    private final ProgramAnalysis analysis;
    private final DiagnosticSink sink;

    CopyRule(ProgramAnalysis analysis, DiagnosticSink sink) {
        this.analysis = analysis;
        this.sink = sink;
    }

    void check() {
        for (MethodInfo method : analysis.methods().values()) {
            Map<AbstractInsnNode, RemoteTarget> reads = new HashMap<>();
            for (Site site : method.sites()) {
                site.remote()
                        .filter(t -> t.kind() == RemoteOperation.Kind.READ)
                        .ifPresent(t -> reads.put(site.insn(), t));
            }
            if (!reads.isEmpty()) {
                check(method, method.flow().orElseThrow(), reads);
            }
        }
    }

    private void check(MethodInfo method, MethodFlow flow, Map<AbstractInsnNode, RemoteTarget> reads) {
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn.getOpcode() >= 0 && flow.isReachable(insn)) {
                Optional<RemoteTarget> read = changed(insn, flow.before(insn))
                        .flatMap(value -> value.origins().stream()
                                .filter(reads::containsKey)
                                .map(reads::get)
                                .findFirst());
                read.ifPresent(target -> sink.report(Diagnostic.of(
                                DiagnosticCode.CHANGE_OF_COPY,
                                Places.at(method.owner().node(), method.node(), insn, target.name()),
                                Names.simple(target.type()) + "." + target.name())
                        .note("reading a field of another instance gives a copy")));
            }
        }
    }

    /** The object that an instruction changes, if it certainly changes one. */
    private Optional<FlowValue> changed(AbstractInsnNode insn, FlowFrame before) {
        if (insn.getOpcode() >= Opcodes.IASTORE && insn.getOpcode() <= Opcodes.SASTORE) {
            return Optional.of(before.fromTop(2));
        }
        if (insn instanceof FieldInsnNode && insn.getOpcode() == Opcodes.PUTFIELD) {
            FlowValue object = before.fromTop(1);
            boolean reference = object.isReference()
                    && analysis.program().entities().mayBeEntity(object.type().getInternalName());
            return reference ? Optional.empty() : Optional.of(object);
        }
        if (insn instanceof MethodInsnNode call
                && call.getOpcode() != Opcodes.INVOKESTATIC
                && CHANGES.contains(call.name)
                && CHANGEABLE.stream()
                        .anyMatch(t -> analysis.program().hierarchy().isAssignable(call.owner, t))) {
            return Optional.of(before.fromTop(Type.getArgumentCount(call.desc)));
        }
        return Optional.empty();
    }
}
