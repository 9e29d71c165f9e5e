package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.LocalNames;
import dev.stateflow.analyzer.flow.SameValues;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.analyzer.normalize.NormalizedMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;

/** Decides what goes into the frames of a method. */
final class PointPlanner {
    private final NormalizedMethod method;
    private final boolean savesReceiver;
    private final SameValues same;

    /**
     * @param savesReceiver whether the receiver goes into frames: it does unless the method is static or its class is an entity
     */
    PointPlanner(NormalizedMethod method, boolean savesReceiver) {
        this.method = method;
        this.savesReceiver = savesReceiver;
        this.same = SameValues.of(method.origin().id().owner(), method.node());
    }

    /** The suspension points, in code order. */
    List<SplitPoint> plan(int firstIndex) {
        List<SplitPoint> points = new ArrayList<>();
        if (method.points().isEmpty()) {
            return points;
        }
        History history = new History(method);
        for (Site site : method.points()) {
            FlowFrame before = method.flow().before(site.insn());
            BitSet live = (BitSet) method.flow().liveBefore(site.insn()).clone();
            int kept = before.getStackSize() - site.consumed();
            points.add(plan(site, history.of(site.insn()), firstIndex + points.size(), before, live, kept));
        }
        return points;
    }

    /** What is the same value in several places is saved once: from the first local variable that has it, or else from the stack. */
    private SplitPoint plan(Site site, String history, int index, FlowFrame before, BitSet live, int kept) {
        AbstractInsnNode insn = site.insn();
        Map<Object, SavedValue> byValue = new LinkedHashMap<>();
        Map<Integer, SavedValue> locals = new HashMap<>();
        for (int slot = live.nextSetBit(0); slot >= 0; slot = live.nextSetBit(slot + 1)) {
            FlowValue value = before.getLocal(slot);
            if (isSaved(value)) {
                int from = slot;
                locals.put(slot, byValue.computeIfAbsent(same.local(insn, slot), v -> local(insn, from, value)));
            }
        }
        Map<Integer, SavedValue> stack = new HashMap<>();
        Map<Integer, AbstractInsnNode> constants = new HashMap<>();
        for (int i = 0; i < kept; i++) {
            FlowValue value = before.getStack(i);
            Optional<AbstractInsnNode> constant = same.constant(insn, i);
            if (constant.isPresent()) {
                constants.put(i, constant.get());
            } else if (isSaved(value)) {
                int from = i;
                stack.put(i, byValue.computeIfAbsent(same.stack(insn, i), v -> stackValue(from, value)));
            }
        }
        List<SavedValue> saved = new ArrayList<>(byValue.values());
        if (savesReceiver) {
            Type owner = Type.getObjectType(method.origin().id().owner());
            String descriptor = owner.getDescriptor();
            saved.add(0, new SavedValue("this", descriptor, descriptor, owner, SavedValue.Place.RECEIVER, 0));
        }
        saved.sort(Comparator.comparing(SavedValue::kind));
        return new SplitPoint(
                site,
                index,
                Places.line(insn),
                Awaited.of(site),
                history,
                before,
                live,
                kept,
                saved,
                stack,
                locals,
                constants);
    }

    private static SavedValue stackValue(int position, FlowValue value) {
        String descriptor = value.type().getDescriptor();
        return new SavedValue("$" + position, descriptor, descriptor, value.type(), SavedValue.Place.STACK, position);
    }

    /** Nulls are pushed again, the receiver is at hand, and what is not usable is not used. */
    static boolean isSaved(FlowValue value) {
        return !value.isThis()
                && switch (value.kind()) {
                    case INT, FLOAT, LONG, DOUBLE, REFERENCE -> true;
                    case NULL, TOP, UNINITIALIZED -> false;
                };
    }

    private SavedValue local(AbstractInsnNode insn, int slot, FlowValue value) {
        String verified = value.type().getDescriptor();
        Optional<LocalVariableNode> variable = LocalNames.at(method.node(), insn, slot)
                .filter(v -> FrameShape.Kind.of(Type.getType(v.desc)) == FrameShape.Kind.of(value.type()));
        String descriptor = variable.map(v -> v.desc).orElse(verified);
        String signature =
                variable.flatMap(v -> Optional.ofNullable(v.signature)).orElse(descriptor);
        // other languages have other names: these characters have a meaning in tables
        String name = variable.map(v -> v.name.replaceAll("[:\\s]", "_")).orElse("local" + slot);
        return new SavedValue(name, signature, descriptor, value.type(), SavedValue.Place.LOCAL, slot);
    }
}
