package dev.stateflow.conformance.step;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files that the verifier must refuse. */
final class BrokenClasses {
    private BrokenClasses() {}

    /** A class with a method that returns an int that it does not have. */
    static byte[] emptyBody(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, name, null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "broken", "()I", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
