package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.discover.WritableTypes;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.LocalNames;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.FunctionNames;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What lives across a remote operation goes into a frame, so it must be writable as far as its type tells. */
final class LiveVariableRule {
    private static final String NAMELESS = "in slot ";

    private final ProgramAnalysis analysis;
    private final KnownFunctions functions;
    private final CallChains chains;
    private final DiagnosticSink sink;
    private final WritableTypes writable;
    private final Iterators iterators;

    LiveVariableRule(ProgramAnalysis analysis, KnownFunctions functions, CallChains chains, DiagnosticSink sink) {
        this.functions = functions;
        this.analysis = analysis;
        this.chains = chains;
        this.sink = sink;
        this.writable = new WritableTypes(analysis.program().hierarchy());
        this.iterators = new Iterators(analysis);
    }

    void check() {
        for (MethodInfo method : analysis.methods().values()) {
            // the compiler's own classes hold what was looked at where they are used
            boolean generated =
                    analysis.program().application().isGenerated(method.id().owner());
            if (!method.id().name().startsWith("<") && method.flow().isPresent() && !generated) {
                Set<String> reported = new HashSet<>();
                for (Site point : analysis.suspensionPoints(method)) {
                    check(method, method.flow().get(), point, reported);
                    if (isSchedule(point)) {
                        FlowValue call =
                                method.flow().get().before(point.insn()).fromTop(0);
                        check(call, "(the scheduled call)", method, point, new HashSet<>());
                    }
                }
            }
        }
    }

    private void check(MethodInfo method, MethodFlow flow, Site point, Set<String> reported) {
        FlowFrame frame = flow.before(point.insn());
        BitSet live = flow.liveBefore(point.insn());
        for (int slot = live.nextSetBit(0); slot >= 0; slot = live.nextSetBit(slot + 1)) {
            String name = LocalNames.at(method.node(), point.insn(), slot)
                    .map(v -> v.name)
                    .orElse(NAMELESS + slot);
            check(frame.getLocal(slot), name, method, point, reported);
        }
        int kept = frame.getStackSize() - point.consumed();
        for (int i = 0; i < kept; i++) {
            check(frame.getStack(i), "(of an expression)", method, point, reported);
        }
    }

    /** What is scheduled lives on when this method has ended. */
    private static boolean isSchedule(Site point) {
        return point.callee()
                .filter(c -> c.owner().equals(FunctionNames.DELAYS) && !c.name().equals(FunctionNames.FORK))
                .isPresent();
    }

    private void check(FlowValue value, String name, MethodInfo method, Site point, Set<String> reported) {
        if (!value.isReference() || value.isThis()) {
            return;
        }
        Optional<AbstractInsnNode> lambda = lambda(value);
        if ((lambda.isPresent() || isUnwritable(value)) && reported.add(name)) {
            Diagnostic diagnostic =
                    chains.at(DiagnosticCode.UNWRITABLE_LIVE_VARIABLE, point, name, Names.source(value.type()));
            if (name.startsWith(NAMELESS)) {
                diagnostic =
                        diagnostic.note("the class file does not name its variables: javac does with -g:vars (or -g)");
            }
            sink.report(
                    lambda.isPresent()
                            ? diagnostic.note(
                                    "it is made here",
                                    Places.at(method.owner().node(), method.node(), lambda.get(), ""))
                            : diagnostic);
        }
    }

    private boolean isUnwritable(FlowValue value) {
        if (iterators.isIterator(value)) {
            return !iterators.isExchangeable(value);
        }
        Type type = value.type().getSort() == Type.ARRAY ? value.type().getElementType() : value.type();
        if (KnownFunctions.isFunction(type)) {
            return !functions.isOwn(value);
        }
        return type.getSort() == Type.OBJECT && writable.isUnwritable(type.getInternalName());
    }

    private static Optional<AbstractInsnNode> lambda(FlowValue value) {
        return value.origins().stream().filter(LiveVariableRule::makesLambda).findFirst();
    }

    /** Other dynamic calls, those of string concatenation above all, give plain values. */
    private static boolean makesLambda(AbstractInsnNode insn) {
        return insn instanceof InvokeDynamicInsnNode call
                && call.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory");
    }
}
