package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.split.Code;
import dev.stateflow.analyzer.split.FrameShape;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Makes the class of all frames of one shape. */
final class FrameClass {
    private static final String READ = "(" + Abi.descriptor(Abi.SPLIT_TYPE) + "I" + Abi.descriptor(Abi.VALUE_INPUT)
            + ")" + Abi.descriptor(Abi.FRAME);

    private FrameClass() {}

    static ClassNode of(FrameShape shape) {
        ClassNode node = new ClassNode();
        node.visit(
                Opcodes.V1_8,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                shape.className(),
                null,
                Abi.FRAME,
                null);
        for (FrameShape.Kind kind : FrameShape.Kind.values()) {
            for (int i = 0; i < shape.count(kind); i++) {
                node.fields.add(new FieldNode(
                        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
                        kind.field(i),
                        kind.type().getDescriptor(),
                        null,
                        null));
            }
        }
        node.methods.add(Methods.of(Opcodes.ACC_PUBLIC, "<init>", "()V", prototype()));
        node.methods.add(Methods.of(Opcodes.ACC_PUBLIC, "<init>", shape.constructorDescriptor(), constructor(shape)));
        node.methods.add(
                Methods.of(Opcodes.ACC_PUBLIC, "write", "(" + Abi.descriptor(Abi.VALUE_OUTPUT) + ")V", write(shape)));
        node.methods.add(Methods.of(Opcodes.ACC_PUBLIC, "read", READ, read(shape)));
        return node;
    }

    private static Code prototype() {
        Code code = new Code().aload(0);
        code.invoke(Opcodes.INVOKESPECIAL, Abi.FRAME, "<init>", "()V");
        return code.op(Opcodes.RETURN);
    }

    private static Code constructor(FrameShape shape) {
        Code code = new Code().aload(0).aload(1).load(Type.INT_TYPE, 2);
        code.invoke(Opcodes.INVOKESPECIAL, Abi.FRAME, "<init>", "(" + Abi.descriptor(Abi.SPLIT_TYPE) + "I)V");
        int slot = 3;
        for (FrameShape.Kind kind : FrameShape.Kind.values()) {
            for (int i = 0; i < shape.count(kind); i++) {
                code.aload(0).load(kind.type(), slot);
                code.field(
                        Opcodes.PUTFIELD,
                        shape.className(),
                        kind.field(i),
                        kind.type().getDescriptor());
                slot += kind.type().getSize();
            }
        }
        return code.op(Opcodes.RETURN);
    }

    private static Code write(FrameShape shape) {
        Code code = new Code();
        for (FrameShape.Kind kind : FrameShape.Kind.values()) {
            for (int i = 0; i < shape.count(kind); i++) {
                code.aload(1).aload(0);
                code.field(
                        Opcodes.GETFIELD,
                        shape.className(),
                        kind.field(i),
                        kind.type().getDescriptor());
                Values.write(kind.type(), code);
            }
        }
        return code.op(Opcodes.RETURN);
    }

    private static Code read(FrameShape shape) {
        Code code = new Code().type(Opcodes.NEW, shape.className()).op(Opcodes.DUP);
        code.aload(1).load(Type.INT_TYPE, 2);
        for (FrameShape.Kind kind : FrameShape.Kind.values()) {
            for (int i = 0; i < shape.count(kind); i++) {
                code.aload(3);
                Values.read(kind.type(), code);
            }
        }
        code.invoke(Opcodes.INVOKESPECIAL, shape.className(), "<init>", shape.constructorDescriptor());
        return code.op(Opcodes.ARETURN);
    }
}
