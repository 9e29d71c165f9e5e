package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.split.Code;
import dev.stateflow.analyzer.split.SplitMethod;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * The static methods that step classes call, made within the split class itself: there they reach private methods, and the very method that
 * suspended, whatever overrides it.
 */
final class Dispatch {
    static final String RESUME = "stateflow$resume";
    static final String RESUME_DESCRIPTOR =
            "(" + Abi.descriptor(Abi.FRAME) + Abi.descriptor(Abi.EXECUTION) + ")Ljava/lang/Object;";
    static final String INVOKE = "stateflow$invoke";
    static final String INVOKE_DESCRIPTOR =
            "(I[Ljava/lang/Object;" + Abi.descriptor(Abi.EXECUTION) + ")Ljava/lang/Object;";

    private final ProgramAnalysis analysis;
    private final Accessors accessors;

    Dispatch(ProgramAnalysis analysis, Accessors accessors) {
        this.analysis = analysis;
        this.accessors = accessors;
    }

    /** Resumes the method of a frame. */
    MethodNode resume(String owner, boolean isInterface, List<SplitMethod> methods) {
        Code code = new Code();
        List<LabelNode> targets = new ArrayList<>();
        Code cases = new Code();
        for (SplitMethod method : methods) {
            LabelNode call = new LabelNode();
            boolean receiverInFrame = !method.origin().isStatic()
                    && !analysis.program().entities().isEntity(owner);
            for (int i = 0; i < method.points().size(); i++) {
                if (receiverInFrame) {
                    LabelNode load = new LabelNode();
                    String shape = method.shapes().get(i).className();
                    cases.label(load).aload(0).type(Opcodes.CHECKCAST, shape);
                    cases.field(Opcodes.GETFIELD, shape, "l0", "Ljava/lang/Object;");
                    cases.type(Opcodes.CHECKCAST, owner).jump(Opcodes.GOTO, call);
                    targets.add(load);
                } else {
                    targets.add(call);
                }
            }
            if (!method.points().isEmpty()) {
                resumeMethod(owner, isInterface, method, receiverInFrame, cases.label(call));
            }
        }
        code.aload(0).field(Opcodes.GETFIELD, Abi.FRAME, "point", "I");
        LabelNode unknown = new LabelNode();
        code.add(new TableSwitchInsnNode(0, targets.size() - 1, unknown, targets.toArray(new LabelNode[0])));
        code.instructions().add(cases.instructions());
        unknown(code.label(unknown));
        return Methods.of(Accessors.ACCESS, RESUME, RESUME_DESCRIPTOR, code);
    }

    private static void resumeMethod(
            String owner, boolean isInterface, SplitMethod method, boolean receiverOnStack, Code code) {
        String descriptor = method.origin().id().descriptor();
        boolean isStatic = method.origin().isStatic();
        if (!isStatic && !receiverOnStack) {
            code.aload(1).execution("self", "()" + Abi.descriptor(Abi.ENTITY_OBJECT));
            code.type(Opcodes.CHECKCAST, owner);
        }
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            code.zero(argument);
        }
        code.aload(0).aload(1);
        // not virtual: the frame belongs to this method, not to one that overrides it
        code.invoke(
                isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL,
                owner,
                method.origin().id().name(),
                Abi.splitDescriptor(descriptor),
                isInterface);
        returnBoxed(Type.getReturnType(descriptor), code);
    }

    /** Calls, reads or writes a member of an entity. */
    MethodNode invoke(String entity, List<EntityMember> members) {
        Code code = new Code();
        LabelNode unknown = new LabelNode();
        if (!members.isEmpty()) {
            LabelNode[] targets = members.stream().map(m -> new LabelNode()).toArray(LabelNode[]::new);
            code.aload(0).load(Type.INT_TYPE, 1);
            code.add(new TableSwitchInsnNode(0, targets.length - 1, unknown, targets));
            for (int i = 0; i < targets.length; i++) {
                member(entity, members.get(i), code.label(targets[i]));
            }
        }
        code.label(unknown);
        unknown(code);
        return Methods.of(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, INVOKE, INVOKE_DESCRIPTOR, code);
    }

    private void member(String entity, EntityMember member, Code code) {
        boolean viaAccessor = member.needsAccessor(entity);
        switch (member.kind()) {
            case CALL -> {
                boolean split = analysis.isSuspendable(member.method());
                arguments(Type.getArgumentTypes(member.descriptor()), code);
                if (split) {
                    code.op(Opcodes.ACONST_NULL).aload(3);
                }
                if (viaAccessor) {
                    accessors.call(member, split, code);
                } else {
                    boolean isPrivate = (member.access() & Opcodes.ACC_PRIVATE) != 0;
                    code.invoke(
                            isPrivate ? Opcodes.INVOKESPECIAL : Opcodes.INVOKEVIRTUAL,
                            entity,
                            member.name(),
                            split ? Abi.splitDescriptor(member.descriptor()) : member.descriptor());
                }
                returnBoxed(Type.getReturnType(member.descriptor()), code);
            }
            case GET -> {
                if (viaAccessor) {
                    accessors.get(member, code);
                } else {
                    code.field(Opcodes.GETFIELD, member.owner(), member.name(), member.descriptor());
                }
                returnBoxed(Type.getType(member.descriptor()), code);
            }
            case SET -> {
                arguments(new Type[] {Type.getType(member.descriptor())}, code);
                if (viaAccessor) {
                    accessors.set(member, code);
                } else {
                    code.field(Opcodes.PUTFIELD, member.owner(), member.name(), member.descriptor());
                }
                returnBoxed(Type.VOID_TYPE, code);
            }
        }
    }

    private static void arguments(Type[] types, Code code) {
        for (int i = 0; i < types.length; i++) {
            code.aload(2).push(i).op(Opcodes.AALOAD).unbox(types[i]);
        }
    }

    private static void returnBoxed(Type type, Code code) {
        if (type.getSort() == Type.VOID) {
            code.op(Opcodes.ACONST_NULL);
        } else {
            code.box(type);
        }
        code.op(Opcodes.ARETURN);
    }

    /** The runtime takes indexes from the tables that were written with this code; anything else fails, as short as can be. */
    private static void unknown(Code code) {
        code.op(Opcodes.ACONST_NULL).op(Opcodes.ATHROW);
    }
}
