package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.effects.AliasAnalysis;
import dev.stateflow.analyzer.effects.Ref;
import dev.stateflow.analyzer.effects.Root;
import dev.stateflow.analyzer.flow.CollectionParts;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.LocalNames;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A submap, a part of a sorted set or of a linked list does not tell what it is a part of, so that a copy is stored. That is fine where nobody else has the whole; where
 * it is stored too, the two would part.
 */
final class PartRule {
    /** Lists whose sublists can't be told from others. Those of {@code ArrayList} can, and are stored as what they are. */
    private static final Set<String> LISTS = Set.of(
            "java/util/LinkedList", "java/util/Stack", "java/util/Vector", "java/util/concurrent/CopyOnWriteArrayList");

    private final ProgramAnalysis analysis;
    private final AliasAnalysis aliases;
    private final StoredFields stored;
    private final DiagnosticSink sink;

    PartRule(ProgramAnalysis analysis, AliasAnalysis aliases, DiagnosticSink sink) {
        this.analysis = analysis;
        this.aliases = aliases;
        this.stored = new StoredFields(analysis.program());
        this.sink = sink;
    }

    void check(MethodInfo method) {
        MethodFlow flow = method.flow().orElseThrow();
        Set<AbstractInsnNode> parts = new HashSet<>();
        for (AbstractInsnNode insn : method.node().instructions) {
            if (CollectionParts.isPart(insn) && flow.isReachable(insn) && isCopied(flow, (MethodInsnNode) insn)) {
                parts.add(insn);
            }
        }
        if (!parts.isEmpty()) {
            Set<String> reported = new HashSet<>();
            for (Site point : analysis.suspensionPoints(method)) {
                aliases.locals(method.owner().node(), method.node(), point.insn())
                        .ifPresent(values -> new Point(method, flow, point, values).check(parts, reported));
            }
            checkFields(method, flow, parts);
        }
    }

    private boolean isCopied(MethodFlow flow, MethodInsnNode call) {
        boolean library = analysis.program()
                .resolver()
                .method(call.owner, call.name, call.desc)
                .map(declared -> !declared.application())
                .orElse(false);
        FlowValue whole = flow.before(call).fromTop(Type.getArgumentCount(call.desc));
        return library
                && whole.isReference()
                && (!call.name.equals("subList") || LISTS.contains(whole.type().getInternalName()));
    }

    /** One moment at which variables are stored. */
    private final class Point {
        private final MethodInfo method;
        private final FlowFrame frame;
        private final BitSet live;
        private final int kept;
        private final Site point;
        private final AliasAnalysis.Locals values;

        Point(MethodInfo method, MethodFlow flow, Site point, AliasAnalysis.Locals values) {
            this.method = method;
            this.frame = flow.before(point.insn());
            this.live = flow.liveBefore(point.insn());
            this.kept = frame.getStackSize() - point.consumed();
            this.point = point;
            this.values = values;
        }

        void check(Set<AbstractInsnNode> parts, Set<String> reported) {
            List<Set<Ref>> wholes = new ArrayList<>();
            live.stream()
                    .filter(slot -> !isPart(frame.getLocal(slot), parts))
                    .forEach(slot -> wholes.add(values.at(slot)));
            for (int i = 0; i < kept; i++) {
                if (!isPart(frame.getStack(i), parts)) {
                    wholes.add(values.onStack(i));
                }
            }
            live.stream().filter(slot -> isPart(frame.getLocal(slot), parts)).forEach(slot -> {
                String name = LocalNames.at(method.node(), point.insn(), slot)
                        .map(variable -> variable.name)
                        .orElse("in slot " + slot);
                check(name, frame.getLocal(slot), values.at(slot), wholes, reported);
            });
            for (int i = 0; i < kept; i++) {
                if (isPart(frame.getStack(i), parts)) {
                    check("(of an expression)", frame.getStack(i), values.onStack(i), wholes, reported);
                }
            }
        }

        private void check(String name, FlowValue part, Set<Ref> of, List<Set<Ref>> wholes, Set<String> reported) {
            boolean certain = of.size() == 1 && (stored.hold(of.iterator().next()) || wholes.contains(of));
            boolean possible = of.stream()
                    .anyMatch(ref -> stored.hold(ref)
                            || ref.root() instanceof Root.Parameter
                            || ref.root() instanceof Root.Static
                            || wholes.stream().anyMatch(whole -> whole.contains(ref)));
            if (possible && reported.add(name)) {
                Diagnostic diagnostic = certain
                        ? Diagnostic.of(
                                DiagnosticCode.UNWRITABLE_LIVE_VARIABLE, place(), name, Names.source(part.type()))
                        : Diagnostic.of(DiagnosticCode.PART_OF_COLLECTION, place(), name);
                sink.report(noted(diagnostic, method, part));
            }
        }

        private Place place() {
            return Places.at(method.owner().node(), method.node(), point.insn(), token(point.insn()));
        }
    }

    private void checkFields(MethodInfo method, MethodFlow flow, Set<AbstractInsnNode> parts) {
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn.getOpcode() == Opcodes.PUTFIELD
                    && flow.isReachable(insn)
                    && isPart(flow.before(insn).fromTop(0), parts)
                    && flow.before(insn).fromTop(1).isThis()) {
                FieldInsnNode access = (FieldInsnNode) insn;
                FlowValue part = flow.before(insn).fromTop(0);
                if (stored.isStored(access.owner, access.name) && isOfStored(method.node(), insn, method)) {
                    boolean state = analysis.program().entities().mayBeEntity(access.owner);
                    Diagnostic diagnostic = Diagnostic.of(
                            state ? DiagnosticCode.STATE_TYPE : DiagnosticCode.PART_OF_COLLECTION,
                            Places.at(method.owner().node(), method.node(), insn, access.name),
                            access.name,
                            Names.source(part.type()));
                    sink.report(noted(diagnostic, method, part));
                }
            }
        }
    }

    /** Whether what is written is a part of something that is in another field. */
    private boolean isOfStored(MethodNode node, AbstractInsnNode insn, MethodInfo method) {
        Set<Ref> of = aliases.locals(method.owner().node(), node, insn)
                .map(values -> values.fromTop(0))
                .orElse(Set.of());
        return of.size() == 1
                && (stored.hold(of.iterator().next())
                        || aliases.of(method.owner().node(), node).keeps().stream()
                                .anyMatch(keep -> keep.at() != insn
                                        && !keep.inside()
                                        && keep.object().equals(of)));
    }

    private static boolean isPart(FlowValue value, Set<AbstractInsnNode> parts) {
        return value.isReference() && value.origins().stream().anyMatch(parts::contains);
    }

    private static Diagnostic noted(Diagnostic diagnostic, MethodInfo method, FlowValue part) {
        Optional<AbstractInsnNode> made =
                part.origins().stream().filter(CollectionParts::isPart).findFirst();
        return made.map(insn -> diagnostic
                        .note(
                                "it shows another collection, which is stored apart from it",
                                Places.at(method.owner().node(), method.node(), insn, token(insn)))
                        .withHelp("copy it, or get it anew after the remote operation"))
                .orElse(diagnostic);
    }

    private static String token(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call ? call.name : ((FieldInsnNode) insn).name;
    }
}
