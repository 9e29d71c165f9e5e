package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.Classifier;
import dev.stateflow.analyzer.callgraph.FunctionUse;
import dev.stateflow.analyzer.callgraph.FunctionUses;
import dev.stateflow.analyzer.callgraph.KnownFunctions;
import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds calls of JDK methods that can be exchanged for loops: single ones, and whole chains of streams, from where the elements come from to where they
 * end. A chain that leaves the method, or has a link that is not known, stays what it is.
 */
final class Loops {
    private static final String COMPARATOR = "java/util/Comparator";
    private static final Set<String> SORTS = Set.of("sorted", "comparing", "comparingInt", "reversed");

    private final ProgramAnalysis analysis;
    private final KnownFunctions known;
    private final Shapes shapes;

    Loops(ProgramAnalysis analysis, KnownFunctions known) {
        this.analysis = analysis;
        this.known = known;
        this.shapes =
                new Shapes(analysis.program().resolver(), analysis.program().hierarchy());
    }

    /** What is known of the functions that a method makes. */
    interface Functions {
        /** Whether the function that an instruction makes can suspend. */
        boolean suspends(AbstractInsnNode insn);

        /** Whether the function can be kept while others are awaited. */
        boolean canBeKept(AbstractInsnNode insn);
    }

    /**
     * A call that is exchanged.
     *
     * @param call the call
     * @param loop what is called in its place
     * @param functions the instructions that make the functions that it takes
     */
    record Found(AbstractInsnNode call, Decisions.Loop loop, List<AbstractInsnNode> functions) {}

    /** A call that may be exchanged, together with those that it is linked to. */
    private static final class Link {
        private final MethodInsnNode call;
        private final Optional<Decisions.Loop> loop;
        private Link group = this;
        private boolean possible = true;
        private boolean needed;

        Link(MethodInsnNode call, Optional<Decisions.Loop> loop) {
            this.call = call;
            this.loop = loop;
        }

        Link root() {
            return group == this ? this : group.root();
        }

        /** What is scheduled is not called by anybody else: whether it can be kept is looked at afterwards. */
        boolean isScheduled() {
            return call.owner.equals(Classifier.ENTITIES) && loop.isPresent();
        }

        void join(Link other) {
            Link a = root();
            Link b = other.root();
            if (a != b) {
                a.group = b;
                b.possible &= a.possible;
                b.needed |= a.needed;
            }
        }
    }

    List<Found> find(MethodInfo method, MethodFlow flow, Functions functions) {
        Map<AbstractInsnNode, Link> links = new LinkedHashMap<>();
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn instanceof MethodInsnNode call && flow.isReachable(insn)) {
                Optional<Decisions.Loop> loop = shapes.find(call);
                if (loop.isPresent() || handlesExchanged(call)) {
                    links.put(insn, new Link(call, loop));
                }
            }
        }
        if (links.isEmpty()) {
            return List.of();
        }
        Map<Link, List<AbstractInsnNode>> kept = new HashMap<>();
        for (Link link : links.values()) {
            join(link, links, flow.before(link.call), functions, kept);
        }
        FunctionUses uses = known.uses(method);
        for (Link link : links.values()) {
            if (isExchangedResult(link.call) || returnsComparator(link.call)) {
                for (FunctionUse use : uses.of(link.call)) {
                    if (!links.containsKey(use.insn())) {
                        link.root().possible = false;
                    }
                }
            }
        }
        List<Found> found = new ArrayList<>();
        for (Link link : links.values()) {
            if (link.isScheduled() || (link.root().possible && link.root().needed)) {
                found.add(new Found(link.call, link.loop.orElseThrow(), kept.getOrDefault(link, List.of())));
            }
        }
        return found;
    }

    private static boolean handlesExchanged(MethodInsnNode call) {
        if (call.getOpcode() != Opcodes.INVOKESTATIC && !call.owner.startsWith("[")) {
            if (Shapes.isExchanged(Type.getObjectType(call.owner))) {
                return true;
            }
        }
        return isExchangedResult(call)
                || List.of(Type.getArgumentTypes(call.desc)).stream().anyMatch(Shapes::isExchanged);
    }

    private static boolean isExchangedResult(MethodInsnNode call) {
        return Shapes.isExchanged(Type.getReturnType(call.desc));
    }

    private static boolean returnsComparator(MethodInsnNode call) {
        return Type.getReturnType(call.desc).getDescriptor().equals("L" + COMPARATOR + ";");
    }

    private void join(
            Link link,
            Map<AbstractInsnNode, Link> links,
            FlowFrame before,
            Functions functions,
            Map<Link, List<AbstractInsnNode>> kept) {
        if (link.loop.isEmpty()) {
            link.root().possible = false;
        }
        Type[] types = Type.getArgumentTypes(link.call.desc);
        boolean isStatic = link.call.getOpcode() == Opcodes.INVOKESTATIC;
        if (!isStatic) {
            Type receiver = Type.getObjectType(link.call.owner);
            operand(link, receiver, before.fromTop(types.length), links, functions, kept);
        }
        for (int i = 0; i < types.length; i++) {
            operand(link, types[i], before.fromTop(types.length - 1 - i), links, functions, kept);
        }
    }

    private void operand(
            Link link,
            Type type,
            FlowValue value,
            Map<AbstractInsnNode, Link> links,
            Functions functions,
            Map<Link, List<AbstractInsnNode>> kept) {
        if (type.getSort() != Type.OBJECT || value.kind() == FlowValue.Kind.NULL) {
            return;
        }
        boolean comparator = type.getInternalName().equals(COMPARATOR);
        if (Shapes.isExchanged(type)) {
            linkTo(link, value, links);
        } else if (KnownFunctions.isFunction(type)
                || comparator
                || type.getInternalName().equals("java/lang/Runnable")) {
            function(link, type, value, links, functions, kept);
        }
    }

    private static void linkTo(Link link, FlowValue value, Map<AbstractInsnNode, Link> links) {
        if (value.hasOtherOrigin()) {
            link.root().possible = false;
        }
        for (AbstractInsnNode origin : value.origins()) {
            Link other = links.get(origin);
            if (other == null) {
                link.root().possible = false;
            } else {
                link.join(other);
            }
        }
    }

    private void function(
            Link link,
            Type type,
            FlowValue value,
            Map<AbstractInsnNode, Link> links,
            Functions functions,
            Map<Link, List<AbstractInsnNode>> kept) {
        boolean comparator = type.getInternalName().equals(COMPARATOR);
        boolean suspends = !known.suspendable(value, type.getInternalName()).isEmpty();
        boolean possible = !value.hasOtherOrigin() || (!comparator && known.isOwn(value));
        for (AbstractInsnNode origin : value.origins()) {
            if (Lambda.isMade(origin)) {
                kept.computeIfAbsent(link, l -> new ArrayList<>()).add(origin);
                suspends |= functions.suspends(origin);
                possible &= functions.canBeKept(origin) && isPossible(link, origin);
            } else if (Round.isMade(origin)) {
                suspends |= functions.suspends(origin);
            } else if (comparator && links.containsKey(origin)) {
                link.join(links.get(origin));
            } else {
                possible &= !comparator && known.isOwn(value);
            }
        }
        // a list is sorted by the JDK
        possible &= !suspends || !SORTS.contains(link.call.name);
        link.root().possible &= possible;
        link.root().needed |= suspends;
    }

    /** What flatMap is given must come without functions of its own, since it is taken as a whole. */
    private boolean isPossible(Link link, AbstractInsnNode origin) {
        if (!link.call.name.equals("flatMap") || !Shapes.isExchanged(Type.getObjectType(link.call.owner))) {
            return true;
        }
        Handle body = Lambda.of(origin).map(Lambda::body).orElseThrow();
        Optional<MethodNode> method =
                analysis.program().find(new MethodId(body.getOwner(), body.getName(), body.getDesc()));
        if (method.isEmpty()) {
            return body.getName().equals("stream");
        }
        for (AbstractInsnNode insn : method.get().instructions) {
            if (insn instanceof MethodInsnNode call && handlesExchanged(call)) {
                boolean source =
                        !Shapes.isExchanged(Type.getObjectType(call.owner)) || call.getOpcode() == Opcodes.INVOKESTATIC;
                boolean plain = List.of(Type.getArgumentTypes(call.desc)).stream()
                        .noneMatch(t -> KnownFunctions.isFunction(t) || Shapes.isExchanged(t));
                if (!source || !plain) {
                    return false;
                }
            }
        }
        return true;
    }
}
