package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.FunctionNames;
import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Which functions are the application's own: those that it made can be written, and may issue remote operations; those that a library made can't, and
 * don't.
 */
public final class KnownFunctions {
    private static final String FUNCTIONS = "java/util/function/";

    private final TypeHierarchy hierarchy;
    private final MemberResolver resolver;
    private final Set<String> foreign = new HashSet<>();
    private final List<String> suspendable = new ArrayList<>();
    private final Map<MethodId, FunctionUses> uses = new HashMap<>();

    /** Looks at all methods that can run. */
    public KnownFunctions(ProgramAnalysis analysis) {
        this.hierarchy = analysis.program().hierarchy();
        this.resolver = analysis.program().resolver();
        for (MethodInfo method : analysis.methods().values()) {
            method.flow().ifPresent(flow -> collect(method, flow));
        }
        for (String type : analysis.program().application().classes().keySet()) {
            if (FunctionNames.isLambda(type)
                    && hierarchy.supertypes(type).stream().anyMatch(t -> t.startsWith(FunctionNames.TWINS))) {
                suspendable.add(type);
            }
        }
    }

    /** What a method does with functions. */
    public FunctionUses uses(MethodInfo method) {
        return uses.computeIfAbsent(method.id(), id -> new FunctionUses(method, resolver));
    }

    private void collect(MethodInfo method, MethodFlow flow) {
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn instanceof MethodInsnNode call && flow.isReachable(insn) && makesForeign(call)) {
                boolean kept = uses(method).of(insn).stream()
                        .anyMatch(u -> u.kind() == FunctionUse.Kind.PASSED || u.kind() == FunctionUse.Kind.STORED);
                if (kept) {
                    foreign.add(Type.getReturnType(call.desc).getInternalName());
                }
            }
        }
    }

    private boolean makesForeign(MethodInsnNode call) {
        Type result = Type.getReturnType(call.desc);
        return isFunction(result)
                && !call.owner.startsWith("[")
                && resolver.method(call.owner, call.name, call.desc)
                        .map(d -> !d.application())
                        .orElse(true);
    }

    /** Whether a type is one of the JDK's functional interfaces. */
    public static boolean isFunction(Type type) {
        return type.getSort() == Type.OBJECT && type.getInternalName().startsWith(FUNCTIONS);
    }

    /** Whether a value of a functional interface of the JDK was certainly made by the application. */
    public boolean isOwn(FlowValue value) {
        for (AbstractInsnNode origin : value.origins()) {
            if (origin instanceof MethodInsnNode call && makesForeign(call)) {
                return false;
            }
        }
        boolean elsewhere = value.hasOtherOrigin()
                || value.origins().stream()
                        .anyMatch(o -> o.getOpcode() != Opcodes.INVOKEDYNAMIC && o.getOpcode() != Opcodes.INVOKESTATIC);
        Type known = value.type();
        String type = (known.getSort() == Type.ARRAY ? known.getElementType() : known).getInternalName();
        return !elsewhere
                || foreign.stream().noneMatch(f -> hierarchy.isAssignable(f, type) || hierarchy.isAssignable(type, f));
    }

    /** The function classes that a value may be of, and that library code must not call. */
    public List<String> suspendable(FlowValue value, String asType) {
        if (!value.isReference()) {
            return List.of();
        }
        return suspendable.stream()
                .filter(f -> hierarchy.isAssignable(f, asType) && mayBe(f, value))
                .toList();
    }

    /** The function classes of a type that library code must not call. */
    public List<String> suspendable(String type) {
        return suspendable.stream().filter(f -> hierarchy.isAssignable(f, type)).toList();
    }

    private boolean mayBe(String function, FlowValue value) {
        if (value.hasOtherOrigin()) {
            return hierarchy.isAssignable(function, value.type().getInternalName());
        }
        for (AbstractInsnNode origin : value.origins()) {
            boolean can;
            if (origin.getOpcode() == Opcodes.INVOKEDYNAMIC) {
                can = false;
            } else if (origin instanceof MethodInsnNode call && call.name.equals(FunctionNames.MAKE)) {
                can = call.owner.equals(function);
            } else {
                can = hierarchy.isAssignable(function, value.type().getInternalName());
            }
            if (can) {
                return true;
            }
        }
        return false;
    }
}
