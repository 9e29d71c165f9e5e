package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.FunctionNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Where the functions that a method makes, or is given by calls, go within the method. */
public final class FunctionUses {
    private static final String OBJECT = "java/lang/Object";

    private final MemberResolver resolver;
    private final MethodFlow flow;
    private final Map<AbstractInsnNode, List<FunctionUse>> uses = new HashMap<>();

    /** Looks at a method that has code. */
    public FunctionUses(MethodInfo method, MemberResolver resolver) {
        this.resolver = resolver;
        this.flow = method.flow().orElseThrow();
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn.getOpcode() >= 0 && flow.isReachable(insn)) {
                visit(insn, flow.before(insn));
            }
        }
    }

    /** What is done with the function that an instruction gives. */
    public List<FunctionUse> of(AbstractInsnNode origin) {
        return uses.getOrDefault(origin, List.of());
    }

    private void visit(AbstractInsnNode insn, FlowFrame before) {
        switch (insn.getOpcode()) {
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.AASTORE ->
                add(before.fromTop(0), insn, FunctionUse.Kind.STORED);
            case Opcodes.ARETURN -> add(before.fromTop(0), insn, FunctionUse.Kind.PASSED);
            default -> {
                if (insn instanceof InvokeDynamicInsnNode dynamic) {
                    int count = Type.getArgumentCount(dynamic.desc);
                    for (int i = 0; i < count; i++) {
                        add(before.fromTop(i), insn, FunctionUse.Kind.PASSED);
                    }
                } else if (insn instanceof MethodInsnNode call) {
                    visit(call, before);
                }
            }
        }
    }

    private void visit(MethodInsnNode call, FlowFrame before) {
        Type[] types = Type.getArgumentTypes(call.desc);
        Optional<MemberResolver.Declaration> declared =
                call.owner.startsWith("[") ? Optional.empty() : resolver.method(call.owner, call.name, call.desc);
        boolean application =
                declared.map(MemberResolver.Declaration::application).orElse(false);
        for (int i = 0; i < types.length; i++) {
            boolean asObject = types[i].getSort() != Type.OBJECT
                    || types[i].getInternalName().equals(OBJECT);
            boolean kept = call.name.equals(FunctionNames.MAKE);
            FunctionUse.Kind kind = kept
                    ? FunctionUse.Kind.STORED
                    : application
                            ? FunctionUse.Kind.PASSED
                            : asObject ? FunctionUse.Kind.STORED : FunctionUse.Kind.LIBRARY;
            add(before.fromTop(types.length - 1 - i), call, kind);
        }
        if (call.getOpcode() != Opcodes.INVOKESTATIC && !call.name.equals("<init>")) {
            boolean own = application
                    || declared.map(d -> d.is(Opcodes.ACC_ABSTRACT)
                                    || d.type().name().equals(OBJECT))
                            .orElse(false);
            add(before.fromTop(types.length), call, own ? FunctionUse.Kind.CALLED : FunctionUse.Kind.LIBRARY);
        }
    }

    private void add(FlowValue value, AbstractInsnNode insn, FunctionUse.Kind kind) {
        if (value.isReference()) {
            for (AbstractInsnNode origin : value.origins()) {
                uses.computeIfAbsent(origin, o -> new ArrayList<>()).add(new FunctionUse(insn, kind));
            }
        }
    }
}
