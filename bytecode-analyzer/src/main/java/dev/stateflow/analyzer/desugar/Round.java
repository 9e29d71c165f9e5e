package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.Callback;
import dev.stateflow.analyzer.callgraph.Classifier;
import dev.stateflow.analyzer.callgraph.FunctionUse;
import dev.stateflow.analyzer.callgraph.FunctionUses;
import dev.stateflow.analyzer.callgraph.KnownFunctions;
import dev.stateflow.analyzer.callgraph.MemberResolver;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.discover.WritableTypes;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.FunctionNames;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Looks once at what the application is by now, and decides what else has to change. */
final class Round {
    private final ProgramAnalysis analysis;
    private final Decisions decisions;
    private final KnownFunctions known;
    private final WritableTypes writable;
    private final Loops loops;
    private final Set<String> liveTypes = new HashSet<>();
    private final Set<AbstractInsnNode> live = new HashSet<>();

    Round(ProgramAnalysis analysis, Decisions decisions) {
        this.analysis = analysis;
        this.decisions = decisions;
        this.known = new KnownFunctions(analysis);
        this.writable = new WritableTypes(analysis.program().hierarchy());
        this.loops = new Loops(analysis, known);
    }

    void decide() {
        for (MethodInfo method : analysis.methods().values()) {
            method.flow().ifPresent(flow -> collectLive(method, flow));
        }
        for (ApplicationClass type : analysis.program().application().classes().values()) {
            for (FieldNode field : type.node().fields) {
                Type kept = Type.getType(field.desc);
                if (kept.getSort() == Type.OBJECT && (field.access & Opcodes.ACC_STATIC) == 0) {
                    liveTypes.add(kept.getInternalName());
                }
            }
        }
        for (MethodInfo method : analysis.methods().values()) {
            if (method.flow().isPresent() && !FunctionNames.isLambda(method.id().owner())) {
                decide(method, method.flow().get());
            }
        }
    }

    private void collectLive(MethodInfo method, MethodFlow flow) {
        for (Site point : analysis.suspensionPoints(method)) {
            FlowFrame frame = flow.before(point.insn());
            BitSet slots = flow.liveBefore(point.insn());
            for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
                collectLive(frame.getLocal(slot));
            }
            for (int i = 0; i < frame.getStackSize(); i++) {
                collectLive(frame.getStack(i));
            }
        }
    }

    private void collectLive(FlowValue value) {
        if (value.isReference()) {
            live.addAll(value.origins());
            liveTypes.add(value.type().getInternalName());
        }
    }

    private void decide(MethodInfo method, MethodFlow flow) {
        FunctionUses uses = known.uses(method);
        Set<AbstractInsnNode> rewritten = new HashSet<>();
        Set<AbstractInsnNode> kept = new HashSet<>();
        loops.find(method, flow, functions(method, flow)).forEach(found -> {
            decisions.loop(key(method, found.call()), found.loop());
            rewritten.add(found.call());
            kept.addAll(found.functions());
        });
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn.getOpcode() < 0 || !flow.isReachable(insn)) {
                continue;
            }
            Key key = key(method, insn);
            if (decisions.loops().containsKey(key)) {
                rewritten.add(insn);
            }
            if (Lambda.isMade(insn) || isMade(insn)) {
                decide(method, flow, key, insn, uses, rewritten, kept);
            }
        }
    }

    private Loops.Functions functions(MethodInfo method, MethodFlow flow) {
        return new Loops.Functions() {
            @Override
            public boolean suspends(AbstractInsnNode insn) {
                return Round.this.suspends(method, insn);
            }

            @Override
            public boolean canBeKept(AbstractInsnNode insn) {
                return Lambda.of(insn)
                        .map(lambda -> isWritable(lambda, flow.before(insn)))
                        .orElse(false);
            }
        };
    }

    private static Key key(MethodInfo method, AbstractInsnNode insn) {
        return new Key(method.id(), method.node().instructions.indexOf(insn));
    }

    static boolean isMade(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && call.name.equals(FunctionNames.MAKE)
                && FunctionNames.isLambda(call.owner);
    }

    private void decide(
            MethodInfo method,
            MethodFlow flow,
            Key key,
            AbstractInsnNode insn,
            FunctionUses uses,
            Set<AbstractInsnNode> rewritten,
            Set<AbstractInsnNode> kept) {
        if (Lambda.of(insn).map(Lambda::body).filter(Classifier::isSchedule).isPresent()) {
            decisions.refuse(key);
            return;
        }
        boolean suspends = suspends(method, insn);
        List<FunctionUse> all = uses.of(insn);
        boolean inLibrary =
                all.stream().anyMatch(u -> u.kind() == FunctionUse.Kind.LIBRARY && !rewritten.contains(u.insn()));
        if (suspends && inLibrary && !isOfApplication(insn)) {
            decisions.refuse(key);
            return;
        }
        Optional<Decisions.Function> before = decisions.function(key);
        if (before.isPresent()) {
            decisions.function(
                    key,
                    new Decisions.Function(
                            suspends || before.get().suspends(), before.get().ofThis()));
            return;
        }
        Optional<Lambda> lambda = Lambda.of(insn);
        boolean needed = suspends || kept.contains(insn) || live.contains(insn) || isKept(insn, all);
        if (lambda.isPresent() && needed && isWritable(lambda.get(), flow.before(insn))) {
            int captured = lambda.get().captured().size();
            boolean ofThis = lambda.get().isBound()
                    && flow.before(insn).fromTop(captured - 1).isThis();
            decisions.function(key, new Decisions.Function(suspends, ofThis));
        }
    }

    private static String type(AbstractInsnNode insn) {
        return Lambda.of(insn)
                .map(Lambda::type)
                .orElseGet(() -> insn instanceof MethodInsnNode call
                        ? Type.getReturnType(call.desc).getInternalName()
                        : "java/lang/Object");
    }

    private boolean isKept(AbstractInsnNode insn, List<FunctionUse> uses) {
        for (FunctionUse use : uses) {
            boolean anywhere =
                    use.kind() == FunctionUse.Kind.STORED && use.insn().getOpcode() != Opcodes.PUTSTATIC;
            boolean elsewhere = use.kind() == FunctionUse.Kind.STORED || use.kind() == FunctionUse.Kind.PASSED;
            if (anywhere || (elsewhere && mayLive(type(insn)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a function of a type may be among what lives across a suspension somewhere. */
    private boolean mayLive(String type) {
        return liveTypes.stream()
                .filter(t -> !t.equals("java/lang/Object"))
                .anyMatch(t -> analysis.program().hierarchy().isAssignable(type, t)
                        || analysis.program().hierarchy().isAssignable(t, type));
    }

    /** Whether a function can suspend, or has to be able to because others of its interface can. */
    private boolean suspends(MethodInfo method, AbstractInsnNode insn) {
        if (insn instanceof MethodInsnNode call) {
            return analysis.methods().values().stream()
                    .filter(m -> m.id().owner().equals(call.owner))
                    .anyMatch(m -> !analysis.suspensionPoints(m).isEmpty());
        }
        boolean own = method.callbacks().stream()
                .filter(c -> c.insn() == insn)
                .map(Callback::site)
                .flatMap(Optional::stream)
                .anyMatch(analysis::isSuspensionPoint);
        return own || isOfSuspendable(insn);
    }

    private boolean isOfSuspendable(AbstractInsnNode insn) {
        return declaration(insn)
                .map(MemberResolver.Declaration::id)
                .filter(analysis::isSuspendable)
                .isPresent();
    }

    private boolean isOfApplication(AbstractInsnNode insn) {
        return declaration(insn).map(MemberResolver.Declaration::application).orElse(false);
    }

    private Optional<MemberResolver.Declaration> declaration(AbstractInsnNode insn) {
        return Lambda.of(insn)
                .flatMap(lambda -> analysis.program()
                        .resolver()
                        .method(
                                lambda.type(),
                                lambda.name(),
                                lambda.descriptors().get(0)));
    }

    private boolean isWritable(Lambda lambda, FlowFrame before) {
        for (int i = 0; i < lambda.captured().size(); i++) {
            FlowValue value = before.fromTop(i);
            if (value.isReference() && !isWritable(value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWritable(FlowValue value) {
        Type type = value.type().getSort() == Type.ARRAY ? value.type().getElementType() : value.type();
        return KnownFunctions.isFunction(type)
                ? known.isOwn(value)
                : type.getSort() != Type.OBJECT || !writable.isUnwritable(type.getInternalName());
    }
}
