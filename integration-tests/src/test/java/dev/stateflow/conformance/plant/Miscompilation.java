package dev.stateflow.conformance.plant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What a compiler of this kind could get wrong. */
enum Miscompilation {
    /** A live variable is not restored. */
    DROPPED_SPILL(true) {
        @Override
        boolean plant(MethodNode method, Set<String> calls) {
            return instructions(method)
                    .filter(FieldInsnNode.class::isInstance)
                    .map(FieldInsnNode.class::cast)
                    .filter(f -> f.getOpcode() == Opcodes.GETFIELD
                            && f.owner.startsWith("dev/stateflow/frames/")
                            && (f.desc.equals("I") || f.desc.startsWith("L")))
                    .findFirst()
                    .map(read -> {
                        int nothing = read.desc.equals("I") ? Opcodes.ICONST_0 : Opcodes.ACONST_NULL;
                        method.instructions.insertBefore(read, new InsnNode(Opcodes.POP));
                        method.instructions.set(read, new InsnNode(nothing));
                        return true;
                    })
                    .orElse(false);
        }
    },

    /** Operands are taken back from the frame in the wrong order. */
    SWAPPED_OPERANDS(true) {
        @Override
        boolean plant(MethodNode method, Set<String> calls) {
            Optional<AbstractInsnNode> found = instructions(method)
                    .filter(i -> i.getOpcode() == Opcodes.ISUB)
                    .findFirst();
            found.ifPresent(i -> method.instructions.insertBefore(i, new InsnNode(Opcodes.SWAP)));
            return found.isPresent();
        }
    },

    /** A handler no longer covers the call that throws. */
    LOST_EXCEPTION_EDGE(true) {
        @Override
        boolean plant(MethodNode method, Set<String> calls) {
            return !method.tryCatchBlocks.isEmpty() && method.tryCatchBlocks.remove(0) != null;
        }
    },

    /** A call is made before the one at its left. */
    HOISTED_CALL(false) {
        @Override
        boolean plant(MethodNode method, Set<String> calls) {
            for (MethodInsnNode right : calls(method, calls)) {
                Optional<AbstractInsnNode> start = Operands.start(right);
                Optional<MethodInsnNode> left = start.map(Operands::previous)
                        .filter(MethodInsnNode.class::isInstance)
                        .map(MethodInsnNode.class::cast)
                        .filter(call -> Operands.isSingle(call) && calls.contains(call.name));
                Optional<AbstractInsnNode> leftStart = left.flatMap(Operands::start);
                if (leftStart.isPresent()) {
                    Operands.moveBefore(method, start.orElseThrow(), right, leftStart.get());
                    method.instructions.insert(left.orElseThrow(), new InsnNode(Opcodes.SWAP));
                    return true;
                }
            }
            return false;
        }
    },

    /** A field of this instance is read once, at the beginning, although calls may change it. */
    STALE_FIELD(false) {
        @Override
        boolean plant(MethodNode method, Set<String> calls) {
            List<MethodInsnNode> found = calls(method, calls);
            return !found.isEmpty()
                    && (method.access & Opcodes.ACC_STATIC) == 0
                    && StaleField.plant(method, found.get(0));
        }
    };

    private final boolean inOutput;

    Miscompilation(boolean inOutput) {
        this.inOutput = inOutput;
    }

    /** Whether it is planted into split methods; otherwise into what is split, as if the compiler had read it so. */
    boolean isInOutput() {
        return inOutput;
    }

    /**
     * Plants it once, if the method has a place for it.
     *
     * @param calls the names of the methods of entities
     */
    abstract boolean plant(MethodNode method, Set<String> calls);

    private static java.util.stream.Stream<AbstractInsnNode> instructions(MethodNode method) {
        return StreamSupport.stream(method.instructions.spliterator(), false);
    }

    private static List<MethodInsnNode> calls(MethodNode method, Set<String> names) {
        return instructions(method)
                .filter(MethodInsnNode.class::isInstance)
                .map(MethodInsnNode.class::cast)
                .filter(call -> Operands.isSingle(call) && names.contains(call.name))
                .toList();
    }
}
