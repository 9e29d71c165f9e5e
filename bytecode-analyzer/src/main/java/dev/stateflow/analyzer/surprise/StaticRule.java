package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.effects.AliasAnalysis;
import dev.stateflow.analyzer.effects.Aliases;
import dev.stateflow.analyzer.effects.Ref;
import dev.stateflow.analyzer.effects.Root;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;

/** Static fields are not state: each process has its own, and they are gone when it ends. */
final class StaticRule {
    private final Program program;
    private final ChangedFields changedFields;
    private final AliasAnalysis aliases;
    private final DiagnosticSink sink;

    StaticRule(Program program, ChangedFields changedFields, AliasAnalysis aliases, DiagnosticSink sink) {
        this.program = program;
        this.changedFields = changedFields;
        this.aliases = aliases;
        this.sink = sink;
    }

    void check(MethodInfo method) {
        if (method.id().name().equals("<clinit>")) {
            return;
        }
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn.getOpcode() == Opcodes.GETSTATIC || insn.getOpcode() == Opcodes.PUTSTATIC) {
                check(method, aliases.of(method.owner().node(), method.node()));
                return;
            }
        }
    }

    private void check(MethodInfo method, Aliases known) {
        for (Aliases.Change change : known.changes()) {
            for (Ref object : change.object()) {
                if (object.root() instanceof Root.Static changed) {
                    field(changed.field()).ifPresent(found -> report(method, change.at(), changed.field(), found));
                }
            }
        }
        if (program.entities().mayBeEntity(method.id().owner())) {
            known.keeps().forEach(keep -> check(method, keep));
        }
    }

    /** An instance that keeps what a static field holds has a copy of it as soon as it is stored: of consequence if it ever changes. */
    private void check(MethodInfo method, Aliases.Keep keep) {
        for (Ref object : keep.object()) {
            if (object.root() instanceof Root.Static shared && changedFields.changes(keep.field(), keep.inside())) {
                field(shared.field())
                        .ifPresent(found -> sink.report(Diagnostic.of(
                                        DiagnosticCode.SHARED_STATE,
                                        Places.at(method.owner().node(), method.node(), keep.at(), ""),
                                        Names.field(keep.field()),
                                        Names.field(shared.field()))
                                .note(
                                        "the static field is declared here",
                                        Places.ofField(found.owner().node(), found.field()))));
            }
        }
    }

    private void report(MethodInfo method, AbstractInsnNode at, String name, Found found) {
        String token = at instanceof FieldInsnNode access ? access.name : found.field().name;
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.MUTABLE_STATIC,
                Places.at(method.owner().node(), method.node(), at, token),
                Names.field(name));
        sink.report(diagnostic.note(
                "the field is declared here", Places.ofField(found.owner().node(), found.field())));
    }

    private Optional<Found> field(String name) {
        int hash = name.indexOf('#');
        return program.find(name.substring(0, hash).replace('.', '/'))
                .flatMap(owner -> owner.node().fields.stream()
                        .filter(f -> f.name.equals(name.substring(hash + 1)))
                        .filter(f -> (f.access & Opcodes.ACC_SYNTHETIC) == 0)
                        .findFirst()
                        .map(f -> new Found(owner, f)));
    }

    private record Found(ApplicationClass owner, FieldNode field) {}
}
