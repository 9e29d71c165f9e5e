package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.ComparisonRule;
import dev.stateflow.analyzer.callgraph.MemberResolver;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.effects.AliasAnalysis;
import dev.stateflow.analyzer.effects.Aliases;
import dev.stateflow.analyzer.effects.Ref;
import dev.stateflow.analyzer.effects.Root;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * {@code ==} on what is certainly a copy, or may be one: what another instance returned, what is reached through a static field, a text that is passed as an {@code Object}.
 * What types alone tell is an error already.
 */
final class LostIdentityRule {
    private final ProgramAnalysis analysis;
    private final AliasAnalysis aliases;
    private final DiagnosticSink sink;
    private final Map<MethodInfo, BitSet> compared = new HashMap<>();

    LostIdentityRule(ProgramAnalysis analysis, AliasAnalysis aliases, DiagnosticSink sink) {
        this.analysis = analysis;
        this.aliases = aliases;
        this.sink = sink;
    }

    void check(MethodInfo method) {
        MethodFlow flow = method.flow().orElseThrow();
        for (AbstractInsnNode insn : method.node().instructions) {
            if (ComparisonRule.isComparison(insn) && flow.isReachable(insn)) {
                lost(method, flow.before(insn), insn).ifPresent(what -> report(method, insn, "", what));
            } else if (insn instanceof MethodInsnNode call
                    && analysis.program().find(call.owner).isPresent()
                    && flow.isReachable(insn)) {
                check(method, call, flow.before(insn));
            }
        }
    }

    private void report(MethodInfo method, AbstractInsnNode insn, String token, String what) {
        sink.report(Diagnostic.of(
                DiagnosticCode.LOST_IDENTITY, Places.at(method.owner().node(), method.node(), insn, token), what));
    }

    /** What it is of which there may be a copy; empty if nothing is known to be wrong. */
    private Optional<String> lost(MethodInfo method, FlowFrame before, AbstractInsnNode insn) {
        if (!isObject(before.fromTop(0)) || !isObject(before.fromTop(1))) {
            return Optional.empty();
        }
        Aliases known = aliases.of(method.owner().node(), method.node());
        List<Set<Ref>> operands = known.arguments().getOrDefault(insn, List.of(Set.of(), Set.of()));
        Set<Ref> left = operands.get(0);
        Set<Ref> right = operands.get(1);
        // with no moment between them at which variables are stored
        boolean together = isStatic(left)
                && isStatic(right)
                && analysis.suspensionPoints(method).isEmpty();
        if (together) {
            return Optional.empty();
        }
        return Stream.concat(copies(left, right, known), copies(right, left, known))
                .sorted()
                .findFirst();
    }

    /** What one operand can be that the other certainly is not, as far as that is known at all. */
    private static Stream<String> copies(Set<Ref> one, Set<Ref> other, Aliases known) {
        return one.stream()
                .filter(ref -> !other.isEmpty() && other.stream().noneMatch(o -> isUnknown(o) || canBe(o, ref, known)))
                .flatMap(ref -> name(ref.root()).stream());
    }

    /** What a library gave may be an object that it was given. */
    private static boolean isUnknown(Ref object) {
        return object.root() instanceof Root.Made made && made.by() instanceof MethodInsnNode;
    }

    /** Whether an object can be an answer, or a part of it: the same one, or what was kept of it. */
    private static boolean canBe(Ref other, Ref ref, Aliases known) {
        return ref.root() instanceof Root.Answer
                && (other.root().equals(ref.root())
                        || (other.root() instanceof Root.Own own
                                && known.keeps().stream()
                                        .anyMatch(keep -> keep.field().equals(own.field())
                                                && keep.object().stream()
                                                        .anyMatch(o -> o.root().equals(ref.root())))));
    }

    /** Whether a value can be an object that is copied, of which types alone don't tell. */
    private boolean isObject(FlowValue value) {
        if (!value.isReference() || value.isThis() || ComparisonRule.hasNoIdentity(value)) {
            return false;
        }
        boolean reported = value.origins().stream().anyMatch(origin -> origin.getOpcode() == Opcodes.GETSTATIC);
        String type = value.type().getInternalName();
        boolean entity =
                !type.startsWith("java/") && analysis.program().entities().mayBeEntity(type);
        return !reported && !entity && !analysis.program().hierarchy().isAssignable(type, "java/lang/Enum");
    }

    private static boolean isStatic(Set<Ref> refs) {
        return !refs.isEmpty() && refs.stream().allMatch(ref -> ref.root() instanceof Root.Static);
    }

    private static Optional<String> name(Root root) {
        if (root instanceof Root.Static found) {
            return Optional.of("an object that the static field " + Names.field(found.field()) + " holds");
        } else if (root instanceof Root.Answer answer) {
            return Optional.of("what " + name(answer.to()) + " gave");
        }
        return Optional.empty();
    }

    private static String name(AbstractInsnNode remote) {
        return remote instanceof MethodInsnNode call
                ? Names.simple(call.owner) + "." + call.name
                : Names.simple(((FieldInsnNode) remote).owner) + "." + ((FieldInsnNode) remote).name;
    }

    /** A text or a box comes to a method that compares it as an object. */
    private void check(MethodInfo method, MethodInsnNode call, FlowFrame before) {
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            FlowValue argument = before.fromTop(types.length - 1 - i);
            if (types[i].getSort() == Type.OBJECT
                    && argument.isReference()
                    && ComparisonRule.hasNoIdentity(argument)
                    && !ComparisonRule.hasNoIdentity(types[i])
                    && called(call).map(this::compared).orElse(new BitSet()).get(i)) {
                report(
                        method,
                        call,
                        call.name,
                        "a " + Names.source(argument.type()) + ", in " + Names.simple(call.owner) + "." + call.name);
                return;
            }
        }
    }

    private Optional<MethodInfo> called(MethodInsnNode call) {
        return analysis.program()
                .resolver()
                .method(call.owner, call.name, call.desc)
                .map(MemberResolver.Declaration::id)
                .flatMap(analysis::find);
    }

    /** The parameters that a method compares by identity and in no other way. */
    private BitSet compared(MethodInfo method) {
        return compared.computeIfAbsent(method, this::find);
    }

    private BitSet find(MethodInfo method) {
        BitSet found = new BitSet();
        if (method.flow().isEmpty()) {
            return found;
        }
        Aliases known = aliases.of(method.owner().node(), method.node());
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn instanceof MethodInsnNode call && call.name.equals("equals")) {
                // first by identity, since that is fast
                return new BitSet();
            }
            if (ComparisonRule.isComparison(insn)) {
                known.arguments().getOrDefault(insn, List.of()).stream()
                        .flatMap(Set::stream)
                        .filter(ref -> !ref.inside())
                        .forEach(ref -> {
                            if (ref.root() instanceof Root.Parameter parameter) {
                                found.set(parameter.index());
                            }
                        });
            }
        }
        return found;
    }
}
