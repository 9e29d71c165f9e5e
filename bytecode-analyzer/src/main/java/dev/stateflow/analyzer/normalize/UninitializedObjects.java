package dev.stateflow.analyzer.normalize;

import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * An object between {@code new} and its constructor can't be saved. Where one lives across a suspension point, nulls take the place of its copies;
 * the object is made when its constructor is called, and takes the place of the nulls.
 */
final class UninitializedObjects {
    private final Creations creations;

    UninitializedObjects(Creations creations) {
        this.creations = creations;
    }

    /** Changes a method in place; tells whether there was something to change. */
    boolean remove(MethodNode method, MethodFlow flow, List<Site> points) {
        List<MethodInsnNode> constructors = constructors(method, flow);
        Set<AbstractInsnNode> removed = liveAllocations(flow, points);
        for (MethodInsnNode constructor : constructors) {
            if (creations.isUnmarked(constructor)) {
                removed.add(allocation(constructor, flow));
            }
        }
        while (addObjectsAbove(constructors, flow, removed)) {
            // what lies above a copy has to be moved, so it has to be movable
        }
        for (MethodInsnNode constructor : constructors) {
            if (removed.contains(allocation(constructor, flow))) {
                construct(method, constructor, flow.before(constructor));
            }
        }
        for (AbstractInsnNode allocation : removed) {
            // the instruction stays, so that the class is initialised here
            InsnList placeholder = new InsnList();
            placeholder.add(new InsnNode(Opcodes.POP));
            placeholder.add(new InsnNode(Opcodes.ACONST_NULL));
            method.instructions.insert(allocation, placeholder);
        }
        return !removed.isEmpty();
    }

    private static List<MethodInsnNode> constructors(MethodNode method, MethodFlow flow) {
        List<MethodInsnNode> constructors = new ArrayList<>();
        for (AbstractInsnNode insn : method.instructions) {
            if (Creations.isConstructor(insn)
                    && flow.isReachable(insn)
                    && made((MethodInsnNode) insn, flow).allocation() != null) {
                constructors.add((MethodInsnNode) insn);
            }
        }
        return constructors;
    }

    private static FlowValue made(MethodInsnNode constructor, MethodFlow flow) {
        return flow.before(constructor).fromTop(Type.getArgumentCount(constructor.desc));
    }

    private static AbstractInsnNode allocation(MethodInsnNode constructor, MethodFlow flow) {
        return Objects.requireNonNull(made(constructor, flow).allocation(), "allocation");
    }

    private static Set<AbstractInsnNode> liveAllocations(MethodFlow flow, List<Site> points) {
        Set<AbstractInsnNode> live = new HashSet<>();
        for (Site point : points) {
            FlowFrame before = flow.before(point.insn());
            for (int i = 0; i < before.getStackSize(); i++) {
                addAllocation(before.getStack(i), live);
            }
            BitSet locals = flow.liveBefore(point.insn());
            for (int slot = locals.nextSetBit(0); slot >= 0; slot = locals.nextSetBit(slot + 1)) {
                addAllocation(before.getLocal(slot), live);
            }
        }
        return live;
    }

    private static void addAllocation(FlowValue value, Set<AbstractInsnNode> allocations) {
        AbstractInsnNode allocation = value.allocation();
        if (allocation != null) {
            allocations.add(allocation);
        }
    }

    private static boolean addObjectsAbove(
            List<MethodInsnNode> constructors, MethodFlow flow, Set<AbstractInsnNode> removed) {
        int before = removed.size();
        for (MethodInsnNode constructor : constructors) {
            AbstractInsnNode allocation = allocation(constructor, flow);
            if (removed.contains(allocation)) {
                FlowFrame frame = flow.before(constructor);
                int receiver = frame.getStackSize() - 1 - Type.getArgumentCount(constructor.desc);
                for (int i = deepestCopy(frame, receiver, allocation); i < receiver; i++) {
                    addAllocation(frame.getStack(i), removed);
                }
            }
        }
        return removed.size() > before;
    }

    private static int deepestCopy(FlowFrame frame, int receiver, @Nullable AbstractInsnNode allocation) {
        for (int i = 0; i < receiver; i++) {
            if (frame.getStack(i).allocation() == allocation) {
                return i;
            }
        }
        return receiver;
    }

    /** Makes the object at its constructor call, and puts it in the place of all nulls that stand for it. */
    private void construct(MethodNode method, MethodInsnNode constructor, FlowFrame frame) {
        AbstractInsnNode allocation =
                frame.fromTop(Type.getArgumentCount(constructor.desc)).allocation();
        int receiver = frame.getStackSize() - 1 - Type.getArgumentCount(constructor.desc);
        Temporaries temporaries = new Temporaries(method);
        InsnList before = new InsnList();
        List<AbstractInsnNode> arguments = new ArrayList<>();
        for (int i = frame.getStackSize() - 1; i > receiver; i--) {
            arguments.add(0, temporaries.store(frame.getStack(i), before));
        }
        before.add(new InsnNode(Opcodes.POP));
        before.add(new TypeInsnNode(Opcodes.NEW, constructor.owner));
        before.add(new InsnNode(Opcodes.DUP));
        arguments.forEach(before::add);

        InsnList after = new InsnList();
        int object = temporaries.next(1);
        after.add(new VarInsnNode(Opcodes.ASTORE, object));
        int deepest = deepestCopy(frame, receiver, allocation);
        List<AbstractInsnNode> above = new ArrayList<>();
        for (int i = receiver - 1; i >= deepest; i--) {
            FlowValue value = frame.getStack(i);
            if (value.allocation() == allocation) {
                after.add(new InsnNode(Opcodes.POP));
                above.add(0, new VarInsnNode(Opcodes.ALOAD, object));
            } else {
                above.add(0, temporaries.store(value, after));
            }
        }
        above.forEach(after::add);
        for (int slot = 0; slot < frame.getLocals(); slot++) {
            if (frame.getLocal(slot).allocation() == allocation) {
                after.add(new VarInsnNode(Opcodes.ALOAD, object));
                after.add(new VarInsnNode(Opcodes.ASTORE, slot));
            }
        }
        if (creations.isUnmarked(constructor)) {
            after.add(new VarInsnNode(Opcodes.ALOAD, object));
            after.add(Creations.marker(constructor));
        }
        method.instructions.insertBefore(constructor, before);
        method.instructions.insert(constructor, after);
        temporaries.commit();
    }
}
