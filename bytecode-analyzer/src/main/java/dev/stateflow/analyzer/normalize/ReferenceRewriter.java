package dev.stateflow.analyzer.normalize;

import dev.stateflow.analyzer.callgraph.Classifier;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Gives {@code ==}, {@code Entities.ref} and the methods of {@code Object} the meaning that they have on references. */
final class ReferenceRewriter {
    private static final String OBJECT = "java/lang/Object";
    private static final String SAME = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
    private static final String TO = "(Ljava/lang/Class;Ljava/lang/Object;)Ljava/lang/Object;";
    private static final String SELF = Abi.descriptor(Abi.ENTITY_OBJECT);

    /** The methods of Object that the runtime answers from the address, and how it names them. */
    static final Map<String, MethodInsnNode> IDENTITY = Map.of(
            "equals(Ljava/lang/Object;)Z", references("equal", "(" + SELF + "Ljava/lang/Object;)Z"),
            "hashCode()I", references("hash", "(" + SELF + ")I"),
            "toString()Ljava/lang/String;", references("print", "(" + SELF + ")Ljava/lang/String;"));

    private final ProgramAnalysis analysis;

    ReferenceRewriter(ProgramAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Changes a method in place; tells whether there was something to change. */
    boolean rewrite(String owner, MethodNode method, MethodFlow flow) {
        boolean changed = false;
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn.getOpcode() >= 0 && flow.isReachable(insn)) {
                changed |= rewrite(owner, method, insn, flow.before(insn));
            }
        }
        return changed;
    }

    /** Whether a method has instructions of the kinds that are changed; cheap to ask, and rarely so. */
    boolean mayChange(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            boolean candidate =
                    switch (insn.getOpcode()) {
                        case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE, Opcodes.INVOKEDYNAMIC -> true;
                        case Opcodes.INVOKESTATIC -> Classifier.isReferenceConstruction(insn);
                        case Opcodes.INVOKESPECIAL -> !Creations.isConstructor(insn);
                        default -> false;
                    };
            if (candidate) {
                return true;
            }
        }
        return false;
    }

    private boolean rewrite(String owner, MethodNode method, AbstractInsnNode insn, FlowFrame before) {
        if (insn instanceof JumpInsnNode jump
                && (jump.getOpcode() == Opcodes.IF_ACMPEQ || jump.getOpcode() == Opcodes.IF_ACMPNE)
                && mayBeEntity(before.fromTop(0))
                && mayBeEntity(before.fromTop(1))) {
            method.instructions.insertBefore(jump, references("same", SAME));
            jump.setOpcode(jump.getOpcode() == Opcodes.IF_ACMPEQ ? Opcodes.IFNE : Opcodes.IFEQ);
            return true;
        }
        if (Classifier.isReferenceConstruction(insn)) {
            method.instructions.set(insn, references("to", TO));
            return true;
        }
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
            return rewriteHandles(dynamic);
        }
        if (insn instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESPECIAL
                && analysis.program().entities().isEntity(owner)
                && isDeclaredByObject(call)) {
            MethodInsnNode replacement = IDENTITY.get(call.name + call.desc);
            if (replacement != null) {
                method.instructions.set(insn, references(replacement.name, replacement.desc));
                return true;
            }
        }
        return false;
    }

    private boolean isDeclaredByObject(MethodInsnNode call) {
        return analysis.program()
                .resolver()
                .method(call.owner, call.name, call.desc)
                .map(d -> d.type().name().equals(OBJECT))
                .orElse(false);
    }

    private static boolean rewriteHandles(InvokeDynamicInsnNode dynamic) {
        boolean changed = false;
        for (int i = 0; i < dynamic.bsmArgs.length; i++) {
            if (dynamic.bsmArgs[i] instanceof Handle handle
                    && handle.getOwner().equals(Classifier.ENTITIES)
                    && handle.getName().equals("ref")) {
                dynamic.bsmArgs[i] = new Handle(Opcodes.H_INVOKESTATIC, Abi.REFERENCES, "to", TO, false);
                changed = true;
            }
        }
        return changed;
    }

    private boolean mayBeEntity(FlowValue value) {
        return value.isReference()
                && (value.type().getInternalName().equals(OBJECT)
                        || analysis.program()
                                .entities()
                                .mayBeEntity(value.type().getInternalName()));
    }

    private static MethodInsnNode references(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, Abi.REFERENCES, name, descriptor, false);
    }
}
