package dev.stateflow.analyzer.effects;

import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.LoadedApplication;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Finds which objects methods change, keep and give away. It says what can be seen for certain and is silent otherwise: made for warnings, not for
 * proofs. Methods are looked at when they are first asked for, as the least fixpoint over the calls between them.
 */
public final class AliasAnalysis {
    private final MethodAliases methods;
    private final CallTargets targets;
    private final Map<Target, Aliases> known = new HashMap<>();
    private final Map<Target, Aliases.Summary> summaries = new HashMap<>();
    private final Map<Target, Set<Target>> callers = new HashMap<>();

    /** An analysis of an application. */
    public AliasAnalysis(LoadedApplication application, EntityIndex entities) {
        this.targets = new CallTargets(application, entities);
        this.methods = new MethodAliases(
                application, entities, new LibraryCalls(application.hierarchy(), entities::isEntity, false), targets);
    }

    /** What a method with code does. */
    public Aliases of(ClassNode owner, MethodNode method) {
        return solve(new Target("", owner, method));
    }

    /**
     * What a call of an entity's method or constructor can do: of each method that it can reach.
     *
     * @param owner internal name of the static type of the receiver
     */
    public Set<Aliases.Summary> called(String owner, String name, String descriptor) {
        Set<Aliases.Summary> result = new HashSet<>();
        boolean constructor = name.equals("<init>");
        for (Target target :
                constructor ? targets.exact("", owner, name, descriptor) : targets.any(owner, name, descriptor)) {
            result.add(solve(target).summary());
        }
        return result;
    }

    /** The objects in the local variables and on the operand stack before an instruction. */
    public Optional<Locals> locals(ClassNode owner, MethodNode method, AbstractInsnNode at) {
        return methods.frames(new Target("", owner, method), this::summaryOf)
                .map(frames -> frames[method.instructions.indexOf(at)])
                .map(Locals::new);
    }

    /** The values before an instruction. */
    public static final class Locals {
        private final Frame<AliasValue> frame;

        private Locals(Frame<AliasValue> frame) {
            this.frame = frame;
        }

        /** What a local variable holds. */
        public Set<Ref> at(int slot) {
            return slot < frame.getLocals() ? frame.getLocal(slot).refs() : Set.of();
        }

        /** What is on the operand stack, counted from its bottom. */
        public Set<Ref> onStack(int index) {
            return frame.getStack(index).refs();
        }

        /** What is on the operand stack, counted from its top. */
        public Set<Ref> fromTop(int distance) {
            return onStack(frame.getStackSize() - 1 - distance);
        }
    }

    private Aliases.Summary summaryOf(Target callee) {
        return summaries.getOrDefault(callee, Aliases.Summary.NOTHING);
    }

    private Aliases solve(Target asked) {
        Deque<Target> open = new ArrayDeque<>();
        if (!known.containsKey(asked)) {
            open.add(asked);
        }
        while (!open.isEmpty()) {
            Target target = open.remove();
            Set<Target> unknown = new LinkedHashSet<>();
            Aliases after = methods.look(target, callee -> {
                callers.computeIfAbsent(callee, c -> new LinkedHashSet<>()).add(target);
                Aliases.Summary summary = summaries.get(callee);
                if (summary == null) {
                    unknown.add(callee);
                    return Aliases.Summary.NOTHING;
                }
                return summary;
            });
            known.put(target, after);
            Aliases.Summary before = summaries.put(target, after.summary());
            unknown.forEach(callee -> summaries.putIfAbsent(callee, Aliases.Summary.NOTHING));
            open.addAll(unknown);
            if (!after.summary().equals(before == null ? Aliases.Summary.NOTHING : before)) {
                open.addAll(callers.getOrDefault(target, Set.of()));
            }
        }
        return known.getOrDefault(asked, Aliases.NOTHING);
    }
}
