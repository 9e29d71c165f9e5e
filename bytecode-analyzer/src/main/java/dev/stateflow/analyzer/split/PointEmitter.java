package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.RemoteTarget;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.ir.model.RemoteOperation;
import java.util.Arrays;
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
 * Writes the code of one suspension point: what is done in its place, and what saves and restores. What restores goes to the end of the method,
 * outside all try ranges, where the verifier does not look at half-restored variables through the eyes of a handler. So does what saves, if there are such
 * ranges around the point; else it stands in its place, where it needs neither a jump nor a stack map frame.
 */
final class PointEmitter {
    private final MethodLayout layout;
    private final String step;
    private final AccessibleTypes accessible;
    private final SplitPoint point;
    private final boolean splitCallee;
    private final boolean savesInPlace;
    private final LabelNode save = new LabelNode();
    private final LabelNode resume = new LabelNode();
    private final LabelNode take = new LabelNode();
    private final LabelNode done = new LabelNode();
    private final Temporaries temporaries;
    private final OperationIssuer issuer;

    /**
     * @param step internal name of the step class of the method's class
     * @param splitCallee whether the method that is called, if it is no remote operation, has a split form
     * @param guarded whether a handler catches what is thrown there
     */
    PointEmitter(
            MethodLayout layout,
            String step,
            AccessibleTypes accessible,
            SplitPoint point,
            boolean splitCallee,
            boolean guarded) {
        this.layout = layout;
        this.step = step;
        this.accessible = accessible;
        this.point = point;
        this.splitCallee = splitCallee;
        this.savesInPlace = !guarded;
        this.temporaries = new Temporaries(layout.firstTemporary());
        this.issuer = new OperationIssuer(layout, temporaries);
    }

    /** Where the prologue jumps to. */
    LabelNode resume() {
        return resume;
    }

    /** How many local variables the code uses. */
    int maxLocals() {
        return temporaries.end();
    }

    /** What stands in the place of the instruction. */
    Code inline() {
        Code code = new Code();
        Site site = point.site();
        if (site.choice() == Site.Choice.TWIN) {
            function((MethodInsnNode) site.insn(), site.callee().orElseThrow(), code);
        } else if (site.remote().isEmpty()) {
            call((MethodInsnNode) site.insn(), code, List.of());
        } else {
            remote(site, site.remote().get(), code);
        }
        if (savesInPlace) {
            save(code.label(save));
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
        if (site.choice() == Site.Choice.NONE) {
            issuer.issue(target, code);
            if (savesInPlace) {
                code.jump(Opcodes.IFEQ, take);
            } else {
                code.jump(Opcodes.IFNE, save);
            }
            return;
        }
        List<Temporaries.Local> arguments = temporaries.store(target.arguments(), code);
        LabelNode ordinary = new LabelNode();
        if (site.choice() == Site.Choice.OTHER_INSTANCE) {
            code.op(Opcodes.DUP).aload(layout.execution());
            code.execution("self", "()" + Abi.descriptor(Abi.ENTITY_OBJECT)).jump(Opcodes.IF_ACMPEQ, ordinary);
        }
        code.op(Opcodes.DUP).type(Opcodes.INSTANCEOF, Abi.ENTITY_OBJECT).jump(Opcodes.IFEQ, ordinary);
        arguments.forEach(a -> a.load(code));
        issuer.issue(target, code);
        code.jump(Opcodes.IFEQ, take).jump(Opcodes.GOTO, save).label(ordinary);
        if (site.insn() instanceof MethodInsnNode call) {
            call(call, code, arguments);
        } else {
            FieldInsnNode access = (FieldInsnNode) site.insn();
            arguments.forEach(a -> a.load(code));
            code.field(access.getOpcode(), access.owner, access.name, access.desc)
                    .jump(Opcodes.GOTO, done);
        }
    }

    /** A function that can suspend is called by its twin, any other as the code says. */
    private void function(MethodInsnNode call, MethodId twin, Code code) {
        List<Temporaries.Local> arguments = temporaries.store(Arrays.asList(Type.getArgumentTypes(call.desc)), code);
        LabelNode ordinary = new LabelNode();
        code.op(Opcodes.DUP).type(Opcodes.INSTANCEOF, twin.owner()).jump(Opcodes.IFEQ, ordinary);
        code.type(Opcodes.CHECKCAST, twin.owner());
        arguments.forEach(a -> a.load(code));
        code.op(Opcodes.ACONST_NULL).aload(layout.execution());
        code.invoke(Opcodes.INVOKEINTERFACE, twin.owner(), twin.name(), Abi.splitDescriptor(twin.descriptor()));
        code.aload(layout.execution()).execution("isSuspended", "()Z").jump(Opcodes.IFEQ, done);
        code.pop(Type.getReturnType(call.desc)).jump(Opcodes.GOTO, save);
        code.label(ordinary);
        arguments.forEach(a -> a.load(code));
        code.invoke(call.getOpcode(), call.owner, call.name, call.desc, call.itf)
                .jump(Opcodes.GOTO, done);
    }

    /** Below the arguments that are on the stack already, or are loaded, lies what the method is called on. Ends in a jump, or in front of what saves. */
    private void call(MethodInsnNode call, Code code, List<Temporaries.Local> arguments) {
        arguments.forEach(a -> a.load(code));
        if (!splitCallee) {
            code.invoke(call.getOpcode(), call.owner, call.name, call.desc, call.itf)
                    .jump(Opcodes.GOTO, done);
            return;
        }
        code.op(Opcodes.ACONST_NULL).aload(layout.execution());
        code.invoke(call.getOpcode(), call.owner, call.name, Abi.splitDescriptor(call.desc), call.itf);
        code.aload(layout.execution()).execution("isSuspended", "()Z").jump(Opcodes.IFEQ, done);
        code.pop(Type.getReturnType(call.desc));
        if (!savesInPlace) {
            code.jump(Opcodes.GOTO, save);
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

    /** What stands at the end of the method. */
    Code outOfLine() {
        Code code = new Code();
        if (!savesInPlace) {
            code.label(save);
            if (point.line() > 0) {
                code.add(new LineNumberNode(point.line(), save));
            }
            save(code);
        }
        code.label(resume);
        restore(code);
        return code.jump(Opcodes.GOTO, take);
    }

    private void save(Code code) {
        Temporaries.Local[] stack = new Temporaries.Local[point.kept()];
        for (int i = point.kept() - 1; i >= 0; i--) {
            FlowValue value = point.before().getStack(i);
            int position = i;
            boolean savedFromHere = point.savedStackValue(i)
                    .filter(v -> v.place() == SavedValue.Place.STACK && v.index() == position)
                    .isPresent();
            if (savedFromHere) {
                stack[i] = temporaries.store(value.type(), code);
            } else {
                code.op(value.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        }
        FrameShape shape = point.shape();
        code.aload(layout.execution()).type(Opcodes.NEW, shape.className()).op(Opcodes.DUP);
        code.field(Opcodes.GETSTATIC, step, Abi.STEP, Abi.descriptor(step)).push(point.index());
        for (SavedValue value : point.saved()) {
            switch (value.place()) {
                case RECEIVER -> code.aload(layout.self());
                case LOCAL -> code.load(value.type(), layout.slot(value.index()));
                case STACK -> code.load(value.type(), stack[value.index()].slot());
            }
        }
        code.invoke(Opcodes.INVOKESPECIAL, shape.className(), "<init>", shape.constructorDescriptor());
        if (point.site()
                .remote()
                .filter(t -> t.kind() == RemoteOperation.Kind.SCHEDULE)
                .isPresent()) {
            if (point.kept() > 0) {
                throw new IllegalStateException("a call is scheduled in the middle of an expression");
            }
            // the frame begins a call of its own, and this one goes on
            code.execution("fork", "(" + Abi.descriptor(Abi.FRAME) + ")V");
            if (!savesInPlace) {
                code.jump(Opcodes.GOTO, take);
            }
            return;
        }
        code.execution("suspend", "(" + Abi.descriptor(Abi.FRAME) + ")V");
        code.zero(layout.result()).ret(layout.result());
    }

    private void restore(Code code) {
        FrameShape shape = point.shape();
        Type frameType = Type.getObjectType(shape.className());
        boolean once = point.saved().stream()
                        .filter(v -> v.place() != SavedValue.Place.RECEIVER)
                        .count()
                == 1;
        Optional<Temporaries.Local> frame = once ? Optional.empty() : Optional.of(temporaries.next(frameType));
        boolean needsFrame = point.saved().stream().anyMatch(v -> v.place() != SavedValue.Place.RECEIVER);
        if (needsFrame) {
            frame.ifPresent(f -> code.aload(layout.frame()).cast(f.type()).astore(f.slot()));
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
                load(point.savedLocal(slot), slot, value.type(), frame, code);
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
                load(saved.get(), Integer.MAX_VALUE, value.type(), frame, code);
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

    /**
     * Loads a value as a type: the same value may be known by different ones in different places.
     *
     * @param before the variables below this one have their values already
     */
    private void load(SavedValue value, int before, Type type, Optional<Temporaries.Local> frame, Code code) {
        FrameShape.Kind kind = value.kind();
        Type known;
        if (value.place() == SavedValue.Place.LOCAL && value.index() < before) {
            known = point.before().getLocal(value.index()).type();
            code.load(known, layout.slot(value.index()));
        } else {
            List<SavedValue> sameKind =
                    point.saved().stream().filter(v -> v.kind() == kind).toList();
            String shape = point.shape().className();
            if (frame.isPresent()) {
                code.aload(frame.get().slot());
            } else {
                code.aload(layout.frame()).type(Opcodes.CHECKCAST, shape);
            }
            String descriptor = kind.type().getDescriptor();
            code.field(Opcodes.GETFIELD, shape, kind.field(sameKind.indexOf(value)), descriptor);
            known = kind.type();
        }
        if (kind == FrameShape.Kind.REFERENCE && !known.equals(type)) {
            code.cast(accessible.from(layout.owner(), type));
        }
    }

    /** The instruction that is replaced. */
    AbstractInsnNode replaced() {
        return point.site().insn();
    }
}
