package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.Places;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A library may call, on any reference, what an entity overrides of its types ({@code compareTo}), and a reference has no state: such a method may
 * use the key only. What {@code Object} declares is checked with the conventions.
 */
final class ReferenceStateRule {
    private static final String OBJECT = "java/lang/Object";

    private final ProgramAnalysis analysis;
    private final DiagnosticSink sink;
    private final Set<MethodId> reported = new HashSet<>();

    ReferenceStateRule(ProgramAnalysis analysis, DiagnosticSink sink) {
        this.analysis = analysis;
        this.sink = sink;
    }

    void check() {
        Map<String, List<MethodInfo>> byOwner = new HashMap<>();
        for (MethodInfo method : analysis.methods().values()) {
            if (isCalledByLibrary(method.id()) && !analysis.isSuspendable(method.id())) {
                byOwner.computeIfAbsent(method.id().owner(), o -> new ArrayList<>())
                        .add(method);
            }
        }
        for (EntityClass entity : analysis.program().entities().all()) {
            for (String type : analysis.program().hierarchy().supertypes(entity.className())) {
                byOwner.getOrDefault(type, List.of()).forEach(m -> check(m, entity));
            }
        }
    }

    private boolean isCalledByLibrary(MethodId id) {
        return analysis.families().of(id).library().stream()
                .anyMatch(l -> !l.owner().equals(OBJECT) && !LibraryMethods.isCalledByApplicationsOnly(l));
    }

    private void check(MethodInfo method, EntityClass entity) {
        Deque<MethodInfo> open = new ArrayDeque<>();
        Set<MethodId> seen = new HashSet<>();
        open.add(method);
        while (!open.isEmpty()) {
            MethodInfo next = open.remove();
            if (!seen.add(next.id()) || next.flow().isEmpty()) {
                continue;
            }
            Optional<FieldInsnNode> access = stateAccess(next, next.flow().get(), entity.key());
            if (access.isPresent()) {
                report(method, next, access.get());
                return;
            }
            Stream.concat(next.sites().stream(), next.callbacks().stream().flatMap(c -> c.site().stream()))
                    .flatMap(site -> target(site, entity).stream())
                    .forEach(open::add);
        }
    }

    private void report(MethodInfo method, MethodInfo holder, FieldInsnNode access) {
        if (reported.add(method.id())) {
            MethodInfo written = written(method);
            sink.report(Diagnostic.of(
                            DiagnosticCode.IDENTITY_READS_STATE,
                            Places.ofMethod(written.owner().node(), written.node()),
                            method.id().name())
                    .note(
                            access.name + " is used",
                            Places.at(holder.owner().node(), holder.node(), access, access.name))
                    .withHelp("libraries may call it on references: use the key alone, or rename the method"));
        }
    }

    /** The method that the user wrote, for which the Java compiler has made a bridge. */
    private MethodInfo written(MethodInfo method) {
        boolean bridge = (method.node().access & Opcodes.ACC_BRIDGE) != 0;
        return method.sites().stream()
                .flatMap(site -> site.callee().stream())
                .filter(callee -> bridge && callee.name().equals(method.id().name()))
                .flatMap(callee -> analysis.find(callee).stream())
                .findFirst()
                .orElse(method);
    }

    private Optional<MethodInfo> target(Site site, EntityClass entity) {
        return site.callee()
                .filter(c -> analysis.program().hierarchy().isAssignable(entity.className(), c.owner()))
                .flatMap(c -> {
                    boolean exact =
                            site.insn() instanceof MethodInsnNode call && call.getOpcode() == Opcodes.INVOKESPECIAL;
                    return exact
                            ? Optional.of(c)
                            : analysis.program()
                                    .resolver()
                                    .selected(entity.className(), c.name(), c.descriptor())
                                    .map(MemberResolver.Declaration::id)
                                    .or(() -> Optional.of(c));
                })
                .flatMap(analysis::find);
    }

    private Optional<FieldInsnNode> stateAccess(MethodInfo method, MethodFlow flow, EntityClass.KeyMember key) {
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn instanceof FieldInsnNode access && flow.isReachable(insn)) {
                boolean own =
                        switch (insn.getOpcode()) {
                            case Opcodes.GETFIELD ->
                                flow.before(insn).fromTop(0).isThis();
                            case Opcodes.PUTFIELD ->
                                flow.before(insn).fromTop(1).isThis();
                            default -> false;
                        };
                boolean isKey = !key.method() && access.name.equals(key.name());
                if (own && !isKey) {
                    return Optional.of(access);
                }
            }
        }
        return Optional.empty();
    }
}
