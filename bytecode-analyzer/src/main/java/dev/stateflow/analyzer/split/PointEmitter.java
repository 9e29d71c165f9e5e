package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.RemoteTarget;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.ir.model.RemoteOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Writes the code of one suspension point: what is done in its place, and what saves and restores. The latter goes to the end of the method,
 * outside all try ranges, where the verifier does not look at half-restored variables through the eyes of a handler.
 */
final class PointEmitter {
    private static final String REMOTE_CALL = "(Ljava/lang/Object;Ljava/lang/String;[Ljava/lang/Object;)V";
    private static final String GET = "(Ljava/lang/Object;Ljava/lang/String;)V";
    private static final String SET = "(Ljava/lang/Object;Ljava/lang/String;Ljava/lang/Object;)V";
    private static final String ON_OBJECT = "(Ljava/lang/Object;)V";

    private final MethodLayout layout;
    private final AccessibleTypes accessible;
    private final SplitPoint point;
    private final boolean splitCallee;
    private final LabelNode save = new LabelNode();
    private final LabelNode resume = new LabelNode();
    private final LabelNode take = new LabelNode();
    private final LabelNode done = new LabelNode();
    private int nextTemporary;

    /**
     * @param splitCallee whether the method that is called, if it is no remote operation, has a split form
     */
    PointEmitter(MethodLayout layout, AccessibleTypes accessible, SplitPoint point, boolean splitCallee) {
        this.layout = layout;
        this.accessible = accessible;
        this.point = point;
        this.splitCallee = splitCallee;
        this.nextTemporary = layout.firstTemporary();
    }

    /** Where the prologue jumps to. */
    LabelNode resume() {
        return resume;
    }

    /** How many local variables the code uses. */
    int maxLocals() {
        return nextTemporary;
    }

    /** What stands in the place of the instruction. */
    Code inline() {
        Code code = new Code();
        Site site = point.site();
        if (site.remote().isEmpty()) {
            call((MethodInsnNode) site.insn(), code, List.of());
        } else {
            remote(site, site.remote().get(), code);
        }
        code.label(take);
        take(result(), code);
        code.label(done);
        return code;
    }

    private Type result() {
        return point.site()
                .remote()
                .map(RemoteTarget::result)
                .orElseGet(
                        () -> Type.getReturnType(((MethodInsnNode) point.site().insn()).desc));
    }

    private void remote(Site site, RemoteTarget target, Code code) {
        List<Local> arguments = new ArrayList<>();
        for (int i = target.arguments().size() - 1; i >= 0; i--) {
            Local argument = temporary(target.arguments().get(i));
            code.store(argument.type(), argument.slot());
            arguments.add(0, argument);
        }
        LabelNode ordinary = new LabelNode();
        if (site.either()) {
            code.op(Opcodes.DUP).type(Opcodes.INSTANCEOF, Abi.ENTITY_OBJECT).jump(Opcodes.IFEQ, ordinary);
        }
        code.aload(layout.execution()).op(Opcodes.SWAP);
        issue(target, arguments, code);
        code.aload(layout.execution()).execution("isSuspended", "()Z");
        if (site.either()) {
            code.jump(Opcodes.IFEQ, take).jump(Opcodes.GOTO, save).label(ordinary);
            if (site.insn() instanceof MethodInsnNode call) {
                call(call, code, arguments);
            } else {
                FieldInsnNode access = (FieldInsnNode) site.insn();
                arguments.forEach(a -> code.load(a.type(), a.slot()));
                code.field(access.getOpcode(), access.owner, access.name, access.desc)
                        .jump(Opcodes.GOTO, done);
            }
        } else {
            code.jump(Opcodes.IFNE, save);
        }
    }

    /** Below the arguments that are on the stack already, or are loaded, lies what the method is called on. Ends in a jump to the end. */
    private void call(MethodInsnNode call, Code code, List<Local> arguments) {
        arguments.forEach(a -> code.load(a.type(), a.slot()));
        if (!splitCallee) {
            code.invoke(call.getOpcode(), call.owner, call.name, call.desc, call.itf)
                    .jump(Opcodes.GOTO, done);
            return;
        }
        code.op(Opcodes.ACONST_NULL).aload(layout.execution());
        code.invoke(call.getOpcode(), call.owner, call.name, Abi.splitDescriptor(call.desc), call.itf);
        code.aload(layout.execution()).execution("isSuspended", "()Z").jump(Opcodes.IFEQ, done);
        code.pop(Type.getReturnType(call.desc)).jump(Opcodes.GOTO, save);
    }

    /** The stack holds the execution and the receiver. */
    private void issue(RemoteTarget target, List<Local> arguments, Code code) {
        RemoteOperation.Kind kind = target.kind();
        switch (kind) {
            case CALL -> {
                code.ldc(target.member());
                if (arguments.isEmpty()) {
                    code.field(Opcodes.GETSTATIC, Abi.EXECUTION, "NO_ARGUMENTS", "[Ljava/lang/Object;");
                } else {
                    code.push(arguments.size()).type(Opcodes.ANEWARRAY, "java/lang/Object");
                }
                for (int i = 0; i < arguments.size(); i++) {
                    Local argument = arguments.get(i);
                    code.op(Opcodes.DUP).push(i).load(argument.type(), argument.slot());
                    code.box(argument.type()).op(Opcodes.AASTORE);
                }
                code.execution("call", REMOTE_CALL);
            }
            case READ -> code.ldc(target.member()).execution("get", GET);
            case WRITE -> {
                Local value = arguments.get(0);
                code.ldc(target.member()).load(value.type(), value.slot()).box(value.type());
                code.execution("set", SET);
            }
            case CREATE -> code.execution("create", "(" + Abi.descriptor(Abi.ENTITY_OBJECT) + ")V");
            case EXISTS -> code.execution("exists", ON_OBJECT);
            case DELETE -> code.execution("delete", ON_OBJECT);
        }
    }

    private void take(Type type, Code code) {
        code.aload(layout.execution());
        switch (type.getSort()) {
            case Type.VOID -> code.execution("takeVoid", "()V");
            case Type.ARRAY, Type.OBJECT -> {
                code.execution("takeObject", "()Ljava/lang/Object;");
                code.cast(accessible.from(layout.owner(), type));
            }
            default -> {
                String name = type.getClassName();
                String take = "take" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
                code.execution(take, "()" + type.getDescriptor());
            }
        }
    }

    /** What saves and restores. */
    Code outOfLine() {
        Code code = new Code().label(save);
        if (point.line() > 0) {
            code.add(new LineNumberNode(point.line(), save));
        }
        save(code);
        code.label(resume);
        restore(code);
        return code.jump(Opcodes.GOTO, take);
    }

    private void save(Code code) {
        Local[] stack = new Local[point.kept()];
        for (int i = point.kept() - 1; i >= 0; i--) {
            FlowValue value = point.before().getStack(i);
            int position = i;
            boolean savedFromHere = point.savedStackValue(i)
                    .filter(v -> v.place() == SavedValue.Place.STACK && v.index() == position)
                    .isPresent();
            if (savedFromHere) {
                stack[i] = temporary(value.type());
                code.store(stack[i].type(), stack[i].slot());
            } else {
                code.op(value.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        }
        FrameShape shape = point.shape();
        code.aload(layout.execution()).type(Opcodes.NEW, shape.className()).op(Opcodes.DUP);
        String step = Abi.step(layout.owner());
        code.field(Opcodes.GETSTATIC, step, Abi.STEP, Abi.descriptor(step)).push(point.index());
        for (SavedValue value : point.saved()) {
            switch (value.place()) {
                case RECEIVER -> code.aload(layout.self());
                case LOCAL -> code.load(value.type(), layout.slot(value.index()));
                case STACK -> code.load(value.type(), stack[value.index()].slot());
            }
        }
        code.invoke(Opcodes.INVOKESPECIAL, shape.className(), "<init>", shape.constructorDescriptor());
        code.execution("suspend", "(" + Abi.descriptor(Abi.FRAME) + ")V");
        code.zero(layout.result()).ret(layout.result());
    }

    private void restore(Code code) {
        FrameShape shape = point.shape();
        Local frame = temporary(Type.getObjectType(shape.className()));
        boolean needsFrame = point.saved().stream().anyMatch(v -> v.place() != SavedValue.Place.RECEIVER);
        if (needsFrame) {
            code.aload(layout.frame()).cast(frame.type()).astore(frame.slot());
        }
        for (int slot = point.live().nextSetBit(0);
                slot >= 0;
                slot = point.live().nextSetBit(slot + 1)) {
            FlowValue value = point.before().getLocal(slot);
            if (value.isThis()) {
                if (slot > 0 || layout.self() != 0) {
                    loadSelf(value, code);
                    code.astore(layout.slot(slot));
                }
            } else if (value.kind() == FlowValue.Kind.NULL) {
                code.op(Opcodes.ACONST_NULL).astore(layout.slot(slot));
            } else if (PointPlanner.isSaved(value)) {
                load(point.savedLocal(slot), value.type(), frame, code);
                code.store(value.type(), layout.slot(slot));
            }
        }
        for (int i = 0; i < point.kept(); i++) {
            FlowValue value = point.before().getStack(i);
            Optional<AbstractInsnNode> constant = point.constant(i);
            Optional<SavedValue> saved = point.savedStackValue(i);
            if (constant.isPresent()) {
                code.add(constant.get());
            } else if (saved.isPresent()) {
                load(saved.get(), value.type(), frame, code);
            } else if (value.isThis()) {
                loadSelf(value, code);
            } else {
                code.op(Opcodes.ACONST_NULL);
            }
        }
    }

    /** The code may know {@code this} by a type that it was cast to: {@code ((Gold) this).shine()}. */
    private void loadSelf(FlowValue value, Code code) {
        code.aload(layout.self());
        if (!value.type().getInternalName().equals(layout.owner())) {
            code.cast(accessible.from(layout.owner(), value.type()));
        }
    }

    /** Loads a value as a type: the same value may be known by different ones in different places. */
    private void load(SavedValue value, Type type, Local frame, Code code) {
        List<SavedValue> sameKind =
                point.saved().stream().filter(v -> v.kind() == value.kind()).toList();
        int number = sameKind.indexOf(value);
        FrameShape.Kind kind = value.kind();
        code.aload(frame.slot());
        code.field(
                Opcodes.GETFIELD,
                frame.type().getInternalName(),
                kind.field(number),
                kind.type().getDescriptor());
        if (kind == FrameShape.Kind.REFERENCE) {
            code.cast(accessible.from(layout.owner(), type));
        }
    }

    private record Local(Type type, int slot) {}

    private Local temporary(Type type) {
        Local local = new Local(type, nextTemporary);
        nextTemporary += type.getSize();
        return local;
    }

    /** The instruction that is replaced. */
    AbstractInsnNode replaced() {
        return point.site().insn();
    }
}
