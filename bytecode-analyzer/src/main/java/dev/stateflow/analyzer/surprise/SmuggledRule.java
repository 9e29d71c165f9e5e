package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.KnownFunctions;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.discover.WritableTypes;
import dev.stateflow.analyzer.effects.AliasAnalysis;
import dev.stateflow.analyzer.effects.Ref;
import dev.stateflow.analyzer.effects.Root;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What can't be stored, and is put into a collection that is stored: the collection's type does not tell, so that the step would end in an exception. A warning and no error, since it may be
 * taken out again before.
 */
final class SmuggledRule {
    private static final Set<String> ADDERS =
            Set.of("add", "addFirst", "addLast", "offer", "push", "put", "putIfAbsent", "set");

    private static final Set<String> FACTORIES = Set.of(
            "java/util/Collections.singleton",
            "java/util/Collections.singletonList",
            "java/util/Collections.singletonMap",
            "java/util/List.of",
            "java/util/Map.of",
            "java/util/Optional.of",
            "java/util/Set.of");

    private final ProgramAnalysis analysis;
    private final AliasAnalysis aliases;
    private final WritableTypes writable;
    private final StoredFields stored;
    private final DiagnosticSink sink;
    private Optional<KnownFunctions> functions = Optional.empty();

    SmuggledRule(ProgramAnalysis analysis, AliasAnalysis aliases, DiagnosticSink sink) {
        this.analysis = analysis;
        this.aliases = aliases;
        this.writable = new WritableTypes(analysis.program().hierarchy());
        this.stored = new StoredFields(analysis.program());
        this.sink = sink;
    }

    void check(MethodInfo method) {
        MethodFlow flow = method.flow().orElseThrow();
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn instanceof MethodInsnNode call && flow.isReachable(insn) && puts(call)) {
                unwritable(call, flow.before(call)).ifPresent(value -> check(method, flow, call, value));
            }
        }
    }

    private boolean puts(MethodInsnNode call) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return FACTORIES.contains(call.owner + "." + call.name);
        }
        return ADDERS.contains(call.name)
                && !call.owner.startsWith("[")
                && (analysis.program().hierarchy().isAssignable(call.owner, "java/util/Collection")
                        || analysis.program().hierarchy().isAssignable(call.owner, "java/util/Map"));
    }

    private Optional<FlowValue> unwritable(MethodInsnNode call, FlowFrame before) {
        for (int i = 0; i < Type.getArgumentCount(call.desc); i++) {
            if (isUnwritable(before.fromTop(i))) {
                return Optional.of(before.fromTop(i));
            }
        }
        return Optional.empty();
    }

    private boolean isUnwritable(FlowValue value) {
        if (!value.isReference() || value.type().getSort() != Type.OBJECT) {
            return false;
        }
        // a lambda that could be stored is a class by now
        boolean lambda = value.origins().stream().anyMatch(SmuggledRule::isLambda);
        if (lambda || !KnownFunctions.isFunction(value.type())) {
            return lambda || writable.isUnwritable(value.type().getInternalName());
        }
        boolean ofLibrary =
                !value.hasOtherOrigin() && value.origins().stream().anyMatch(MethodInsnNode.class::isInstance);
        return ofLibrary && !functions().isOwn(value);
    }

    /** Found when first asked for: most applications have no need. */
    private KnownFunctions functions() {
        KnownFunctions known = functions.orElseGet(() -> new KnownFunctions(analysis));
        functions = Optional.of(known);
        return known;
    }

    private static boolean isLambda(AbstractInsnNode insn) {
        return insn instanceof InvokeDynamicInsnNode call
                && call.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory");
    }

    private void check(MethodInfo method, MethodFlow flow, MethodInsnNode call, FlowValue value) {
        Set<Ref> into = call.getOpcode() == Opcodes.INVOKESTATIC
                ? Set.of(new Ref(new Root.Made(call), false))
                : aliases.locals(method.owner().node(), method.node(), call)
                        .map(values -> values.fromTop(Type.getArgumentCount(call.desc)))
                        .orElse(Set.of());
        boolean state = analysis.program().entities().mayBeEntity(method.id().owner())
                && into.stream().anyMatch(stored::hold);
        boolean waits =
                into.stream().anyMatch(ref -> ref.root() instanceof Root.Made && isStored(method, flow, call, ref));
        if (state || waits) {
            sink.report(Diagnostic.of(
                    DiagnosticCode.SMUGGLED,
                    Places.at(method.owner().node(), method.node(), call, call.name),
                    Names.source(value.type())));
        }
    }

    /** Whether a variable that is needed after a remote operation can hold a collection. */
    private boolean isStored(MethodInfo method, MethodFlow flow, AbstractInsnNode from, Ref collection) {
        Paths paths = Paths.after(flow.control(), method.node(), from, collection.root());
        for (Site point : analysis.suspensionPoints(method)) {
            if (paths.reach(point.insn())) {
                Set<Ref> stored = new HashSet<>();
                aliases.locals(method.owner().node(), method.node(), point.insn())
                        .ifPresent(values ->
                                flow.liveBefore(point.insn()).stream().forEach(slot -> stored.addAll(values.at(slot))));
                if (stored.contains(collection)) {
                    return true;
                }
            }
        }
        return false;
    }
}
