package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * What is stored with an instance comes back equal, but not always as the same object: texts and boxes never do, and an object that is in a static field
 * too is two objects afterwards. So {@code ==} on these would say something else than in plain Java.
 */
public final class ComparisonRule {
    private static final Set<String> WITHOUT_IDENTITY = Set.of(
            "java/lang/String",
            "java/lang/Short",
            "java/lang/Character",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Number",
            "java/lang/CharSequence",
            "java/math/BigInteger",
            "java/math/BigDecimal",
            "java/util/UUID",
            "java/util/Optional",
            "java/time/Duration",
            "java/time/Instant",
            "java/time/LocalDate",
            "java/time/LocalDateTime",
            "java/time/LocalTime",
            "java/time/OffsetDateTime",
            "java/time/Period",
            "java/time/ZonedDateTime");

    private final ProgramAnalysis analysis;
    private final DiagnosticSink sink;

    ComparisonRule(ProgramAnalysis analysis, DiagnosticSink sink) {
        this.analysis = analysis;
        this.sink = sink;
    }

    void check() {
        for (MethodInfo method : analysis.methods().values()) {
            method.flow().ifPresent(flow -> check(method, flow));
        }
    }

    private void check(MethodInfo method, MethodFlow flow) {
        for (AbstractInsnNode insn : method.node().instructions) {
            if (isComparison(insn) && flow.isReachable(insn)) {
                FlowFrame before = flow.before(insn);
                lost(before.fromTop(1), before.fromTop(0))
                        .ifPresent(what -> sink.report(Diagnostic.of(
                                DiagnosticCode.IDENTITY_NOT_KEPT,
                                Places.at(method.owner().node(), method.node(), insn, ""),
                                what)));
            }
        }
    }

    /** What it is whose identity is compared but not kept; empty if there is nothing wrong. */
    private Optional<String> lost(FlowValue left, FlowValue right) {
        if (!left.isReference() || !right.isReference()) {
            return Optional.empty();
        }
        if (hasNoIdentity(left)) {
            return Optional.of("a " + Names.source(left.type()));
        }
        if (hasNoIdentity(right)) {
            return Optional.of("a " + Names.source(right.type()));
        }
        Optional<FieldInsnNode> leftConstant = staticField(left);
        Optional<FieldInsnNode> rightConstant = staticField(right);
        // read one after the other, with no call between them, both are the fields' own
        boolean together = leftConstant.isPresent()
                && rightConstant.isPresent()
                && leftConstant.get().getNext() == rightConstant.get();
        return together
                ? Optional.empty()
                : leftConstant
                        .or(() -> rightConstant)
                        .map(f -> "an object with that of the static field " + Names.simple(f.owner) + "." + f.name);
    }

    /** Whether an instruction compares two objects by identity. */
    public static boolean isComparison(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.IF_ACMPEQ || insn.getOpcode() == Opcodes.IF_ACMPNE;
    }

    /** Whether a value is certainly a text, a box or something else that comes back as another object. */
    public static boolean hasNoIdentity(FlowValue value) {
        return hasNoIdentity(value.type());
    }

    /** Whether all values of a type are texts, boxes or something else that comes back as another object. */
    public static boolean hasNoIdentity(Type type) {
        return WITHOUT_IDENTITY.contains(type.getInternalName());
    }

    /** The static field that a value comes from, if its object is one that is copied when it is stored. */
    private Optional<FieldInsnNode> staticField(FlowValue value) {
        return value.origins().stream()
                .filter(FieldInsnNode.class::isInstance)
                .map(FieldInsnNode.class::cast)
                .filter(f -> f.getOpcode() == Opcodes.GETSTATIC && isCopied(Type.getType(f.desc)))
                .findFirst();
    }

    private boolean isCopied(Type type) {
        if (type.getSort() != Type.OBJECT) {
            return true;
        }
        String name = type.getInternalName();
        return !name.equals("java/lang/Class")
                && !name.equals("java/lang/Boolean")
                && !analysis.program().hierarchy().isAssignable(name, "java/lang/Enum")
                && !analysis.program().entities().isEntity(name);
    }
}
